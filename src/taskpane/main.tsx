import { lazy, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./pane.css";
import "./tools/tools.css";
import "./tools/comparison/comparison.css";
import "./office/office-pane.css";
import { leastSets } from "../hosts/office/office-tiers";
import { loadRulePage } from "./load-rule-page";
import { findObstacle } from "./gate/find-obstacle";
import { isTextKey } from "../app/locale/text-table";
import { createChoiceMemory } from "./office/choice-memory";
import { OfficePane } from "./office/office-pane";
import { createOfficeStore } from "./office/office-store";
import { officeScheme } from "./office/office-theme";
import { deadlineDeskNames } from "./tools/deadlines/deadline-desk";
import { localDay } from "../app/local-day";
import { companionDeskNames } from "./tools/comparison/companion-desk";
import { createCompanionStore } from "./tools/comparison/companion-store";
import { figuresDeskNames } from "./tools/figures/figures-desk";
import { officeFigures } from "./tools/figures/office-figures";
import { learningDeskNames } from "./tools/learning/learning-desk";
import { createLearningStore } from "./tools/learning/learning-store";
import { createPackMemory } from "./tools/learning/pack-memory";
import { overviewDeskNames } from "./tools/overview/overview-desk";
import { ownUnitsDeskNames } from "./tools/own-units/own-units-desk";
import { createOwnUnitsMemory } from "./tools/own-units/own-units-memory";
import { createOwnUnitsStore } from "./tools/own-units/own-units-store";
import type { PaneTool } from "./tools/pane-tool";
import { checkDeskNames } from "./worker/check-desk";
import { callAcross } from "./worker/worker-line";

const ComparisonTool = lazy(() => import("./tools/comparison/comparison-tool"));
const OwnUnitsSection = lazy(() => import("./tools/own-units/own-units-section"));
const WorkbookFigures = lazy(() => import("./tools/figures/workbook-figures"));
const FiguresTool = lazy(() => import("./tools/figures/figures-tool"));
const OfficeOverview = lazy(() => import("./tools/overview/office-overview"));
const LearningTool = lazy(() => import("./tools/learning/learning-tool"));
const OfficeDeadlines = lazy(() => import("./tools/deadlines/office-deadlines"));

// The root inside Office: host, worker and pane meet here.
const office = typeof Office === "undefined" ? null : await Office.onReady();
const obstacle = findObstacle(
  office && {
    host: office.host === null ? null : String(office.host),
    isSetSupported: (set, version) => Office.context.requirements.isSetSupported(set, version),
  },
  leastSets
);
if (obstacle !== null) location.replace(`help.html#${obstacle}`);
else await showPane();

async function showPane(): Promise<void> {
  const worker = new Worker(new URL("./worker/check-worker.ts", import.meta.url));
  const open =
    Office.context.host === Office.HostType.Word
      ? (await import("../commands/open-in-word")).openInWord(Office.context)
      : (await import("../commands/open-in-excel")).openInExcel(Office.context);
  const memory = createChoiceMemory(() => window.localStorage, Office.context.partitionKey);
  const store = createOfficeStore(open, callAcross(worker, checkDeskNames), {
    memory,
    today: () => new Date(),
    explain: loadRulePage,
    noticeKey: (id) => {
      const key = `office.${id}`;
      return isTextKey(key) ? key : null;
    },
  });
  const companions = createCompanionStore(callAcross(worker, companionDeskNames), () =>
    store.actions.check()
  );
  const units = createOwnUnitsStore(
    callAcross(worker, ownUnitsDeskNames),
    createOwnUnitsMemory(() => window.localStorage, Office.context.partitionKey),
    () => {
      if (store.getState().run !== null) store.actions.check();
    }
  );
  const deadlineDesk = callAcross(worker, deadlineDeskNames);
  const today = localDay(new Date());
  const DraftingTool = lazy(async () => {
    const { officeDraftingTool } = await import("./tools/drafting/office-drafting-tool");
    const { partitionKey } = Office.context;
    return {
      default: officeDraftingTool({ store, open, line: worker, memory, today, partitionKey }),
    };
  });
  const figuresDesk = callAcross(worker, figuresDeskNames);
  const figures =
    open.figures &&
    officeFigures(
      store,
      open.host,
      {
        writer: open.figures,
        insertAtEnd: async (bytes) => open.insertAtEnd?.(bytes),
      },
      figuresDesk
    );
  const overviewDesk = callAcross(worker, overviewDeskNames);
  const learning = createLearningStore(callAcross(worker, learningDeskNames), {
    memory: createPackMemory(() => window.localStorage, Office.context.partitionKey),
    delivery: {
      way: "copy",
      deliver: (_name, content) => navigator.clipboard.writeText(content),
    },
    recheck: () => store.actions.check(),
  });
  const { fileName } = open;
  const learningTool: PaneTool = {
    id: "learning",
    title: "tools.learning",
    render: () => <LearningTool {...{ learning, fileName, today }} />,
  };
  const overview: PaneTool = {
    id: "overview",
    title: "tools.overview",
    render: () => <OfficeOverview {...{ store, open }} desk={overviewDesk} />,
  };
  const tools: readonly PaneTool[] = [
    {
      id: "drafting",
      title: "tools.drafting",
      render: () => <DraftingTool />,
    },
    {
      id: "compare",
      title: "tools.compare",
      render: () => (
        <>
          <ComparisonTool {...{ store, companions }} />
          <OwnUnitsSection units={units} />
        </>
      ),
    },
    ...(figures === undefined
      ? [
          {
            id: "figures",
            title: "tools.figures",
            render: () => (
              <WorkbookFigures
                {...{ store, open }}
                desk={figuresDesk}
                write={(copied) => navigator.clipboard.writeText(copied)}
              />
            ),
          } as const,
        ]
      : [
          {
            id: "figures",
            title: "tools.figures",
            render: () => <FiguresTool {...{ store, figures }} />,
          } as const,
        ]),
    Office.context.host === Office.HostType.Word ? overview : learningTool,
    {
      id: "deadlines",
      title: "tools.deadlines",
      render: () => <OfficeDeadlines {...{ store, today }} desk={deadlineDesk} />,
    },
  ];
  const root = document.getElementById("root");
  if (root === null) throw new Error("the page has no root");
  createRoot(root).render(
    <StrictMode>
      <OfficePane
        store={store}
        tools={tools}
        scheme={officeScheme(() => Office.context.officeTheme)}
      />
    </StrictMode>
  );
  await store.start(async () => {
    await learning.start();
    await units.start();
  });
  // "Kiểm tra" on the ribbon opens the pane with this request. It reads and lists, and leaves marks to a click in the
  // pane: what is drawn while Word opens a pane stays invisible (OfficeDev/office-js#6595).
  if (/[?&]request=check\b/u.test(location.search)) store.actions.check();
}

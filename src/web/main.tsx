import { lazy, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../taskpane/pane.css";
import "../taskpane/tools/tools.css";
import "../taskpane/tools/comparison/comparison.css";
import "./web.css";
import { downloadFile } from "./download-file";
import { loadRulePage } from "../taskpane/load-rule-page";
import { consolidationDeskNames } from "./consolidation/consolidation-desk";
import { WebPage } from "./web-page";
import { createChoiceMemory } from "../taskpane/office/choice-memory";
import { deadlineDeskNames } from "../taskpane/tools/deadlines/deadline-desk";
import { localDay } from "../app/local-day";
import { companionDeskNames } from "../taskpane/tools/comparison/companion-desk";
import { createCompanionStore } from "../taskpane/tools/comparison/companion-store";
import { figuresDeskNames } from "../taskpane/tools/figures/figures-desk";
import { overviewDeskNames } from "../taskpane/tools/overview/overview-desk";
import { ownUnitsDeskNames } from "../taskpane/tools/own-units/own-units-desk";
import { createOwnUnitsMemory } from "../taskpane/tools/own-units/own-units-memory";
import { createOwnUnitsStore } from "../taskpane/tools/own-units/own-units-store";
import { learningDeskNames } from "../taskpane/tools/learning/learning-desk";
import { createLearningStore } from "../taskpane/tools/learning/learning-store";
import { createPackMemory } from "../taskpane/tools/learning/pack-memory";
import type { OwnTemplatesStore } from "../taskpane/tools/own-templates/own-templates-store";
import type { PaneTool } from "../taskpane/tools/pane-tool";
import { webFigures } from "./web-figures";
import { createWebStore } from "./web-store";
import { callAcross } from "../taskpane/worker/worker-line";
import { fileDeskNames } from "./worker/file-desk";

const ComparisonTool = lazy(() => import("../taskpane/tools/comparison/comparison-tool"));
const OwnUnitsSection = lazy(() => import("../taskpane/tools/own-units/own-units-section"));
const FiguresTool = lazy(() => import("../taskpane/tools/figures/figures-tool"));
const WebOverview = lazy(() => import("./components/web-overview"));
const WebConsolidation = lazy(() => import("./consolidation/web-consolidation"));
const WebLearning = lazy(() => import("./components/web-learning"));
const WebMakeTemplate = lazy(() => import("./components/web-make-template"));
const WebDeadlines = lazy(() => import("./components/web-deadlines"));

const worker = new Worker(new URL("./worker/check-worker.ts", import.meta.url));
const desk = callAcross(worker, fileDeskNames);
/** Nothing before the tool for drafting was first shown. */
let forgetDraft = (): void => undefined;
const store = createWebStore(desk, {
  download: downloadFile,
  explain: loadRulePage,
  today: () => localDay(new Date()),
  opened() {
    companions.forget();
    forgetDraft();
    void learning.forget();
  },
});

const companions = createCompanionStore(callAcross(worker, companionDeskNames), () =>
  store.actions.check()
);
const figures = webFigures(store, callAcross(worker, figuresDeskNames), downloadFile);
const units = createOwnUnitsStore(
  callAcross(worker, ownUnitsDeskNames),
  createOwnUnitsMemory(() => window.localStorage),
  () => {
    if (store.getState().view !== null) store.actions.check();
  }
);
const overviewDesk = callAcross(worker, overviewDeskNames);
const today = localDay(new Date());
const learning = createLearningStore(callAcross(worker, learningDeskNames), {
  memory: createPackMemory(() => window.localStorage),
  delivery: {
    way: "download",
    deliver: async (name, content) =>
      downloadFile({ name, bytes: new TextEncoder().encode(content) }),
  },
  recheck: () => {
    if (store.getState().view !== null) store.actions.check();
  },
});
const learningToolId = "learning";
const learningTool: PaneTool = {
  id: learningToolId,
  title: "tools.learning",
  render: () => <WebLearning toolId={learningToolId} {...{ store, learning, today }} />,
};
const memory = createChoiceMemory(() => window.localStorage, undefined);
let ownTemplates: Promise<OwnTemplatesStore> | undefined;
const loadOwn = (): Promise<OwnTemplatesStore> =>
  (ownTemplates ??= import("./web-own-templates").then(({ webOwnTemplates }) =>
    webOwnTemplates(store, worker, memory)
  ));
const DraftingTool = lazy(async () => {
  const { webDraftingTool } = await import("./web-drafting-tool");
  const own = await loadOwn();
  const { tool, forget } = webDraftingTool({ store, line: worker, memory, today, own });
  forgetDraft = forget;
  return { default: tool };
});
const tools: readonly PaneTool[] = [
  {
    id: "drafting",
    title: "tools.drafting",
    render: () => <DraftingTool parts={["continue"]} />,
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
  {
    id: "figures",
    title: "tools.figures",
    render: () => <FiguresTool {...{ store, figures }} />,
  },
  {
    id: "overview",
    title: "tools.overview",
    render: () => <WebOverview store={store} desk={overviewDesk} />,
  },
  {
    id: "ownTemplates",
    title: "tools.ownTemplates",
    render: () => <WebMakeTemplate {...{ store, files: desk, loadOwn }} />,
  },
  learningTool,
];
const deadlineDesk = callAcross(worker, deadlineDeskNames);
const consolidationDesk = callAcross(worker, consolidationDeskNames);
const startTools: readonly PaneTool[] = [
  {
    id: "drafting",
    title: "start.new",
    render: () => <DraftingTool parts={["create"]} />,
  },
  {
    id: "consolidation",
    title: "consolidate.title",
    render: () => <WebConsolidation store={store} desk={consolidationDesk} />,
  },
  {
    id: "deadlines",
    title: "deadlines.title",
    render: () => <WebDeadlines store={store} desk={deadlineDesk} today={today} />,
  },
  learningTool,
];

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no root");
createRoot(root).render(
  <StrictMode>
    <WebPage store={store} desk={desk} tools={tools} startTools={startTools} />
  </StrictMode>
);
await store.start(async () => {
  await learning.start();
  await units.start();
});

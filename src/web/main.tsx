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
import { deadlineDeskNames } from "../taskpane/tools/deadlines/deadline-desk";
import { localDay } from "../app/local-day";
import { companionDeskNames } from "../taskpane/tools/comparison/companion-desk";
import { createCompanionStore } from "../taskpane/tools/comparison/companion-store";
import { figuresDeskNames } from "../taskpane/tools/figures/figures-desk";
import { overviewDeskNames } from "../taskpane/tools/overview/overview-desk";
import type { PaneTool } from "../taskpane/tools/pane-tool";
import { webFigures } from "./web-figures";
import { createWebStore } from "./web-store";
import { callAcross } from "../taskpane/worker/worker-line";
import { fileDeskNames } from "./worker/file-desk";

const ComparisonTool = lazy(() => import("../taskpane/tools/comparison/comparison-tool"));
const FiguresTool = lazy(() => import("../taskpane/tools/figures/figures-tool"));
const WebOverview = lazy(() => import("./components/web-overview"));
const WebConsolidation = lazy(() => import("./consolidation/web-consolidation"));
const WebDeadlines = lazy(() => import("./components/web-deadlines"));

const worker = new Worker(new URL("./worker/check-worker.ts", import.meta.url));
const desk = callAcross(worker, fileDeskNames);
const store = createWebStore(desk, {
  download: downloadFile,
  explain: loadRulePage,
  today: () => localDay(new Date()),
});

const companions = createCompanionStore(callAcross(worker, companionDeskNames), () =>
  store.actions.check()
);
const figures = webFigures(store, callAcross(worker, figuresDeskNames), downloadFile);
const overviewDesk = callAcross(worker, overviewDeskNames);
const tools: readonly PaneTool[] = [
  {
    id: "compare",
    title: "tools.compare",
    render: () => <ComparisonTool {...{ store, companions }} />,
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
];
const deadlineDesk = callAcross(worker, deadlineDeskNames);
const consolidationDesk = callAcross(worker, consolidationDeskNames);
const startTools: readonly PaneTool[] = [
  {
    id: "consolidation",
    title: "consolidate.title",
    render: () => <WebConsolidation store={store} desk={consolidationDesk} />,
  },
  {
    id: "deadlines",
    title: "deadlines.title",
    render: () => <WebDeadlines store={store} desk={deadlineDesk} today={localDay(new Date())} />,
  },
];

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no root");
createRoot(root).render(
  <StrictMode>
    <WebPage store={store} desk={desk} tools={tools} startTools={startTools} />
  </StrictMode>
);
await store.start();

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../taskpane/pane.css";
import "../taskpane/tools/tools.css";
import "./web.css";
import { downloadFile } from "./download-file";
import { loadRulePage } from "../taskpane/load-rule-page";
import { WebPage } from "./web-page";
import { createWebStore } from "./web-store";
import { callAcross } from "../taskpane/worker/worker-line";
import { fileDeskNames } from "./worker/file-desk";

const worker = new Worker(new URL("./worker/check-worker.ts", import.meta.url));
const desk = callAcross(worker, fileDeskNames);
const store = createWebStore(desk, { download: downloadFile, explain: loadRulePage });

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no root");
createRoot(root).render(
  <StrictMode>
    <WebPage store={store} desk={desk} tools={[]} />
  </StrictMode>
);
await store.start();

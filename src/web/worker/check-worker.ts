import "../../taskpane/worker/without-eval";
import {
  createDeadlineDesk,
  deadlineDeskNames,
} from "../../taskpane/tools/deadlines/deadline-desk";
import { createOverviewDesk, overviewDeskNames } from "../../taskpane/tools/overview/overview-desk";
import {
  companionDeskNames,
  createCompanionShelf,
} from "../../taskpane/tools/comparison/companion-desk";
import { readCompanion, requestWith } from "../../app/companion-files";
import { openFile } from "../../hosts/open-file";
import { checks } from "../../checks/index";
import { loadCatalogue, rawPacks, rawProfiles } from "../../packs/index";
import { sampleFiles } from "../../templating/samples";
import { consolidationDeskNames } from "../consolidation/consolidation-desk";
import { createConsolidationDesk } from "../consolidation/create-consolidation-desk";
import { answerCalls, type WorkerLine } from "../../taskpane/worker/worker-line";
import { createFiguresDesk, figuresDeskNames } from "../../taskpane/tools/figures/figures-desk";
import { figuresOf } from "./figures-of";
import { createFileDesk } from "./create-file-desk";
import { fileDeskNames } from "./file-desk";

// The worker's root: packs, checks and hosts meet here, off the thread that draws.
const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const companions = createCompanionShelf(async (name, bytes) => {
  const { model } = await openFile(bytes).read();
  return readCompanion({ name, model }, null, catalogue);
});
const line = self as WorkerLine;
const fileDesk = createFileDesk(catalogue, sampleFiles, () => requestWith(companions.files()));
answerCalls(fileDeskNames, fileDesk, line);
answerCalls(
  overviewDeskNames,
  createOverviewDesk(catalogue, () => fileDesk.opened()?.model ?? null),
  line
);
answerCalls(figuresDeskNames, createFiguresDesk(catalogue, figuresOf(fileDesk)), line);
answerCalls(companionDeskNames, companions, line);
answerCalls(consolidationDeskNames, createConsolidationDesk(catalogue), line);
answerCalls(deadlineDeskNames, createDeadlineDesk(catalogue), line);

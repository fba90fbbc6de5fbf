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
import { readModel } from "../../hosts/open-file";
import { checks } from "../../checks/index";
import { loadCatalogue, rawPacks, rawProfiles } from "../../packs/index";
import { sampleFiles } from "../../templating/samples";
import { consolidationDeskNames } from "../consolidation/consolidation-desk";
import { createConsolidationDesk } from "../consolidation/create-consolidation-desk";
import { createPackShelf } from "../../app/learning/pack-shelf";
import { createOwnUnitShelf } from "../../app/own-unit-shelf";
import {
  createOwnUnitsDesk,
  ownUnitsDeskNames,
} from "../../taskpane/tools/own-units/own-units-desk";
import { createLearningDesk, learningDeskNames } from "../../taskpane/tools/learning/learning-desk";
import {
  createOwnTemplatesDesk,
  ownTemplatesDeskNames,
} from "../../taskpane/tools/own-templates/own-templates-desk";
import { answerCalls, type WorkerLine } from "../../taskpane/worker/worker-line";
import { createDraftingDesk, draftingDeskNames } from "../../taskpane/tools/drafting/drafting-desk";
import { createFiguresDesk, figuresDeskNames } from "../../taskpane/tools/figures/figures-desk";
import { figuresOf } from "./figures-of";
import { draftingOf } from "./drafting-of";
import { createFileDesk } from "./create-file-desk";
import { fileDeskNames } from "./file-desk";

// The worker's root: packs, checks and hosts meet here, off the thread that draws.
const shelf = createPackShelf(loadCatalogue(rawPacks, rawProfiles, checks));
const ownUnits = createOwnUnitShelf(shelf.catalogue);
const { catalogue } = ownUnits;
const companions = createCompanionShelf(async (name, bytes) => {
  const model = await readModel(bytes);
  return readCompanion({ name, model }, null, catalogue);
});
const line = self as WorkerLine;
const fileDesk = createFileDesk(catalogue, sampleFiles, {
  request: () => requestWith(companions.files()),
  clear: () => companions.clear(),
});
answerCalls(fileDeskNames, fileDesk, line);
answerCalls(
  overviewDeskNames,
  createOverviewDesk(catalogue, () => fileDesk.opened()?.model ?? null),
  line
);
answerCalls(figuresDeskNames, createFiguresDesk(catalogue, figuresOf(fileDesk)), line);
answerCalls(
  learningDeskNames,
  createLearningDesk({
    shelf,
    opened: () => fileDesk.opened()?.model ?? null,
    read: readModel,
  }),
  line
);
answerCalls(draftingDeskNames, createDraftingDesk(catalogue, draftingOf(fileDesk)), line);
answerCalls(companionDeskNames, companions, line);
answerCalls(ownUnitsDeskNames, createOwnUnitsDesk(ownUnits), line);
answerCalls(consolidationDeskNames, createConsolidationDesk(catalogue), line);
answerCalls(ownTemplatesDeskNames, createOwnTemplatesDesk(catalogue), line);
answerCalls(deadlineDeskNames, createDeadlineDesk(catalogue), line);

import "./without-eval";
import { checkDocument } from "../../app/check-document";
import type { CheckRequest } from "../../app/check-run";
import { readCompanion, requestWith } from "../../app/companion-files";
import { createText } from "../../app/locale/text";
import { programVersion } from "../../app/program-version";
import { createSlipFile } from "../../app/slip/create-slip-file";
import { placeJustified } from "../../app/slip/place-justified";
import { checks } from "../../checks/index";
import { outlineOf } from "../../core/model/outline-of";
import { loadCatalogue, rawPacks, rawProfiles } from "../../packs/index";
import { placeFindings } from "../../app/places/finding-place";
import { readModel } from "../../hosts/open-file";
import { companionDeskNames, createCompanionShelf } from "../tools/comparison/companion-desk";
import { createDeadlineDesk, deadlineDeskNames } from "../tools/deadlines/deadline-desk";
import { createDraftingDesk, draftingDeskNames } from "../tools/drafting/drafting-desk";
import { createFiguresDesk, figuresDeskNames } from "../tools/figures/figures-desk";
import { createOverviewDesk, overviewDeskNames } from "../tools/overview/overview-desk";
import { checkDeskNames, type CheckDesk } from "./check-desk";
import { createPackShelf } from "../../app/learning/pack-shelf";
import { createOwnUnitShelf } from "../../app/own-unit-shelf";
import { createOwnUnitsDesk, ownUnitsDeskNames } from "../tools/own-units/own-units-desk";
import { createLearningDesk, learningDeskNames } from "../tools/learning/learning-desk";
import {
  createOwnTemplatesDesk,
  ownTemplatesDeskNames,
} from "../tools/own-templates/own-templates-desk";
import { answerCalls, type WorkerLine } from "./worker-line";

// The worker's root: packs and checks meet here, off the thread that draws and that Office listens to.
const shelf = createPackShelf(loadCatalogue(rawPacks, rawProfiles, checks));
const ownUnits = createOwnUnitShelf(shelf.catalogue);
const { catalogue } = ownUnits;

const companions = createCompanionShelf(async (name, bytes) => {
  const model = await readModel(bytes);
  return readCompanion({ name, model }, null, catalogue);
});

let lastModel: CheckRequest["model"] | null = null;

const desk: CheckDesk = {
  profiles: async () => catalogue.profiles.map(({ id, name }) => ({ id, name })),
  check: async (request) => {
    const { model } = request;
    lastModel = model;
    const run = checkDocument({ ...request, ...requestWith(companions.files()) }, catalogue);
    const outline = model.kind === "document" ? outlineOf(model) : null;
    return { run, placed: placeFindings(run.findings, model, outline) };
  },
  slip: async (order, checked, locale) => {
    const justified = lastModel === null ? [] : placeJustified(checked.run, lastModel);
    const subject = { ...order, sha256: null, programVersion };
    return createSlipFile(subject, { ...checked, justified }, createText(locale));
  },
};

const line = self as WorkerLine;
answerCalls(checkDeskNames, desk, line);
answerCalls(
  figuresDeskNames,
  createFiguresDesk(catalogue, {
    read: async (fileName, bytes) => ({ fileName, model: await readModel(bytes) }),
    // The report is open in Word, which alone can write into it: it comes with each question.
    opened: () => null,
    write: async () => null,
    writeForms: async () => null,
  }),
  line
);
answerCalls(companionDeskNames, companions, line);
answerCalls(ownUnitsDeskNames, createOwnUnitsDesk(ownUnits), line);
answerCalls(
  overviewDeskNames,
  createOverviewDesk(catalogue, () => lastModel),
  line
);
answerCalls(
  learningDeskNames,
  createLearningDesk({
    shelf,
    opened: () => lastModel,
    read: readModel,
  }),
  line
);
answerCalls(deadlineDeskNames, createDeadlineDesk(catalogue), line);
answerCalls(ownTemplatesDeskNames, createOwnTemplatesDesk(catalogue), line);
answerCalls(
  draftingDeskNames,
  createDraftingDesk(catalogue, {
    // The document is open in Office, which alone can write into it: it comes with each question.
    opened: () => null,
    apply: async () => null,
    readFile: async (bytes) => {
      const model = await readModel(bytes);
      return model.kind === "document" ? model : null;
    },
  }),
  line
);

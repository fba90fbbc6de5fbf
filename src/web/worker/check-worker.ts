import "../../taskpane/worker/without-eval";
import {
  createDeadlineDesk,
  deadlineDeskNames,
} from "../../taskpane/tools/deadlines/deadline-desk";
import { checks } from "../../checks/index";
import { loadCatalogue, rawPacks, rawProfiles } from "../../packs/index";
import { sampleFiles } from "../../templating/samples";
import { answerCalls, type WorkerLine } from "../../taskpane/worker/worker-line";
import { createFileDesk } from "./create-file-desk";
import { fileDeskNames } from "./file-desk";

// The worker's root: packs, checks and hosts meet here, off the thread that draws.
const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const line = self as WorkerLine;
answerCalls(fileDeskNames, createFileDesk(catalogue, sampleFiles), line);
answerCalls(deadlineDeskNames, createDeadlineDesk(catalogue), line);

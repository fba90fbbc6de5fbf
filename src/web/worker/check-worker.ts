import "../../taskpane/worker/without-eval";
import { checks } from "../../checks/index";
import { loadCatalogue, rawPacks, rawProfiles } from "../../packs/index";
import { sampleFiles } from "../../templating/samples";
import { answerCalls } from "./answer-calls";
import { createFileDesk } from "./create-file-desk";
import type { DeskLine } from "./desk-messages";

// The worker's root: packs, checks and hosts meet here, off the thread that draws.
const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
answerCalls(createFileDesk(catalogue, sampleFiles), self as DeskLine);

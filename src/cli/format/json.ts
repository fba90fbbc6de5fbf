import type { PlacedFinding } from "../../app/places/finding-place";
import type { Justification } from "../../core/justifications/justification";
import type { FileOutcome } from "../check-file";
import type { FileFailure } from "../file-failure";
import type { CommandContext } from "../commands/command";
import { comparisonJson } from "./comparison";
import { failureText } from "./failure";
import { tyingJson } from "./untied";

/** One file's run as `--format json` prints it; keys and order are part of the interface. */
export function fileJson(outcome: FileOutcome, context: CommandContext): object {
  const { file } = outcome;
  if (outcome.kind === "failed") {
    return {
      file,
      ...emptyRun,
      error: {
        reason: reasonOf(outcome.failure),
        message: failureText(file, outcome.failure, context),
      },
    };
  }
  const { run, placed, justified } = outcome;
  return {
    file,
    documentType: run.documentType,
    years: run.facts.years?.value ?? null,
    period: run.facts.period?.value ?? null,
    otherSubject: run.facts.otherSubject?.value ?? null,
    profile: run.profile?.id ?? null,
    on: run.on,
    packs: run.packs.map(({ id, version }) => ({ id, version })),
    findings: placed.map(findingJson),
    justified: justified.map((item, index) => ({
      ...findingJson(item),
      justification: justificationJson(run.justified?.[index]?.justification ?? null),
    })),
    lapsed: (run.lapsed ?? []).map(justificationJson),
    faults: run.faults,
    skipped: run.skipped,
    notices: run.notices,
    questions: run.questions,
    ...(run.notCompared === undefined ? {} : { notCompared: run.notCompared }),
    ...(run.comparison === undefined ? {} : { comparison: comparisonJson(run.comparison) }),
    ...(run.tying === undefined ? {} : { tying: tyingJson(run.tying) }),
  };
}

const emptyRun = {
  documentType: null,
  years: null,
  period: null,
  otherSubject: null,
  profile: null,
  on: null,
  packs: [],
  findings: [],
  justified: [],
  lapsed: [],
  faults: [],
  skipped: [],
  notices: [],
  questions: [],
};

function findingJson({ finding, place }: PlacedFinding): object {
  const {
    ruleId,
    code,
    severity,
    message,
    messageId,
    data,
    anchor,
    citation,
    fixes,
    relatedInformation,
  } = finding;
  return {
    ruleId,
    code,
    severity,
    message,
    messageId,
    data,
    anchor,
    quote: place.quote,
    citation,
    relatedInformation,
    fixes: fixes.map(({ title, safety }) => ({ title, safety })),
  };
}

function justificationJson(justification: Justification | null): object | null {
  if (justification === null) return null;
  const { ruleId, code, quote, by, on, reason } = justification;
  return { ruleId, code, quote, by, on, reason };
}

function reasonOf(failure: FileFailure): string {
  switch (failure.kind) {
    case "unreadable":
      return failure.error.reason;
    case "command":
      return failure.error.key;
    case "unexpected":
      return "unexpected";
  }
}

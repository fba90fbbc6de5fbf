import type { Anchor } from "../core/model/anchor";
import type { TiedFigure, Tie, UntiedReason } from "../core/tying/tie";
import type { TyingOutcome } from "./tie-text";

/** One number of the text with what came of it, as plain data for a list. */
export interface TieView {
  readonly status: Tie["status"];
  readonly text: string;
  readonly sentence: string;
  readonly anchor: Tie["anchor"];
  /** Null for an untied number. */
  readonly indicator: {
    readonly id: string;
    readonly number: string;
    readonly name: string;
  } | null;
  readonly figures: readonly FigureView[];
  /** Null unless untied. */
  readonly reason: UntiedReason | null;
}

/** A table's figure and where it stands. */
export interface FigureView {
  /** Null for a table of the report itself. */
  readonly fileName: string | null;
  readonly form: string;
  readonly row: string;
  /** Sheet and cell; null in a Word table. */
  readonly sheet: string | null;
  readonly address: string | null;
  readonly anchor: Anchor;
  readonly text: string;
  readonly agrees: boolean;
}

export interface TyingView {
  readonly ties: readonly TieView[];
  /** Forms that the text was held against, by file; null for the report itself. */
  readonly sources: readonly {
    readonly fileName: string | null;
    readonly forms: readonly string[];
  }[];
  readonly withoutForms: readonly string[];
  readonly counts: Readonly<Record<Tie["status"], number>>;
}

/** The outcome of tying without the models behind it: contradictions first, then in the order of the text. */
export function viewTying({ text, sources, withoutForms }: TyingOutcome): TyingView {
  const ties = text.ties.map(viewTie);
  const of = (status: Tie["status"]): readonly TieView[] =>
    ties.filter((tie) => tie.status === status);
  const [contradicted, tied, untied] = [of("contradicted"), of("tied"), of("untied")];
  return {
    ties: [...contradicted, ...tied, ...untied],
    sources: sources.map(({ fileName, statistics }) => ({
      fileName,
      forms: statistics.forms.map(({ form }) => form.code),
    })),
    withoutForms,
    counts: { contradicted: contradicted.length, tied: tied.length, untied: untied.length },
  };
}

function viewTie(tie: Tie): TieView {
  const { status, text, sentence, anchor } = tie;
  if (tie.status === "untied")
    return { status, text, sentence, anchor, indicator: null, figures: [], reason: tie.reason };
  const { id, number, name } = tie.indicator;
  const figures = tie.figures.map(viewFigure);
  return { status, text, sentence, anchor, indicator: { id, number, name }, figures, reason: null };
}

function viewFigure({ source, formCode, row, agrees }: TiedFigure): FigureView {
  const { figureAnchor: anchor } = row;
  const isSheet = anchor.kind === "sheetRange";
  return {
    fileName: source.fileName,
    form: formCode,
    row: row.indicator.number,
    sheet: isSheet ? (source.sheetNames.get(anchor.sheetId) ?? null) : null,
    address: isSheet ? anchor.address : null,
    anchor,
    text: row.figure.kind === "number" ? row.figure.text : "",
    agrees,
  };
}

/** Numbers of one sentence that no table was found to speak of, for one reason. */
export interface UntiedNumbers {
  readonly sentence: string;
  readonly reason: UntiedReason;
  /** As they stand in the text, in its order. */
  readonly numbers: readonly string[];
  /** Of the first of them. */
  readonly anchor: Anchor;
}

/** The untied numbers sentence by sentence, in the order of the text: a list to look through, not an accusation. */
export function untiedNumbers({ ties }: Pick<TyingView, "ties">): readonly UntiedNumbers[] {
  const groups = new Map<string, Omit<UntiedNumbers, "numbers"> & { readonly numbers: string[] }>();
  for (const { anchor, sentence, reason, text } of ties) {
    if (reason === null) continue;
    const key = `${anchor.paragraphId}/${reason}/${sentence}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { sentence, reason, anchor, numbers: [text] });
    else known.numbers.push(text);
  }
  return [...groups.values()];
}

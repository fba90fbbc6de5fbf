import type { StatisticsForm } from "../law/statistics-form";
import type { Vocabulary } from "../law/vocabulary";
import type { DocumentModel } from "../model/document";
import type { WorkbookModel } from "../model/workbook";
import { addToGroup } from "../text/add-to-group";
import { onceFor } from "../text/once-for";
import { containsWords, createPhraseFinder, fold, isBlank } from "../text/vietnamese";
import {
  continueFormBlock,
  findFormBlocks,
  headingReader,
  topCaptions,
  type Caption,
  type FormBlock,
  type FormSigns,
} from "./find-form-blocks";
import { gridOfSheet, gridOfTable, type Grid } from "./grid";
import { indicatorMatcher, type IndicatorMatcher } from "./match-indicators";
import { createNameReader } from "./name-words";

/** The forms, made ready to be recognised. */
export interface KnownForms extends FormSigns {
  readonly matchers: readonly IndicatorMatcher[];
  /**
   * Forms that a text names by code or alias, in the order of the text. Forms of different times share their codes, so
   * one name may stand for several forms.
   */
  readonly namedIn: (text: string) => readonly (readonly StatisticsForm[])[];
}

/** What statistics are read by. */
export interface StatisticsLaw {
  readonly forms: readonly StatisticsForm[];
  readonly vocabulary: Pick<Vocabulary, "figureColumns">;
}

/** Prepares forms for recognition, once however many files are read by them. */
export function knowForms({ forms, vocabulary }: StatisticsLaw): KnownForms {
  return { ...formSigns(forms), isComparison: comparisonTest(vocabulary) };
}

/** Tells the headings of columns that set figures against each other ("So với cùng kỳ"). */
export function comparisonTest({
  figureColumns,
}: StatisticsLaw["vocabulary"]): FormSigns["isComparison"] {
  return (text) => figureColumns.comparison.some((words) => containsWords(text, words));
}

type SignsOfForms = Omit<KnownForms, "isComparison">;

const formSigns = onceFor((forms: readonly StatisticsForm[]): SignsOfForms => {
  const readName = createNameReader(forms);
  const formsOf = new Map<string, StatisticsForm[]>();
  for (const form of forms) {
    for (const phrase of new Set([form.code, ...form.aliases])) {
      addToGroup(formsOf, phrase, form);
    }
  }
  const findPhrases = createPhraseFinder([...formsOf.keys()]);
  const namedIn = (text: string): readonly (readonly StatisticsForm[])[] =>
    text.length > longestTitle
      ? []
      : findPhrases(text).flatMap(({ phrase }) => {
          const named = formsOf.get(phrase);
          return named === undefined ? [] : [named];
        });
  const isTitle = (text: string): boolean =>
    text.length <= longestTitle && findPhrases(text)[0]?.span.start === 0;
  const matchers = forms.map((form) => indicatorMatcher(form, readName));
  const units = new Set(
    forms.flatMap(({ indicators }) =>
      indicators.flatMap(({ measureUnit }) => (measureUnit === null ? [] : fold(measureUnit)))
    )
  );
  const isMeasureUnit = (text: string): boolean => units.has(fold(text));
  return { readHeading: headingReader(forms), isTitle, isMeasureUnit, matchers, namedIn };
});

const longestTitle = 300;

/** What a place in the file holds: rows under a header, or a titled table whose layout cannot be read. */
export type Place =
  | {
      readonly kind: "block";
      readonly block: FormBlock;
      /** True where it may go on from the place before it. */
      readonly isAdjacent: boolean;
    }
  | { readonly kind: "refused"; readonly caption: Caption };

/** A table under a form's title has at least so many rows and cells, or it is no table of figures. */
const fewestRows = 3;

/** Places of a workbook, sheet by sheet. */
export function placesInWorkbook(model: WorkbookModel, known: KnownForms): readonly Place[] {
  return model.sheets.flatMap((sheet): readonly Place[] => {
    const grid = gridOfSheet(sheet);
    const isNamed = known.namedIn(sheet.name).length > 0;
    const captions = isNamed ? [{ text: sheet.name, anchor: grid.anchor }] : [];
    const blocks = findFormBlocks(grid, known, captions);
    return blocks.length > 0
      ? blocks.map((block, index) => ({ kind: "block", block, isAdjacent: index > 0 }))
      : refusedPlaces(grid, [...captions, ...topCaptions(grid)], known);
  });
}

const mostCaptions = 8;
/** A table's own title stands in the last lines above it: code, name, remark in brackets. */
const linesOfTitle = 3;

/** Places of a document, table by table; a title is looked for in the paragraphs above its table. */
export function placesInDocument(model: DocumentModel, known: KnownForms): readonly Place[] {
  const places: Place[] = [];
  let captions: Caption[] = [];
  let before: FormBlock | null = null;
  for (const block of model.blocks) {
    if (block.kind === "paragraph") {
      if (isBlank(block.text)) continue;
      const anchor = { kind: "paragraph", paragraphId: block.id } as const;
      captions = [...captions.slice(1 - mostCaptions), { text: block.text, anchor }];
      continue;
    }
    const grid = gridOfTable(block);
    let found = findFormBlocks(grid, known, captions);
    if (
      found.length === 0 &&
      captions.length === 0 &&
      before?.grid.columnCount === grid.columnCount
    ) {
      found = [continueFormBlock(grid, before)];
    }
    found.forEach((formBlock, index) =>
      places.push({ kind: "block", block: formBlock, isAdjacent: index > 0 || before !== null })
    );
    if (found.length === 0)
      places.push(...refusedPlaces(grid, captions.slice(-linesOfTitle), known));
    before = found.at(-1) ?? null;
    captions = [];
  }
  return places;
}

/** A table under the title of one form, without the header of one. A list of forms names several, so it is none. */
function refusedPlaces(
  grid: Grid,
  captions: readonly Caption[],
  known: KnownForms
): readonly Place[] {
  if (grid.rowCount < fewestRows) return [];
  const titles = captions.filter(({ text }) => known.isTitle(text));
  const named = titles.flatMap(({ text }) => known.namedIn(text));
  const codes = new Set(named.map(([form]) => form?.code));
  const [caption] = titles;
  return caption === undefined || codes.size > 1 ? [] : [{ kind: "refused", caption }];
}

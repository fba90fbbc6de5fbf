import { htmlText } from "../templating/html-text";
import { groupComparison, nameOfTask, summariseComparison } from "./comparison-groups";
import type { Text } from "./locale/text";
import { placeText } from "./places/place-text";
import type { ComparisonResult, PlacedTask } from "./plan-files";
import type { TyingOutcome } from "./tie-text";
import { untiedNumbers, viewTying } from "./tie-views";

const style = `
body { font: 13pt/1.4 "Times New Roman", serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #000; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #666; padding: .25rem .5rem; text-align: left; vertical-align: top; }
`;

/** A report beside its plans and its tables, to be read, printed and handed on. */
export interface ComparisonOfReport {
  /** Name of the report's file. */
  readonly reportName: string;
  /** Absent where no plan was laid beside it. */
  readonly comparison?: ComparisonResult;
  /** Absent where its numbers were held against no table. */
  readonly tying?: TyingOutcome;
}

/**
 * The comparisons as one page: a table of tasks for each verdict, and one of the numbers that no table speaks of. It
 * loads nothing from anywhere.
 */
export function writeComparisonPage(reports: readonly ComparisonOfReport[], text: Text): string {
  const hasPlans = reports.some(({ comparison }) => comparison !== undefined);
  const title = htmlText(text(hasPlans ? "comparison.title" : "figures.tying"));
  return [
    `<!doctype html>\n<html lang="${text.locale}">\n<head>\n<meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>\n<style>${style}</style>\n</head>\n<body>\n<h1>${title}</h1>`,
    ...reports.flatMap((report) => reportPart(report, text)),
    "</body>\n</html>\n",
  ].join("\n");
}

function reportPart(
  { reportName, comparison, tying }: ComparisonOfReport,
  text: Text
): readonly string[] {
  return [
    `<h2>${htmlText(reportName)}</h2>`,
    ...(comparison === undefined ? [] : comparisonPart(comparison, text)),
    ...(tying === undefined ? [] : untiedPart(tying, text)),
  ];
}

function untiedPart(tying: TyingOutcome, text: Text): readonly string[] {
  const view = viewTying(tying);
  const count = view.counts.untied;
  if (count === 0) return [];
  return [
    `<h3>${htmlText(text("untied.title", { count }))}</h3>`,
    paragraph(text("untied.hint")),
    "<table><tbody>",
    ...untiedNumbers(view).map(({ numbers, sentence, reason }) =>
      row("td", [numbers.join(" · "), sentence, text(`figures.reason.${reason}`)])
    ),
    "</tbody></table>",
  ];
}

function comparisonPart(comparison: ComparisonResult, text: Text): readonly string[] {
  const { window } = comparison;
  const days = window && { from: text.date(window.from), to: text.date(window.to) };
  return [
    paragraph(text("comparison.summary", { ...summariseComparison(comparison) })),
    days === null ? "" : paragraph(text("comparison.window", days)),
    ...groupComparison(comparison).flatMap(({ verdict, items }) => [
      `<h3>${htmlText(
        text("comparison.group", {
          title: text(`comparison.verdict.${verdict}`),
          count: items.length,
        })
      )}</h3>`,
      `<table><thead>${row("th", [
        text("comparison.column.task"),
        text("comparison.column.plan"),
        text("comparison.column.report"),
        text("comparison.column.remark"),
      ])}</thead><tbody>`,
      ...items.map((item) => row("td", cellsOf(item, text))),
      "</tbody></table>",
    ]),
  ];
}

function cellsOf(item: PlacedTask, text: Text): readonly string[] {
  const { task, plannedPlace, reportPlace } = item;
  const { planned, line, dueDay } = task;
  const due = dueDay === null ? [] : [text("comparison.due", { date: text.date(dueDay) })];
  return [
    nameOfTask(item),
    planned === null || plannedPlace === null
      ? ""
      : [`${planned.fileName}, ${placeText(plannedPlace.label, text)}`, ...due].join(". "),
    line === null ? "" : `${placeText(reportPlace.label, text)}: ${line.name}`,
    [
      text(`comparison.reason.${task.reason}`),
      ...task.differences.map(({ field, planned: before, reported }) =>
        text(`comparison.difference.${field}`, { planned: before, reported })
      ),
    ].join(" "),
  ];
}

function row(tag: "td" | "th", cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<${tag}>${htmlText(cell)}</${tag}>`).join("")}</tr>`;
}

function paragraph(content: string): string {
  return `<p>${htmlText(content)}</p>`;
}

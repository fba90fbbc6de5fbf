import { groupComparison, nameOfTask, summariseComparison } from "../../app/comparison-groups";
import type { ComparisonResult, PlacedTask } from "../../app/plan-files";
import { placeText } from "../../app/places/place-text";
import type { Text } from "../../app/locale/text";

/** A report's comparison with its plans as lines; what needs nobody's attention is only counted. */
export function comparisonLines(comparison: ComparisonResult, text: Text): readonly string[] {
  const { window } = comparison;
  return [
    text("comparison.title"),
    `  ${text("comparison.summary", { ...summariseComparison(comparison) })}`,
    ...(window === null
      ? []
      : [
          `  ${text("comparison.window", { from: text.date(window.from), to: text.date(window.to) })}`,
        ]),
    ...groupComparison(comparison).flatMap(({ verdict, items }) => [
      `  ${text("comparison.group", {
        title: text(`comparison.verdict.${verdict}`),
        count: items.length,
      })}`,
      ...(verdict === "answered" || verdict === "otherPeriod"
        ? []
        : items.flatMap((item) => taskLines(item, text))),
    ]),
  ];
}

function taskLines(item: PlacedTask, text: Text): readonly string[] {
  const { task, plannedPlace, reportPlace } = item;
  const places = [
    ...(task.planned === null || plannedPlace === null
      ? []
      : [
          text("comparison.planPlace", {
            file: task.planned.fileName,
            place: placeText(plannedPlace.label, text),
          }),
        ]),
    ...(task.line === null
      ? []
      : [text("comparison.reportPlace", { place: placeText(reportPlace.label, text) })]),
  ];
  return [
    `    - ${nameOfTask(item)}`,
    `      ${places.join(" · ")}`,
    `      ${text(`comparison.reason.${task.reason}`)}`,
    ...task.differences.map(
      ({ field, planned, reported }) =>
        `      ${text(`comparison.difference.${field}`, { planned, reported })}`
    ),
  ];
}

/** The comparison as `--format json` prints it; keys and order are part of the interface. */
export function comparisonJson({ planFiles, window, tasks }: ComparisonResult): object {
  return {
    planFiles,
    window,
    tasks: tasks.map(({ task, plannedPlace, reportPlace }) => ({
      verdict: task.verdict,
      reason: task.reason,
      similarity: Math.round(task.similarity * 100) / 100,
      dueDay: task.dueDay,
      planned:
        task.planned === null
          ? null
          : {
              file: task.planned.fileName,
              number: task.planned.number,
              name: task.planned.name,
              place: plannedPlace?.label ?? null,
            },
      reported:
        task.line === null
          ? null
          : {
              source: task.line.source,
              text: task.line.name,
              progress: task.line.progress,
              place: reportPlace.label,
              anchor: task.line.anchor,
            },
      differences: task.differences,
    })),
  };
}

import type { PeriodKind } from "./calendar";
import type { FormColumn, IndicatorNature } from "./statistics-form";

/** What a column of a task table holds. */
export type TaskColumn =
  | "ordinal"
  | "task"
  | "output"
  | "leadUnit"
  | "coordinatingUnits"
  | "monitoringUnits"
  | "start"
  | "deadline"
  | "funding"
  | "note"
  | "other";

/** What a heading announces inside a plan. */
export type HeadingRole =
  "goals" | "tasks" | "solutions" | "resources" | "organisation" | "reporting" | "appendix";

/** How far a report says a task is. */
export type TaskProgress = "notBegun" | "underway" | "done";

/** What the heading of a column of figures says besides: that it sets others against each other, a time of its own, no more than that these are figures. */
export type FigureColumnKind = "comparison" | "time" | "plain";

/** Natures of figures that a row's name tells of ("lũy kế", "hiện có", "tiếp nhận", "tỷ lệ"). */
export type WordedNature = Extract<IndicatorNature, "cumulative" | "stock" | "flow" | "ratio">;

/** Words by which documents of this field are recognised; data, because wording changes with the guidance. */
export interface Vocabulary {
  /** Titles that tell a document's type, compared folded; e.g. plan: "kế hoạch". */
  readonly titles: Readonly<
    Record<"plan" | "report" | "guidance" | "statistics" | "correspondence", readonly string[]>
  >;
  /** The subject a document must name to be about administrative reform. */
  readonly subjects: readonly string[];
  /** Subjects that make a "kế hoạch" a plan of something else (kiểm tra CCHC, chuyển đổi số …). */
  readonly otherSubjects: readonly string[];
  /** Words at the head of a report's subject that set it apart from the periodic ones ("đột xuất"). */
  readonly occasions: readonly string[];
  readonly periods: Readonly<Record<PeriodKind, readonly string[]>>;
  readonly taskColumns: Readonly<Record<TaskColumn, readonly string[]>>;
  readonly headings: Readonly<Record<HeadingRole, readonly string[]>>;
  /** Owners that name no single unit ("các sở, ban, ngành"). */
  readonly collectiveUnits: readonly string[];
  /** "Nhiệm vụ … theo phân công tại …": a lead that is fixed elsewhere. */
  readonly deferredUnits: readonly string[];
  /** Words that introduce a data window ("thời gian chốt số liệu", "số liệu tính từ"). */
  readonly dataWindows: readonly string[];
  /** Words by which a text says its detail stands in another file ("nội dung chi tiết tại đây"). */
  readonly continuations: readonly string[];
  /** Words by which a report says how far a task is. */
  readonly progress: Readonly<Record<TaskProgress, readonly string[]>>;
  /** Headings under which a report speaks of what is still to come, not of results. */
  readonly outlook: readonly string[];
  /** Words in headings of columns of figures: of such as hold no figures of the rows ("so với"), of such as count a time of their own ("lũy kế"), and those that stand before a period and say nothing of it ("số liệu"). */
  readonly figureColumns: Readonly<Record<FigureColumnKind, readonly string[]>>;
  /** Headings that offices give the columns of their own forms, the usual one first; a form in a pack has its own. */
  readonly formColumns: Readonly<Record<FormColumn, readonly string[]>>;
  /** Words in the name of a row by which the nature of its figure is guessed; a ratio's stand at the beginning. */
  readonly natures: Readonly<Record<WordedNature, readonly string[]>>;
  /** Words in the name of a row that is rather the whole of a percentage than its part ("tổng", "phải"). */
  readonly wholes: readonly string[];
}

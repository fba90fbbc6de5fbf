import type { IsoDate } from "../core/law/calendar";
import type { Law } from "../core/law/law";
import type { UnitLevel } from "../core/rules/profile";

/** Answers by slot tag; a slot without an answer shows its placeholder. */
export type SlotAnswers = Readonly<Record<string, string>>;

/** What a new yearly plan is made from. */
export interface PlanInput {
  readonly law: Pick<Law, "areas" | "regime">;
  readonly level: UnitLevel;
  readonly unitName: string;
  readonly parentUnitName?: string;
  /** Place of issue, e.g. "Hưng Yên". */
  readonly place?: string;
  readonly year: number;
  /** Day whose law and terms apply; the plan's due day unless given. */
  readonly on?: IsoDate;
  readonly answers?: SlotAnswers;
  /** Tasks of the appendix; the template's usual tasks unless given. */
  readonly tasks?: readonly TaskRow[];
}

/** One row of the task table. */
export interface TaskRow {
  readonly areaId: string;
  readonly task: string;
  readonly output: string;
  readonly leadUnit: string;
  readonly coordinatingUnits?: string;
  readonly deadline: string;
  readonly note?: string;
}

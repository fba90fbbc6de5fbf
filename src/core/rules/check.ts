import { onceFor } from "../text/once-for";
import type { PlanComparison } from "../comparison/plan-comparison";
import type { MessageData } from "../findings/finding";
import type { Edit } from "../fixes/edit";
import type { FixSafety } from "../fixes/fix";
import type { Law } from "../law/law";
import type { Anchor } from "../model/anchor";
import type { DocumentModel } from "../model/document";
import type { Outline } from "../model/outline";
import type { WorkbookModel } from "../model/workbook";
import type { DocumentFacts } from "../recognition/document-facts";
import type { TaskList } from "../recognition/task-list";
import type { StatisticsModel } from "../statistics/statistics-model";
import type { StatisticsSeries } from "../statistics/statistics-series";
import type { TiedText } from "../tying/tie";

/** What a check can look at: the host's model, or a view computed from it once per run. */
export type Subject =
  | DocumentModel
  | WorkbookModel
  | Outline
  | TaskList
  | StatisticsModel
  | StatisticsSeries
  | PlanComparison
  | TiedText;
export type SubjectKind = Subject["kind"];
export type SubjectOf<K extends SubjectKind> = Extract<Subject, { kind: K }>;

/** What a check may know besides its subject and options. */
export interface CheckContext {
  readonly facts: DocumentFacts;
  readonly law: Law;
}

export type Locale = "vi" | "en";

/** What zod's schemas already are; core itself depends on no library. */
export interface OptionsSchema<O> {
  parse(input: unknown): O;
}

/** A text of the check's own message table, with the values for its `{placeholders}`. */
export interface MessageReference<MessageId extends string = string> {
  readonly messageId: MessageId;
  readonly data?: MessageData;
}

export interface Violation<MessageId extends string = string> extends MessageReference<MessageId> {
  readonly anchor: Anchor;
  readonly relatedInformation?: readonly (MessageReference<MessageId> & {
    readonly anchor: Anchor;
  })[];
  readonly fixes?: readonly ProposedFix<MessageId>[];
}

/** A fix as a check proposes it; the engine words its title in the reader's language. */
export interface ProposedFix<MessageId extends string = string> {
  readonly title: MessageReference<MessageId>;
  readonly isPreferred?: boolean;
  readonly safety: FixSafety;
  readonly ask?: {
    readonly label: MessageReference<MessageId>;
    readonly suggestions: readonly string[];
  };
  readonly edits: readonly Edit[];
}

export type CheckOutcome<MessageId extends string = string> =
  | { readonly kind: "checked"; readonly violations: readonly Violation<MessageId>[] }
  /** The check could not be carried out on this document; it neither passed nor failed. */
  | { readonly kind: "notApplicable"; readonly reason: MessageReference<MessageId> };

/** Every message in every language: the compiler keeps the languages in parity. */
export type MessageTable<MessageId extends string = string> = Readonly<
  Record<Locale, Readonly<Record<MessageId, string>>>
>;

export interface CheckDefinition<K extends SubjectKind, O, MessageId extends string> {
  readonly name: string;
  readonly reads: K;
  readonly messages: MessageTable<MessageId>;
  readonly options: OptionsSchema<O>;
  run(subject: SubjectOf<K>, options: O, context: CheckContext): CheckOutcome<MessageId>;
}

/** A parametric test of a subject. Knows nothing of law, ministries or Office: packs supply those. */
export interface Check {
  readonly name: string;
  readonly reads: SubjectKind;
  readonly messages: MessageTable;
  /** Throws when the options are not this check's. */
  bind(options: unknown): (subject: Subject, context: CheckContext) => CheckOutcome;
}

/** Makes a check of its definition. The bound check throws a TypeError when handed a subject it does not read. */
export function defineCheck<K extends SubjectKind, O, MessageId extends string>(
  definition: CheckDefinition<K, O, MessageId>
): Check {
  const { name, reads, messages } = definition;
  const isReadable = (subject: Subject): subject is SubjectOf<K> => subject.kind === reads;
  // Those of a rule are one object for as long as its pack is loaded.
  const readOnce = onceFor((input: object): O => definition.options.parse(input));
  return {
    name,
    reads,
    messages,
    bind(input) {
      const options =
        typeof input === "object" && input !== null
          ? readOnce(input)
          : definition.options.parse(input);
      return (subject, context) => {
        if (!isReadable(subject))
          throw new TypeError(`${name} reads a ${reads}, not a ${subject.kind}`);
        return definition.run(subject, options, context);
      };
    },
  };
}

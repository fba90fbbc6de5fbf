import { readUnitText } from "../../../app/drafting/unit-text";
import {
  describeOwnTemplate,
  type OwnTemplateFacts,
} from "../../../app/own-templates/describe-own-template";
import {
  fillOwnTemplate,
  type FilledOwnTemplate,
} from "../../../app/own-templates/fill-own-template";
import {
  makeOwnTemplate,
  proposeTemplateSlots,
  type MadeTemplate,
  type NumberedProposal,
} from "../../../app/own-templates/make-own-template";
import {
  BrokenOwnTemplateError,
  type OwnTemplateFault,
} from "../../../app/own-templates/own-template";
import { UnreadableFileError, type UnreadableReason } from "../../../core/host";
import type { PeriodKind } from "../../../core/law/calendar";
import type { DeskNames } from "../../worker/worker-line";

/** What the office's own templates have done off the thread that draws. */
export interface OwnTemplatesDesk {
  propose(bytes: Uint8Array): Promise<ProposedTemplate>;
  make(bytes: Uint8Array, accepted: readonly NumberedProposal[]): Promise<MadeTemplate>;
  /** What a file is as a template, or why it cannot be one. */
  inspect(bytes: Uint8Array): Promise<InspectedTemplate>;
  /** A document from a template. Rejects where `inspect` would refuse it. */
  fill(bytes: Uint8Array, wish: OwnTemplateWish): Promise<FilledOwnTemplate>;
}

/** Why a file cannot become a template. */
export type RefusedTemplate =
  | { readonly kind: "refused"; readonly fault: OwnTemplateFault; readonly tag: string }
  | { readonly kind: "unreadable"; readonly reason: UnreadableReason };

/** The places a document offers, or why it cannot become a template. */
export type ProposedTemplate =
  { readonly kind: "proposed"; readonly proposals: readonly NumberedProposal[] } | RefusedTemplate;

export type InspectedTemplate =
  { readonly kind: "template"; readonly facts: OwnTemplateFacts } | RefusedTemplate;

export interface OwnTemplateWish {
  readonly unitText: string | null;
  readonly year: number;
  /** Null where the template does not ask for one. */
  readonly period: PeriodKind | null;
}

export const ownTemplatesDeskNames: DeskNames<OwnTemplatesDesk> = {
  desk: "ownTemplates",
  functions: { propose: true, make: true, inspect: true, fill: true },
};

/** The desk as the worker has it. */
export function createOwnTemplatesDesk(
  catalogue: Parameters<typeof proposeTemplateSlots>[1]
): OwnTemplatesDesk {
  return {
    propose: async (bytes) =>
      orRefuse(() => ({ kind: "proposed", proposals: proposeTemplateSlots(bytes, catalogue) })),
    make: async (bytes, accepted) => makeOwnTemplate(bytes, accepted),
    inspect: async (bytes) =>
      orRefuse(() => ({ kind: "template", facts: describeOwnTemplate(bytes) })),
    fill: async (bytes, { unitText, year, period }) =>
      fillOwnTemplate(bytes, { office: readUnitText(unitText), year, period, answers: {} }),
  };
}

function orRefuse<T>(run: () => T): T | RefusedTemplate {
  try {
    return run();
  } catch (cause) {
    if (cause instanceof BrokenOwnTemplateError)
      return { kind: "refused", fault: cause.fault, tag: cause.tag };
    if (cause instanceof UnreadableFileError) return { kind: "unreadable", reason: cause.reason };
    throw cause;
  }
}

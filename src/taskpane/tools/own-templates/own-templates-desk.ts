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
import type { DeskNames } from "../../worker/worker-line";

/** What the tab for templates has done off the thread that draws. */
export interface OwnTemplatesDesk {
  propose(bytes: Uint8Array): Promise<ProposedTemplate>;
  make(bytes: Uint8Array, accepted: readonly NumberedProposal[]): Promise<MadeTemplate>;
}

/** The places a document offers, or why it cannot become a template. */
export type ProposedTemplate =
  | { readonly kind: "proposed"; readonly proposals: readonly NumberedProposal[] }
  | { readonly kind: "refused"; readonly fault: OwnTemplateFault; readonly tag: string };

export const ownTemplatesDeskNames: DeskNames<OwnTemplatesDesk> = {
  desk: "ownTemplates",
  functions: { propose: true, make: true },
};

/** The desk as the worker has it. */
export function createOwnTemplatesDesk(
  catalogue: Parameters<typeof proposeTemplateSlots>[1]
): OwnTemplatesDesk {
  return {
    async propose(bytes) {
      try {
        return { kind: "proposed", proposals: proposeTemplateSlots(bytes, catalogue) };
      } catch (cause) {
        if (!(cause instanceof BrokenOwnTemplateError)) throw cause;
        return { kind: "refused", fault: cause.fault, tag: cause.tag };
      }
    },
    make: async (bytes, accepted) => makeOwnTemplate(bytes, accepted),
  };
}

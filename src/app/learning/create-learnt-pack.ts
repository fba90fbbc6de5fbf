import { buildForm } from "../../core/learning/build-form";
import type { FormDecision, ProposedForm } from "../../core/learning/proposal";
import { slugOf } from "../../core/learning/slug";
import type { IsoDate } from "../../core/law/calendar";
import { noDrafting } from "../../core/law/drafting";
import type { PackFile } from "../../packs/pack-file";
import { unnumbered } from "../../packs/schema";

/** What a pack of learnt forms says of itself. */
export interface LearntPackOrder {
  readonly title: string;
  /** Name of the office whose forms they are. */
  readonly office: string;
  /** The file they were learnt from. */
  readonly fileName: string;
  readonly validFrom: IsoDate;
  /** Null for every profile. */
  readonly profiles: readonly string[] | null;
}

/** Forms with what the user has decided of each, as a pack; null where nothing was kept. */
export function createLearntPack(
  order: LearntPackOrder,
  forms: readonly ProposedForm[],
  decisions: readonly FormDecision[]
): PackFile | null {
  const { title, office, fileName, validFrom, profiles } = order;
  const id = `hoc-${slugOf(title)}`;
  const provenance = {
    source: `Học từ biểu của cơ quan (${office}): ${fileName}`,
    certainty: "practised",
  } as const;
  const built = forms.flatMap((form, index) => {
    const decision = decisions[index];
    if (decision?.isKept !== true) return [];
    return buildForm(form, decision, { packId: id, validFrom, provenance }) ?? [];
  });
  if (built.length === 0) return null;
  return {
    profiles,
    pack: {
      id,
      version: "1.0.0",
      title,
      authority: { id: slugOf(office), name: office },
      instrument: { number: unnumbered, title, issuedOn: validFrom },
      provenance,
      effective: { from: validFrom, to: null },
      supersedes: [],
      rules: [],
      restates: [],
      areas: [],
      sections: [],
      plan: null,
      reports: [],
      themes: [],
      forms: built,
      vocabulary: {},
      units: { isComplete: false, units: [] },
      instruments: [],
      drafting: noDrafting,
    },
  };
}

import { writeDocx } from "../../ooxml/word/write/write-docx";
import type { Catalogue } from "../../packs/load-pack";
import { describeArea } from "../../templating/describe-document";
import { planTemplate } from "../../templating/document-templates";
import { paragraph, plain } from "../../templating/official-document";
import type { UnitProfile } from "../../templating/unit-profile";
import { documentInput } from "../create-from-template";

/** Which area of which plan. */
export interface WantedArea {
  readonly profileId: string;
  readonly year: number;
  readonly areaId: string;
  readonly office: UnitProfile | null;
}

/** One area of a yearly plan as a .docx to be put at the cursor. Throws a NothingInForceError. */
export function createAreaFile(
  { profileId, year, areaId, office }: WantedArea,
  catalogue: Catalogue
): Uint8Array {
  const names = { unitName: null, place: null };
  const input = documentInput(
    { profileId, year, office, ...names },
    `${year - 1}-12-31`,
    catalogue
  );
  return writeDocx(describeArea(planTemplate, input, areaId));
}

/** A sentence as a dash line of a plan, as a .docx to be put at the cursor. */
export function createSentenceFile(sentence: string): Uint8Array {
  return writeDocx({
    properties: { title: sentence, subject: planTemplate.title },
    sections: [{ orientation: "portrait", blocks: [paragraph("DashItem", plain(sentence))] }],
  });
}

import type { DocumentModel } from "../../core/model/document";
import { openingLinesOf } from "../../core/recognition/opening-lines";
import { isCapitals, readTitle } from "../../core/recognition/read-title";
import type { CheckContext } from "../../core/rules/check";
import { createPhraseFinder, normalise, startsWithWords } from "../../core/text/vietnamese";
import type { Letterhead } from "./letterhead";
import { textIndexOf, type TextPlace } from "./text-places";

/** Components of an administrative document that its text can show. */
export const componentIds = [
  "nationalHeading",
  "motto",
  "issuer",
  "number",
  "placeAndDate",
  "typeAndSubject",
  "signature",
  "recipients",
  "closingMark",
] as const;

export type ComponentId = (typeof componentIds)[number];

/** True for what stands below the text: a file that stops before says nothing of it. */
export function isAtTheEnd(id: ComponentId): boolean {
  return id === "signature" || id === "recipients" || id === "closingMark";
}

/** What the components of one document are looked for in. */
export interface ComponentSource {
  readonly model: DocumentModel;
  readonly head: Letterhead;
  readonly context: CheckContext;
  /** Beginnings of the lines above a signature: "TM.", "GIÁM ĐỐC". */
  readonly signers: readonly string[];
}

/** True where the document shows the component. */
export function hasComponent(id: ComponentId, source: ComponentSource): boolean {
  const { model, head, context, signers } = source;
  switch (id) {
    case "nationalHeading":
      return head.hasNationalHeading;
    case "motto":
      return head.hasMotto;
    case "issuer":
      return context.facts.issuer !== null;
    case "number":
      return head.numberLine !== null;
    case "placeAndDate":
      return head.hasPlaceAndDate;
    case "typeAndSubject":
      return hasTypeAndSubject(model, context);
    case "signature":
      return hasSignature(model, signers);
    case "recipients":
      return linesOf(textIndexOf(model).withPhrases(["Nơi nhận"])).some((line) =>
        startsWithWords(line, "Nơi nhận")
      );
    case "closingMark":
      return textIndexOf(model)
        .withCharacter(/\//u)
        .some(({ text }) => /\.\s?\/\s?\./u.test(text));
  }
}

/** A title with its abstract, or the subject line of a letter. */
function hasTypeAndSubject(model: DocumentModel, { law }: CheckContext): boolean {
  const title = readTitle(openingLinesOf(model), law.vocabulary);
  return title !== null && title.style !== "headline" && title.subject !== "";
}

/** A line in capitals that begins as the lines above a signature do. */
function hasSignature(model: DocumentModel, signers: readonly string[]): boolean {
  const find = createPhraseFinder(signers);
  return linesOf(textIndexOf(model).withPhrases(signers)).some(
    (line) => isCapitals(line) && find(line).some(({ span }) => span.start === 0)
  );
}

function linesOf(places: readonly TextPlace[]): readonly string[] {
  return places.flatMap(({ text }) => text.split("\n").map((line) => normalise(line).trim()));
}

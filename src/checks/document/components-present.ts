import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import type { DocumentModel } from "../../core/model/document";
import { startsWithWords } from "../../core/text/vietnamese";
import { letterheadOf, type Letterhead } from "./letterhead";
import { textPlacesOf } from "./text-places";

const component = z.enum([
  "nationalHeading",
  "motto",
  "number",
  "placeAndDate",
  "recipients",
  "closingMark",
]);
const options = z.strictObject({
  components: z.array(z.strictObject({ id: component, name: z.string() })).check(z.minLength(1)),
});

type Component = z.infer<typeof component>;
type MessageId = "missing" | "noLetterhead";

/** An issued document has its components. What cannot be told from text, such as signatures, is not looked for. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "components-present",
  reads: "document",
  messages: {
    vi: {
      missing: "Không thấy {component}.",
      noLetterhead: "Tệp không có Quốc hiệu hay số, ký hiệu nên không xét thể thức.",
    },
    en: {
      missing: "There is no {component}.",
      noLetterhead: "The file has no national heading and no number; its form was not looked at.",
    },
  },
  options,
  run(model, { components }) {
    const head = letterheadOf(model);
    if (head === null) return { kind: "notApplicable", reason: { messageId: "noLetterhead" } };
    const violations = components
      .filter(({ id }) => !hasComponent(id, head, model))
      .map(({ name }): Violation<MessageId> => ({
        anchor: { kind: "document" },
        messageId: "missing",
        data: { component: name },
      }));
    return { kind: "checked", violations };
  },
});

function hasComponent(id: Component, head: Letterhead, model: DocumentModel): boolean {
  switch (id) {
    case "nationalHeading":
      return head.hasNationalHeading;
    case "motto":
      return head.hasMotto;
    case "number":
      return head.numberLine !== null;
    case "placeAndDate":
      return head.hasPlaceAndDate;
    case "recipients":
      return textPlacesOf(model).some(({ text }) =>
        text.split("\n").some((line) => startsWithWords(line, "Nơi nhận"))
      );
    case "closingMark":
      return textPlacesOf(model).some(({ text }) => /\.\s?\/\s?\./u.test(text));
  }
}

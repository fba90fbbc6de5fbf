import type { TextSpacing } from "../../../src/core/model/layout";
import { documentOf } from "../../support/document";
import { laidOut } from "../../support/layout";
import { testRule } from "../../support/rule-tester";

const spaced = (...spacings: readonly Partial<TextSpacing>[]) =>
  laidOut({
    bodySpacings: spacings.map((spacing) => ({
      firstLine: 12.7,
      between: 6,
      lines: 1,
      length: 900,
      ...spacing,
    })),
  });

testRule("document/body-spacing", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    { name: "an indent of half an inch, six points, single lines", model: spaced({}) },
    {
      name: "a centimetre, wide apart, one and a half lines",
      model: spaced({ firstLine: 10, between: 12, lines: 1.5 }),
    },
    { name: "a millimetre off", model: spaced({ firstLine: 9.1 }) },
    { name: "less than half of the text", model: spaced({}, { firstLine: 0, length: 800 }) },
    {
      name: "indents that cannot be measured",
      model: spaced({ firstLine: null }, { firstLine: 0, length: 300 }),
    },
    { name: "lines as high as points say", model: spaced({ lines: null }) },
  ],
  invalid: [
    {
      name: "no indent",
      model: spaced({ firstLine: 0 }),
      findings: [
        {
          messageId: "firstLine",
          anchor: { kind: "document" },
          data: { stated: "0", from: "10", to: "12,7" },
        },
      ],
    },
    {
      name: "an indent that most of the text shares, spaced two ways",
      model: spaced({ firstLine: 20 }, { firstLine: 20, between: 12 }, {}),
      findings: [{ messageId: "firstLine", data: { stated: "20" } }],
    },
    {
      name: "paragraphs without a space, on lines too wide",
      model: spaced({ between: 0, lines: 2 }),
      findings: [
        { messageId: "between", data: { stated: "0", least: "6" } },
        { messageId: "linesWide", data: { stated: "2", to: "1,5" } },
      ],
    },
    {
      name: "lines too tight",
      model: spaced({ lines: 0.9 }),
      findings: [{ messageId: "linesTight", data: { stated: "0,9" } }],
    },
  ],
  skipped: [
    { name: "a host that does not know spacings", model: documentOf("Nội dung.") },
    { name: "no paragraph fills a line", model: laidOut({}) },
  ],
});

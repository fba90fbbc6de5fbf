import { appendix2026, invalidInBoth, validInBoth } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";
import type { FormRow } from "../../support/statistics-values";

const rename =
  (units: Readonly<Record<string, string>>) =>
  (rows: readonly FormRow[]): readonly FormRow[] =>
    rows.map((row) => ({ ...row, measureUnit: units[row.id] ?? row.measureUnit }));

testRule("statistics/measure-units", {
  ...appendix2026,
  valid: [
    ...validInBoth("the forms' own units", { forms: [1, 2, 3, 4, 5, 6, 7] }),
    ...validInBoth("abbreviated, shortened, in another case, and blank", {
      forms: [3],
      arrange: rename({ "b3.1.1": "TTHC", "b3.1.2": "THỦ TỤC", "b3.1.3": "", "b3.2.1": "Tỷ lệ %" }),
    }),
    ...validInBoth("one word of two", { forms: [1], arrange: rename({ "b1.3.1": "Cơ quan" }) }),
  ],
  invalid: [
    ...invalidInBoth(
      "procedures in a row of files",
      { forms: [7], arrange: rename({ "b7.4.3.1": "Thủ tục" }) },
      (at) => [
        {
          messageId: "otherUnit",
          data: { number: "4.3.1", found: "Thủ tục", expected: "Hồ sơ" },
          anchor: at("b7.4.3.1", "measureUnit"),
        },
      ]
    ),
    ...invalidInBoth(
      "a count's unit in a percentage row",
      { forms: [4], arrange: rename({ "b4.1.1": "Cơ quan" }) },
      (at) => [{ messageId: "otherUnit", anchor: at("b4.1.1", "measureUnit") }]
    ),
  ],
});

/** Rules without a mutant here, and why: none can be broken by what a text or a table of one document says. */
export const exemptions: Readonly<Record<string, string>> = {
  "TK-15": "a number stored as text exists in sheets only; test/rules/statistics plants it there",
  "TK-23": "a formula without its result exists in sheets only; test/rules/statistics plants it",
  "TK-24": "compares files of several periods; test/checks/statistics/series.property.test.ts",
  "TK-25": "compares files of several periods; test/checks/statistics/series.property.test.ts",
  "TK-26": "compares files of several periods; test/checks/statistics/series.property.test.ts",
  "TK-27": "compares files of several periods; test/checks/statistics/series.property.test.ts",
  "TK-28": "compares files of several periods; test/checks/statistics/series.property.test.ts",
  "TK-30": "a formula exists in sheets only; test/rules/statistics plants it there",
  "TK-31": "a formula exists in sheets only; test/rules/statistics plants it there",
  "TK-32": "a formula exists in sheets only; test/rules/statistics plants it there",
  "TK-34": "a header of two figure columns is another base; test/rules/statistics has it",
  "TK-35": "speaks of all forms of a file at once; test/rules/statistics leaves one out",
  "TK-37": "looks at all percentages of a file at once; test/rules/statistics writes them",
  "TK-38": "a renamed column changes how the whole table is read; test/rules/statistics renames it",
  "TK-40": "speaks of the year's report only, another base; test/rules/statistics has it",
  ...Object.fromEntries(
    [41, 42, 43].map((number) => [
      `TK-${number}`,
      "compares files of several periods; test/rules/statistics plants it in one of them",
    ])
  ),
  "VB-48":
    "an open slot is a content control of our templates; open-slots.test.ts leaves them open",
  "VB-49":
    "an open slot is a content control of our templates; open-slots.test.ts leaves them open",
  "BC-30": "compares with a workbook handed over beside the report",
  ...Object.fromEntries(
    [40, 41, 42, 43, 44, 45, 46].map((number) => [
      `BC-${number}`,
      "compares with the plan handed over beside the report",
    ])
  ),
};

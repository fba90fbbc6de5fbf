import { describe, expect, test } from "@jest/globals";
import { baseOf, checkManifest, type Surroundings } from "../../scripts/manifest/check-manifest";
import { pngSize } from "../../scripts/manifest/check-urls";
import type { ProblemId } from "../../scripts/manifest/problem";
import { base, manifest, readBuilt, surroundings } from "./site";

interface Defect {
  readonly name: string;
  /** Exact text of the manifest, at its first occurrence, and what stands there instead. */
  readonly from: string;
  readonly to: string;
  readonly finds: readonly ProblemId[];
}

const long = (length: number): string => "x".repeat(length);

const defects: readonly Defect[] = [
  { name: "an end tag gone", from: "</Hosts>", to: "", finds: ["notWellFormed"] },
  {
    name: "another root",
    from: "appforoffice/1.1",
    to: "appforoffice/1.0",
    finds: ["unknownElement"],
  },
  { name: "a mail add-in", from: `"TaskPaneApp"`, to: `"MailApp"`, finds: ["unknownType"] },
  {
    name: "no version",
    from: "<Version>1.0.0.0</Version>",
    to: "",
    finds: ["missingElement"],
  },
  {
    name: "elements in another order",
    from: "<ProviderName>Trợ lý CCHC</ProviderName>\n  <DefaultLocale>vi-VN</DefaultLocale>",
    to: "<DefaultLocale>vi-VN</DefaultLocale>\n  <ProviderName>Trợ lý CCHC</ProviderName>",
    finds: ["wrongOrder"],
  },
  {
    name: "an id that is no GUID",
    from: "6f3c2a4e-9b57-4d0c-8e61-2c5d7a90b1f4",
    to: "tro-ly-cchc",
    finds: ["badValue"],
  },
  { name: "a version in words", from: ">1.0.0.0<", to: ">1.0-beta<", finds: ["badValue"] },
  { name: "a version of five numbers", from: ">1.0.0.0<", to: ">1.0.0.0.1<", finds: ["badValue"] },
  { name: "a locale in words", from: ">vi-VN<", to: ">Việt Nam<", finds: ["badValue"] },
  {
    name: "an unknown permission",
    from: "ReadWriteDocument",
    to: "ReadWriteAll",
    finds: ["badValue"],
  },
  {
    name: "two default settings",
    from: "<DefaultSettings>",
    to: `<DefaultSettings><SourceLocation DefaultValue="${base}pane/taskpane.html"/></DefaultSettings><DefaultSettings>`,
    finds: ["repeatedElement"],
  },
  {
    name: "a shared runtime",
    from: `<Host xsi:type="Document">`,
    to: `<Host xsi:type="Document"><Runtimes><Runtime lifetime="long"/></Runtimes>`,
    finds: ["unknownElement"],
  },
  {
    name: "an element of another namespace",
    from: "<bt:Urls>",
    to: "<bt:Urls><Url/>",
    finds: ["unknownElement"],
  },
  {
    name: "stray text",
    from: "<Group id",
    to: "chữ lạc <Group id",
    finds: ["unexpectedText"],
  },
  {
    name: "an attribute that nothing knows",
    from: `<Group id="Cchc.Word.Group">`,
    to: `<Group id="Cchc.Word.Group" order="1">`,
    finds: ["unknownAttribute"],
  },
  {
    name: "a control without id",
    from: ` id="Cchc.Word.Open"`,
    to: "",
    finds: ["missingAttribute"],
  },
  {
    name: "a control of an unknown kind",
    from: `xsi:type="Button"`,
    to: `xsi:type="SplitButton"`,
    finds: ["unknownType"],
  },
  {
    name: "a group without label",
    from: '<Label resid="Group.Label"/>\n',
    to: "",
    finds: ["missingElement"],
  },
  {
    name: "a resource id of 33 characters",
    from: `id="Critique.Brand"`,
    to: `id="${long(33)}"`,
    finds: ["tooLong", "unknownReference", "unusedResource"],
  },
  {
    name: "a short string of 126 characters",
    from: `DefaultValue="Mở Trợ lý"`,
    to: `DefaultValue="${long(126)}"`,
    finds: ["tooLong"],
  },
  {
    name: "a long string of 251 characters",
    from: `id="Open.Tip" DefaultValue="`,
    to: `id="Open.Tip" DefaultValue="${long(251)}`,
    finds: ["tooLong"],
  },
  {
    name: "an empty label",
    from: `DefaultValue="Mở Trợ lý"`,
    to: `DefaultValue=""`,
    finds: ["badValue"],
  },
  {
    name: "two controls with one id",
    from: `id="Cchc.Word.Check"`,
    to: `id="Cchc.Word.Open"`,
    finds: ["duplicateId"],
  },
  {
    name: "two resources with one id",
    from: `<bt:Url id="Check.Url"`,
    to: `<bt:Url id="Pane.Url"`,
    finds: ["duplicateId", "unknownReference", "unknownReference"],
  },
  {
    name: "a label that leads nowhere",
    from: `<Label resid="Open.Label"/>`,
    to: `<Label resid="Opne.Label"/>`,
    finds: ["unknownReference"],
  },
  {
    name: "a label that leads to a long string",
    from: `<Label resid="Open.Label"/>`,
    to: `<Label resid="Open.Tip"/>`,
    finds: ["unknownReference"],
  },
  {
    name: "a string that nobody uses",
    from: `<bt:String id="Group.Label"`,
    to: `<bt:String id="Spare" DefaultValue="x"/><bt:String id="Group.Label"`,
    finds: ["unusedResource"],
  },
  {
    name: "an icon without the size 80",
    from: `<bt:Image size="80" resid="Icon.80"/>`,
    to: "",
    finds: ["missingIconSize"],
  },
  {
    name: "an icon of the wrong size",
    from: `<bt:Image size="16" resid="Icon.16"/>`,
    to: `<bt:Image size="16" resid="Icon.20"/>`,
    finds: ["wrongImageSize"],
  },
  {
    name: "a small picture in the list of add-ins",
    from: "assets/icon-32.png",
    to: "assets/icon-16.png",
    finds: ["wrongImageSize"],
  },
  {
    name: "an unknown host",
    from: `<Host Name="Workbook"/>`,
    to: `<Host Name="Excel"/>`,
    finds: ["unknownHost", "differentHosts"],
  },
  {
    name: "a host twice",
    from: `<Host Name="Workbook"/>`,
    to: `<Host Name="Workbook"/><Host Name="Document"/>`,
    finds: ["duplicateHost"],
  },
  {
    name: "commands for one host only",
    from: `<Host xsi:type="Workbook">`,
    to: `<Host xsi:type="Document">`,
    finds: ["duplicateHost", "differentHosts"],
  },
  {
    name: "a requirement that takes the add-in away",
    from: "<DefaultSettings>",
    to: `<Requirements><Sets><Set Name="WordApi" MinVersion="1.3"/></Sets></Requirements><DefaultSettings>`,
    finds: ["hidesCommands"],
  },
  {
    name: "a requirement set that does not exist",
    from: "<DefaultSettings>",
    to: `<Requirements><Sets><Set Name="WordApi" MinVersion="9.9"/></Sets></Requirements><DefaultSettings>`,
    finds: ["hidesCommands", "unknownRequirementSet"],
  },
  {
    name: "a requirement set with a misspelt name",
    from: "<DefaultSettings>",
    to: `<Requirements><Sets><Set Name="WordsApi"/></Sets></Requirements><DefaultSettings>`,
    finds: ["hidesCommands", "unknownRequirementSet"],
  },
  {
    name: "a button that runs nothing",
    from: "<FunctionName>insertPlan<",
    to: "<FunctionName>insertPlans<",
    finds: ["unknownFunction", "unusedFunction"],
  },
  {
    name: "an address without encryption",
    from: `id="Commands.Url" DefaultValue="https:`,
    to: `id="Commands.Url" DefaultValue="http:`,
    finds: ["notHttps"],
  },
  {
    name: "an address elsewhere",
    from: `id="Commands.Url" DefaultValue="https://localhost:3000/`,
    to: `id="Commands.Url" DefaultValue="https://example.test/`,
    finds: ["outsideBase"],
  },
  {
    name: "a page that was not built",
    from: "pane/commands.html",
    to: "pane/command.html",
    finds: ["missingFile"],
  },
  {
    name: "an icon that was not built",
    from: `${base}pane/assets/clear-40.png`,
    to: `${base}pane/assets/clear-41.png`,
    finds: ["missingFile"],
  },
];

const found = (source: string, around: Surroundings = surroundings): readonly ProblemId[] =>
  checkManifest(source, around).map(({ id }) => id);

describe("checkManifest", () => {
  test("finds nothing in the project's manifest", () => {
    expect(checkManifest(manifest, surroundings)).toEqual([]);
  });

  test.each(defects)("finds $name", ({ from, to, finds }) => {
    expect(manifest).toContain(from);
    expect([...found(manifest.replace(from, () => to))].sort()).toEqual([...finds].sort());
  });

  test("tells the line of a problem", () => {
    const source = manifest.replace("<FunctionName>clearMarks<", "<FunctionName>clear<");
    const [problem] = checkManifest(source, surroundings).filter(
      ({ id }) => id === "unknownFunction"
    );
    expect(source.split("\n")[(problem?.line ?? 0) - 1]).toContain("<FunctionName>clear<");
  });

  test("misses a string that code refers to", () => {
    const around = {
      ...surroundings,
      stringsUsedByCode: [...surroundings.stringsUsedByCode, "Gone"],
    };
    expect(found(manifest, around)).toEqual(["unknownReference"]);
  });

  test("misses a button for a registered function", () => {
    const around = { ...surroundings, functions: [...surroundings.functions, "printAll"] };
    expect(found(manifest, around)).toEqual(["unusedFunction"]);
  });

  test("says that a picture is no PNG", () => {
    const read = (path: string): Uint8Array | null =>
      path.endsWith("/clear-24.png") ? new Uint8Array(64) : readBuilt(path);
    expect(found(manifest, { ...surroundings, site: { base, read } })).toEqual([
      "wrongImageSize",
      "wrongImageSize",
    ]);
  });

  test("accepts the manifest at any base, and finds its base", () => {
    const elsewhere = "https://cchc.sonoivu.test/tro-ly/";
    const source = manifest.replaceAll(base, elsewhere);
    expect(baseOf(source)).toBe(elsewhere);
    expect(found(source, { ...surroundings, site: { base: elsewhere, read: readBuilt } })).toEqual(
      []
    );
  });
});

describe("pngSize", () => {
  test.each([
    { name: "nothing", bytes: new Uint8Array() },
    { name: "a signature alone", bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10) },
    { name: "another format", bytes: new Uint8Array(40) },
  ])("reads no size from $name", ({ bytes }) => {
    expect(pngSize(bytes)).toBeNull();
  });
});

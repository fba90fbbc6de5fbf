/** Kinds of value, with the limits of OfficeAppBasicTypes: short 125, long 250, reference 32, URL 2048 characters. */
export type ValueKind =
  | "uuid"
  | "version"
  | "setVersion"
  | "locale"
  | "short"
  | "long"
  | "url"
  | "reference"
  | "integer"
  | "permission";

/** How often a child may stand: exactly once, at most once, once or more, any number of times. */
export type Occurrence = "1" | "?" | "+" | "*";

export interface ElementShape {
  /** Children in the only order Office accepts: name, occurrence, shape. */
  readonly children?: readonly (readonly [
    name: string,
    occurrence: Occurrence,
    shape: ShapeName,
  ])[];
  readonly required?: Readonly<Record<string, ValueKind>>;
  readonly optional?: Readonly<Record<string, ValueKind>>;
  readonly text?: ValueKind;
  /** The shapes an element of this kind may take, by its xsi:type. */
  readonly types?: Readonly<Record<string, ShapeName>>;
}

export const namespaces = {
  app: "http://schemas.microsoft.com/office/appforoffice/1.1",
  overrides: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
  basic: "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
} as const;

const overriding = { children: [["Override", "*", "override"]] } as const;
const resource = (kind: ValueKind) =>
  ({ ...overriding, required: { id: "reference", DefaultValue: kind } }) as const;
const setting = (kind: ValueKind) => ({ ...overriding, required: { DefaultValue: kind } }) as const;
const reference = { required: { resid: "reference" } } as const;
const control = [
  ["Label", "1", "reference"],
  ["Supertip", "1", "supertip"],
] as const;

const shapes = {
  app: {
    types: { TaskPaneApp: "taskPaneApp" },
  },
  taskPaneApp: {
    children: [
      ["Id", "1", "uuid"],
      ["AlternateId", "?", "shortText"],
      ["Version", "1", "version"],
      ["ProviderName", "1", "shortText"],
      ["DefaultLocale", "1", "locale"],
      ["DisplayName", "1", "shortSetting"],
      ["Description", "1", "longSetting"],
      ["IconUrl", "?", "urlSetting"],
      ["HighResolutionIconUrl", "?", "urlSetting"],
      ["SupportUrl", "?", "urlSetting"],
      ["AppDomains", "?", "appDomains"],
      ["Hosts", "?", "hosts"],
      ["Requirements", "?", "requirements"],
      ["DefaultSettings", "1", "defaultSettings"],
      ["Permissions", "1", "permissions"],
      ["VersionOverrides", "?", "versionOverrides"],
    ],
  },
  uuid: { text: "uuid" },
  version: { text: "version" },
  locale: { text: "locale" },
  permissions: { text: "permission" },
  shortText: { text: "short" },
  longText: { text: "long" },
  override: { required: { Locale: "locale", Value: "long" } },
  shortSetting: setting("short"),
  longSetting: setting("long"),
  urlSetting: setting("url"),
  appDomains: { children: [["AppDomain", "+", "longText"]] },
  hosts: { children: [["Host", "+", "hostName"]] },
  hostName: { required: { Name: "short" } },
  requirements: { children: [["Sets", "?", "sets"]] },
  sets: { children: [["Set", "+", "set"]], optional: { DefaultMinVersion: "setVersion" } },
  set: { required: { Name: "short" }, optional: { MinVersion: "setVersion" } },
  defaultSettings: { children: [["SourceLocation", "1", "urlSetting"]] },
  versionOverrides: { types: { VersionOverridesV1_0: "versionOverridesBody" } },
  versionOverridesBody: {
    children: [
      ["Description", "?", "reference"],
      ["Requirements", "?", "requirements"],
      ["Hosts", "?", "commandHosts"],
      ["Resources", "?", "resources"],
    ],
  },
  commandHosts: { children: [["Host", "+", "commandHost"]] },
  commandHost: { types: { Document: "desktop", Workbook: "desktop" } },
  desktop: { children: [["DesktopFormFactor", "?", "formFactor"]] },
  formFactor: {
    children: [
      ["GetStarted", "?", "getStarted"],
      ["FunctionFile", "?", "reference"],
      ["ExtensionPoint", "+", "extensionPoint"],
    ],
  },
  getStarted: {
    children: [
      ["Title", "1", "reference"],
      ["Description", "1", "reference"],
      ["LearnMoreUrl", "1", "reference"],
    ],
  },
  extensionPoint: { types: { PrimaryCommandSurface: "ribbon" } },
  ribbon: {
    children: [
      ["OfficeTab", "*", "officeTab"],
      ["CustomTab", "*", "customTab"],
    ],
  },
  officeTab: { children: [["Group", "+", "group"]], required: { id: "short" } },
  customTab: {
    children: [
      ["Group", "+", "group"],
      ["Label", "1", "reference"],
    ],
    required: { id: "short" },
  },
  group: {
    children: [
      ["Label", "1", "reference"],
      ["Icon", "1", "icon"],
      ["Control", "+", "control"],
    ],
    required: { id: "short" },
  },
  control: { types: { Button: "button", Menu: "menu" }, required: { id: "short" } },
  button: { children: [...control, ["Icon", "1", "icon"], ["Action", "1", "action"]] },
  menu: { children: [...control, ["Icon", "1", "icon"], ["Items", "1", "items"]] },
  items: { children: [["Item", "+", "item"]] },
  item: {
    children: [...control, ["Icon", "?", "icon"], ["Action", "1", "action"]],
    required: { id: "short" },
  },
  supertip: {
    children: [
      ["Title", "1", "reference"],
      ["Description", "1", "reference"],
    ],
  },
  icon: { children: [["Image", "+", "sizedImage"]] },
  sizedImage: { required: { size: "integer", resid: "reference" } },
  action: { types: { ShowTaskpane: "showTaskpane", ExecuteFunction: "executeFunction" } },
  showTaskpane: {
    children: [
      ["TaskpaneId", "?", "shortText"],
      ["SourceLocation", "1", "reference"],
      ["Title", "?", "reference"],
    ],
  },
  executeFunction: { children: [["FunctionName", "1", "longText"]] },
  resources: {
    children: [
      ["Images", "?", "images"],
      ["Urls", "?", "urls"],
      ["ShortStrings", "?", "shortStrings"],
      ["LongStrings", "?", "longStrings"],
    ],
  },
  images: { children: [["Image", "*", "urlResource"]] },
  urls: { children: [["Url", "*", "urlResource"]] },
  shortStrings: { children: [["String", "*", "shortResource"]] },
  longStrings: { children: [["String", "*", "longResource"]] },
  urlResource: resource("url"),
  shortResource: resource("short"),
  longResource: resource("long"),
  reference,
} as const;

export type ShapeName = keyof typeof shapes;

/**
 * The part of the add-in-only manifest this project may use: element order and attributes as OfficeAppManifestV1_1,
 * TaskPaneAppVersionOverridesV1_0 and OfficeAppBasicTypesV1_0 have them. What stands in a later schema (Runtimes,
 * ExtendedOverrides) is absent on purpose: Office 2021 does not know it.
 */
export const grammar: Readonly<Record<ShapeName, ElementShape>> = shapes;

/** Why the pane cannot work here: each has its part in help.html, with this id. */
export type Obstacle = "thu-vien" | "ngoai-office" | "phien-ban";

/** What office.js says once it is ready. */
export interface OfficeFound {
  /** "Word", "Excel", another application, or null in a plain browser. */
  readonly host: string | null;
  isSetSupported(set: string, version: string): boolean;
}

/** The least requirement sets of each application the pane works in. */
export type LeastSets = Readonly<Record<"WordApi" | "ExcelApi", string>>;

/** What keeps the pane from working, or null; `office` is null where office.js could not be loaded. */
export function findObstacle(office: OfficeFound | null, least: LeastSets): Obstacle | null {
  if (office === null) return "thu-vien";
  if (office.host !== "Word" && office.host !== "Excel") return "ngoai-office";
  const set = office.host === "Word" ? "WordApi" : "ExcelApi";
  return office.isSetSupported(set, least[set]) ? null : "phien-ban";
}

import { FrameDoor } from "../doors/frame-door";
import { emulateExcel } from "../emulate-excel";
import { emulateWord } from "../emulate-word";
import { noFaults, type Faults } from "../protocol/faults";
import { emulatedTiers, type TierName } from "../tiers";
import { FileCopies } from "../word/file-copies";
import { textOf } from "../word/paragraph-text";
import { drawExcel, drawWord } from "./draw-document";
import { drawRibbon, readRibbon, type RibbonButton } from "./draw-ribbon";
import type { OpenOffice } from "./office-page-globals";

/** The pretend Office as a page: ribbon above, document at the left, the add-in's pane at the right. */
async function start(): Promise<void> {
  const query = new URLSearchParams(window.location.search);
  const tierName = (query.get("tier") ?? "office2021") as TierName;
  const tier = emulatedTiers[tierName];
  const { host, name } = (await (await fetch("/document.json")).json()) as {
    readonly host: "word" | "excel";
    readonly name: string;
  };
  const bytes = new Uint8Array(await (await fetch("/document")).arrayBuffer());
  const office = open(host, bytes, tierName);
  office.draw();
  byId("name").textContent = name;

  const copies = new FileCopies(office.save);
  const doorOf = (id: "pane" | "functions"): FrameDoor =>
    new FrameDoor(
      frame(id),
      host,
      tier,
      office.interpreter,
      office.events,
      office.xmlParts,
      copies,
      id
    );
  const pane = doorOf("pane");
  const functions = doorOf("functions");
  const ribbon = readRibbon(await (await fetch("/pane/manifest.xml")).text(), host);
  let areFunctionsOpen = false;
  const invoke = async ({ id, action }: RibbonButton): Promise<void> => {
    if (action.kind === "showPane") pane.open(action.page);
    else if (action.kind === "invoke" && ribbon.functionPage !== null) {
      if (!areFunctionsOpen) functions.open(ribbon.functionPage);
      areFunctionsOpen = true;
      await functions.invoke(id, action.functionName);
    }
    office.draw();
  };
  drawRibbon(byId("ribbon"), ribbon, (button) => void invoke(button));
  setUpKnobs(office, name, tierName);
  window.pretendOffice = { ...office, invoke };
}

function open(host: "word" | "excel", bytes: Uint8Array, tier: TierName): OpenOffice {
  const view = byId("document");
  if (host === "word") {
    const { document: word, interpreter } = emulateWord(bytes, tier);
    const { events } = word;
    const draw = (): void => drawWord(view, word);
    events.on("onParagraphChanged", draw);
    events.on("selection", draw);
    const edit = (): void => {
      const first = word.paragraphs().find((paragraph) => textOf(paragraph) !== "");
      const end = first === undefined ? 0 : textOf(first).length;
      if (first !== undefined) word.type(first, end, end, "x");
    };
    const { xmlParts, opened } = word;
    const openedDocuments = (): readonly string[] => opened;
    return { interpreter, events, xmlParts, save: () => word.save(), openedDocuments, draw, edit };
  }
  const { workbook, interpreter } = emulateExcel(bytes, tier);
  const { events } = workbook;
  const draw = (): void => drawExcel(view, workbook);
  events.on("onChanged", draw);
  const edit = (): void => {
    const area = workbook.usedArea(workbook.active);
    workbook.type(workbook.active, (area?.lastRow ?? 0) + 1, area?.firstColumn ?? 0, "x");
  };
  const { xmlParts } = workbook;
  const openedDocuments = (): readonly string[] => [];
  return {
    interpreter,
    events,
    xmlParts,
    save: () => workbook.save(),
    openedDocuments,
    draw,
    edit,
  };
}

/** What may go wrong, by what the page calls it. */
const faultsByName: Readonly<Record<string, (office: OpenOffice) => Partial<Faults>>> = {
  isReadOnly: () => ({ isReadOnly: true }),
  isProtected: () => ({ isProtected: true }),
  isInCellEditMode: () => ({ isInCellEditMode: true }),
  generalException: () => ({ refusal: "GeneralException" }),
  stale: ({ edit }) => ({ beforeSync: edit }),
  slow: () => ({ beforeSync: () => new Promise((done) => setTimeout(done, 3000)) }),
  payload: () => ({ payloadLimit: 2048 }),
};

/** The tier, what goes wrong, and the file as it stands. */
function setUpKnobs(office: OpenOffice, name: string, tierName: TierName): void {
  const { interpreter } = office;
  const usual = interpreter.faults;
  const tiers = byId("tier") as HTMLSelectElement;
  tiers.append(
    ...Object.keys(emulatedTiers).map((tier) => new Option(tier, tier, false, tier === tierName))
  );
  tiers.addEventListener("change", () => (window.location.search = `?tier=${tiers.value}`));
  const fault = byId("fault") as HTMLSelectElement;
  fault.addEventListener("change", () => {
    const chosen = faultsByName[fault.value]?.(office) ?? {};
    interpreter.faults = { ...noFaults, payloadLimit: usual.payloadLimit, ...chosen };
  });
  byId("save").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([office.save() as BlobPart]));
    link.download = name;
    link.click();
  });
  const execute = interpreter.execute.bind(interpreter);
  interpreter.execute = async (body) => {
    const answer = await execute(body);
    office.draw();
    byId("counts").textContent = `${interpreter.syncs} lượt gọi`;
    return answer;
  };
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`no #${id}`);
  return element;
}

function frame(id: string): HTMLIFrameElement {
  return byId(id) as HTMLIFrameElement;
}

void start();

import { FrameDoor } from "../doors/frame-door";
import { emulateExcel } from "../emulate-excel";
import { emulateWord } from "../emulate-word";
import { noFaults } from "../protocol/faults";
import type { Interpreter } from "../protocol/interpreter";
import { emulatedTiers, type TierName } from "../tiers";
import { drawExcel, drawWord } from "./draw-document";
import { drawRibbon, readRibbon, type RibbonButton } from "./draw-ribbon";

/** The pretend Office as a page: ribbon above, document at the left, the add-in's pane at the right. */
interface OpenOffice {
  readonly interpreter: Interpreter;
  save(): Uint8Array;
  draw(): void;
}

declare global {
  interface Window {
    /** For the end-to-end tests: the document's side of the page. */
    pretendOffice?: OpenOffice & { readonly invoke: (button: RibbonButton) => Promise<void> };
  }
}

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

  const pane = new FrameDoor(frame("pane"), host, tier, office.interpreter, "pane");
  const functions = new FrameDoor(frame("functions"), host, tier, office.interpreter, "functions");
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
  window.pretendOffice = { ...office, interpreter: office.interpreter, invoke };
}

function open(host: "word" | "excel", bytes: Uint8Array, tier: TierName): OpenOffice {
  const view = byId("document");
  if (host === "word") {
    const { document: word, interpreter } = emulateWord(bytes, tier);
    return { interpreter, save: () => word.save(), draw: () => drawWord(view, word) };
  }
  const { workbook, interpreter } = emulateExcel(bytes, tier);
  return { interpreter, save: () => workbook.save(), draw: () => drawExcel(view, workbook) };
}

/** The tier, what goes wrong, and the file as it stands. */
function setUpKnobs(office: OpenOffice, name: string, tierName: TierName): void {
  const { interpreter } = office;
  const usual = interpreter.faults;
  const tiers = byId("tier") as HTMLSelectElement;
  tiers.append(
    ...Object.keys(emulatedTiers).map((tier) => new Option(tier, tier, false, tier === tierName))
  );
  tiers.addEventListener("change", () => (window.location.search = `?tier=${tiers.value}`));
  for (const box of document.querySelectorAll<HTMLInputElement>("input[data-fault]"))
    box.addEventListener("change", () => {
      const wanted = [...document.querySelectorAll<HTMLInputElement>("input[data-fault]:checked")];
      const on = Object.fromEntries(wanted.map(({ dataset }) => [dataset["fault"] ?? "", true]));
      interpreter.faults = { ...noFaults, payloadLimit: usual.payloadLimit, ...on };
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

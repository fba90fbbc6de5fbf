/** A button of the ribbon as the manifest describes it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly action:
    | { readonly kind: "showPane"; readonly page: string }
    | { readonly kind: "invoke"; readonly functionName: string }
    | { readonly kind: "menu"; readonly items: readonly RibbonButton[] };
}

export interface Ribbon {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
  /** Page of the ribbon functions, or null. */
  readonly functionPage: string | null;
}

/** Reads the ribbon of one host from a manifest; addresses become paths below the pane's folder. */
export function readRibbon(manifest: string, host: "word" | "excel"): Ribbon {
  const xml = new DOMParser().parseFromString(manifest, "application/xml");
  const strings = new Map(
    ["String", "Url"].flatMap((tag) =>
      all(xml, tag).map(
        (element) =>
          [element.getAttribute("id"), element.getAttribute("DefaultValue") ?? ""] as const
      )
    )
  );
  const kind = host === "word" ? "Document" : "Workbook";
  const block = all(xml, "Host").find((element) => element.getAttribute("xsi:type") === kind);
  const group = block === undefined ? undefined : all(block, "Group")[0];
  const valueOf = (parent: Element | undefined, tag: string): string => {
    const child = [...(parent?.children ?? [])].find(({ localName }) => localName === tag);
    return strings.get(child?.getAttribute("resid") ?? "") ?? "";
  };
  const read = (control: Element): RibbonButton => {
    const id = control.getAttribute("id") ?? "";
    const label = valueOf(control, "Label");
    const items = [...control.children].find(({ localName }) => localName === "Items");
    if (items !== undefined)
      return { id, label, action: { kind: "menu", items: [...items.children].map(read) } };
    const action = [...control.children].find(({ localName }) => localName === "Action");
    const name = [...(action?.children ?? [])].find(
      ({ localName }) => localName === "FunctionName"
    )?.textContent;
    if (name) return { id, label, action: { kind: "invoke", functionName: name } };
    return {
      id,
      label,
      action: { kind: "showPane", page: pageOf(valueOf(action, "SourceLocation")) },
    };
  };
  const functionFile =
    block === undefined ? "" : valueOf(all(block, "DesktopFormFactor")[0], "FunctionFile");
  return {
    label: valueOf(group, "Label"),
    buttons: [...(group?.children ?? [])]
      .filter(({ localName }) => localName === "Control")
      .map(read),
    functionPage: functionFile === "" ? null : pageOf(functionFile),
  };
}

/** Draws the ribbon; what a press does is the caller's affair. */
export function drawRibbon(
  into: HTMLElement,
  ribbon: Ribbon,
  press: (button: RibbonButton) => void
): void {
  const draw = (button: RibbonButton): HTMLElement => {
    if (button.action.kind === "menu") {
      const menu = document.createElement("details");
      const title = document.createElement("summary");
      title.textContent = button.label;
      menu.append(title, ...button.action.items.map(draw));
      return menu;
    }
    const element = document.createElement("button");
    element.id = button.id;
    element.textContent = button.label;
    element.addEventListener("click", () => press(button));
    return element;
  };
  into.replaceChildren(...ribbon.buttons.map(draw));
  into.setAttribute("aria-label", ribbon.label);
}

function all(parent: Document | Element, localName: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", localName)];
}

function pageOf(address: string): string {
  return `/pane/${address.replace(/^.*\//u, "")}`;
}

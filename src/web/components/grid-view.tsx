import { useRef, useState, type KeyboardEvent } from "react";
import { useText } from "../../taskpane/locale/text-context";
import type { WebState } from "../web-store";
import type { DeskView, FileDesk } from "../worker/file-desk";
import { SheetGrid } from "./sheet-grid";

interface GridViewProps {
  readonly view: DeskView;
  readonly state: WebState;
  readonly desk: FileDesk;
  readonly onSelect: (finding: number) => void;
}

/** The sheet chosen by its tab, and what was shown when it was: a later place to show overrules it. */
interface Chosen {
  readonly sheetId: string | null;
  readonly target: WebState["target"];
}

function wantedSheet(chosen: Chosen, target: WebState["target"]): string | null {
  if (target === null || target === chosen.target) return chosen.sheetId;
  return "sheetId" in target.anchor ? target.anchor.sheetId : chosen.sheetId;
}

/** A .xlsx as a grid under its sheet tabs. */
export function GridView({ view, state, desk, onSelect }: GridViewProps) {
  const text = useText();
  const { sheets } = view;
  const { target } = state;
  const [chosen, setChosen] = useState<Chosen>({ sheetId: null, target: null });
  const tabs = useRef<HTMLDivElement>(null);
  const wanted = wantedSheet(chosen, target);
  const setWanted = (sheetId: string | null): void => setChosen({ sheetId, target });
  const sheet =
    sheets.find(({ id }) => id === wanted) ?? sheets.find(({ isHidden }) => !isHidden) ?? sheets[0];

  if (sheet === undefined) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = (sheets.indexOf(sheet) + step + sheets.length) % sheets.length;
    setWanted(sheets[at]?.id ?? null);
    tabs.current?.querySelectorAll<HTMLElement>('[role="tab"]')[at]?.focus();
  };
  return (
    <div className="cchc-workbook">
      <SheetGrid key={sheet.id} sheet={sheet} state={state} desk={desk} onSelect={onSelect} />
      <div
        ref={tabs}
        className="cchc-tabs"
        role="tablist"
        aria-label={text("view.sheets")}
        onKeyDown={onKeyDown}
      >
        {sheets.map(({ id, name, isHidden }) => (
          <button
            key={id}
            type="button"
            role="tab"
            className="cchc-tab"
            aria-selected={id === sheet.id}
            tabIndex={id === sheet.id ? 0 : -1}
            onClick={() => setWanted(id)}
          >
            {isHidden ? text("view.sheetHidden", { name }) : name}
          </button>
        ))}
      </div>
    </div>
  );
}

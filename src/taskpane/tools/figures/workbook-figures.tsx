import type { OpenDocument } from "../../office/open-document";
import type { OfficeStore } from "../../office/office-store";
import CopyFigures from "./copy-figures";
import type { FiguresDesk } from "./figures-desk";
import { SheetsFromReport } from "./sheets-from-report";

interface WorkbookFiguresProps {
  readonly store: Pick<OfficeStore, "getState">;
  readonly open: OpenDocument;
  readonly desk: FiguresDesk;
  /** Puts a text on the clipboard; rejects where the web view forbids it. */
  write(text: string): Promise<void>;
}

/** Figures on their way between the open workbook and Word, in either direction. */
export default function WorkbookFigures({ store, open, desk, write }: WorkbookFiguresProps) {
  const { host, fileName } = open;
  return (
    <>
      <CopyFigures {...{ store, host, desk, fileName, write }} />
      <SheetsFromReport
        {...{ desk, open }}
        profileId={() => store.getState().run?.profile?.id ?? null}
      />
    </>
  );
}

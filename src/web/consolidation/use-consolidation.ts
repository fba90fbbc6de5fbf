import { useEffect, useState } from "react";
import type { TextData, TextKey } from "../../app/locale/text";
import { useText } from "../../taskpane/locale/text-context";
import { downloadFile } from "../download-file";
import type { Choice } from "../../taskpane/pane-contract";
import type {
  AddedFile,
  ConsolidationDesk,
  ConsolidationOutcome,
  ConsolidationWish,
} from "./consolidation-desk";
import { failureMessage } from "../../taskpane/failure-message";
import { takeTurns } from "../../taskpane/in-turns";

/** One sentence about what has just happened. */
export interface Said {
  readonly intent: "success" | "warning" | "error" | "info";
  readonly key: TextKey;
  readonly data?: TextData;
}

export interface ConsolidationWork {
  /** Forms of the chosen profile. */
  readonly forms: readonly Choice[];
  readonly files: readonly AddedFile[];
  readonly outcome: ConsolidationOutcome | null;
  readonly said: Said | null;
  readonly isBusy: boolean;
  add(chosen: readonly File[]): void;
  run(wish: ConsolidationWish): void;
  /** Hands a file to the user. */
  save(name: string, make: () => Promise<Uint8Array>): void;
  clear(): void;
}

/** The forms of a profile. */
interface Offered {
  readonly profileId: string;
  readonly forms: readonly Choice[];
}

const none: readonly Choice[] = [];

/** What has been chosen and added up so far; one piece of work at a time, and whatever goes wrong becomes a sentence. */
export function useConsolidation(desk: ConsolidationDesk, profileId: string): ConsolidationWork {
  const text = useText();
  const [offered, setOffered] = useState<Offered>({ profileId: "", forms: [] });
  // Those of the profile before are none of this one's.
  const forms = offered.profileId === profileId ? offered.forms : none;
  useEffect(() => {
    let isWanted = true;
    const asked = profileId === "" ? Promise.resolve(none) : desk.forms(profileId);
    void asked.then((found) => isWanted && setOffered({ profileId, forms: found }));
    return () => {
      isWanted = false;
    };
  }, [desk, profileId]);
  const [files, setFiles] = useState<readonly AddedFile[]>([]);
  const [outcome, setOutcome] = useState<ConsolidationOutcome | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [inTurns] = useState(takeTurns);

  const work = (job: () => Promise<Said | null>): Promise<void> =>
    inTurns(async () => {
      setBusy(true);
      setSaid(await job().catch(failureMessage));
      setBusy(false);
    });
  const add = (chosen: readonly File[]): Promise<void> =>
    work(async () => {
      const read: AddedFile[] = [];
      for (const [index, file] of chosen.entries()) {
        setSaid({
          intent: "info",
          key: "consolidate.reading",
          data: { index: index + 1, total: chosen.length },
        });
        const bytes = new Uint8Array(await file.arrayBuffer());
        read.push(await desk.add(file.name, bytes, profileId, text.locale));
      }
      setOutcome(null);
      setFiles((before) => [...before, ...read]);
      return null;
    });
  const run = (wish: ConsolidationWish): Promise<void> =>
    work(async () => {
      const made = await desk.run(wish);
      setOutcome(made);
      if (made.kind === "noForms") return { intent: "warning", key: "consolidate.noForms" };
      if (made.kind === "whichYear")
        return {
          intent: "warning",
          key: "consolidate.whichYear",
          data: { years: made.years.join(", ") || "–" },
        };
      return null;
    });
  const save = (name: string, make: () => Promise<Uint8Array>): Promise<void> =>
    work(async () => {
      downloadFile({ name, bytes: await make() });
      return { intent: "success", key: "consolidate.saved", data: { name } };
    });
  const clear = (): Promise<void> =>
    work(async () => {
      await desk.clear();
      setFiles([]);
      setOutcome(null);
      return null;
    });
  return {
    forms,
    files,
    outcome,
    said,
    isBusy,
    add: (chosen) => void add(chosen),
    run: (wish) => void run(wish),
    save: (name, make) => void save(name, make),
    clear: () => void clear(),
  };
}

import type { IsoDate } from "./calendar";
import type { Provenance } from "./provenance";

/** An instrument that documents of this field cite, as the register has it. Being in it says nothing of force. */
export interface RegisteredInstrument {
  /** "61/2018/NĐ-CP"; instruments of different years may share a number. */
  readonly number: string;
  readonly issuedOn: IsoDate;
  readonly title: string;
  /** Words by which a citation shows that it means this instrument: its subject, shortened. */
  readonly titlePhrases: readonly string[];
  /** First day in force where it is known and later than the day of issue; null otherwise. */
  readonly firstDay: IsoDate | null;
  /** Last day in force as far as known; null where no end is known. */
  readonly lastDay: IsoDate | null;
  /** What took its place; null where nothing did or it is not known. */
  readonly replacedBy: { readonly number: string; readonly issuedOn: IsoDate } | null;
  readonly provenance: Provenance;
}

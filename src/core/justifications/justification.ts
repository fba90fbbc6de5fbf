import type { Finding } from "../findings/finding";
import type { IsoDate } from "../law/calendar";

/** Which finding a justification is for: bound to the rule and to what stood in the file, never to a place alone. */
export interface FindingKey {
  /** Of the rule, what it says, and what stands at its places. */
  readonly fingerprint: string;
  /** Counted from 0 among findings of one file with the same fingerprint. */
  readonly occurrence: number;
}

/** "Giải trình": why a finding is left as it is. Kept inside the file; it lapses when the value changes. */
export interface Justification extends FindingKey {
  readonly ruleId: string;
  /** Of the rule, for listing. */
  readonly code: string;
  /** What stood at the place when it was justified, shortened; empty where nothing stood. */
  readonly quote: string;
  readonly by: string;
  readonly on: IsoDate;
  readonly reason: string;
}

/** What the user says to justify a finding. */
export interface Explanation {
  readonly by: string;
  readonly on: IsoDate;
  readonly reason: string;
}

export interface JustifiedFinding {
  readonly finding: Finding;
  readonly justification: Justification;
}

/** The justifications that a file carries, wherever its host keeps them. */
export interface JustificationStore {
  read(): Promise<readonly Justification[]>;
  /** Puts these in place of all that were there; an empty list leaves no trace in the file. */
  write(justifications: readonly Justification[]): Promise<void>;
}

/**
 * How sure a piece of law-as-data is. Everything but "official" is shown as "mẫu tham khảo".
 * - official: read in the instrument itself or in an official restatement of it
 * - practised: read in documents that authorities issued under the instrument
 * - transcribed: read in somebody's transcription
 * - reconstructed: put together from fragments and general knowledge
 */
export type Certainty = "official" | "practised" | "transcribed" | "reconstructed";

export interface Provenance {
  /** Where it was read, in words a civil servant can follow up. */
  readonly source: string;
  readonly certainty: Certainty;
}

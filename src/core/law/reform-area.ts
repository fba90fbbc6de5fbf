/** One reform area of the programme, or a further block that plans of some authorities carry. */
export interface ReformArea {
  readonly id: string;
  /** As the instrument prints it. */
  readonly name: string;
  /** Other spellings that mean the same area; compared folded. */
  readonly aliases: readonly string[];
  /** Position in the programme, from 1. */
  readonly order: number;
  /** "area": one of the programme's areas. "block": a further part, such as direction and management. */
  readonly kind: "area" | "block";
  readonly isRequired: boolean;
}

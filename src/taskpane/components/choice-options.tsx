import type { Choice } from "../pane-contract";

/** The options of a select, one a choice. */
export function ChoiceOptions({ of }: { readonly of: readonly Choice[] }) {
  return of.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}

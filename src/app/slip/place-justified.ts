import type { DocumentModel } from "../../core/model/document";
import { outlineOf } from "../../core/model/outline-of";
import type { WorkbookModel } from "../../core/model/workbook";
import type { CheckRun } from "../check-run";
import { placeFindings, type PlacedFinding } from "../places/finding-place";

/** The run's justified findings with their places in the model it was made of, in the run's order. */
export function placeJustified(
  { justified = [] }: Pick<CheckRun, "justified">,
  model: DocumentModel | WorkbookModel
): readonly PlacedFinding[] {
  const outline = model.kind === "document" ? outlineOf(model) : null;
  return placeFindings(
    justified.map(({ finding }) => finding),
    model,
    outline
  );
}

import type { DocumentModel } from "../../core/model/document";
import { controlsBySlot, controlsOf } from "./controls-of";
import type { WordOffice } from "./word-office";

/** Selects what stands in a slot of the last reading; Word scrolls to it. False where it is not found any more. */
export async function selectSlot(
  context: Word.RequestContext,
  slots: DocumentModel["slots"],
  index: number,
  office: WordOffice
): Promise<boolean> {
  const controls = controlsOf(context.document.body, office);
  controls.load("items/tag");
  await context.sync();
  const control = controlsBySlot(slots, controls.items).get(index);
  if (control === undefined) return false;
  control.select();
  await context.sync();
  return true;
}

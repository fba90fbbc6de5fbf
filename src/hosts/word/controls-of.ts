import type { DocumentModel } from "../../core/model/document";
import { controlsWithLists } from "./list-controls";
import { canUse, type WordOffice } from "./word-office";

/** The controls of the body that this Word can list, in reading order. */
export function controlsOf(body: Word.Body, office: WordOffice): Word.ContentControlCollection {
  if (!canUse(office, "listControls")) return body.contentControls;
  return controlsWithLists(body, { hasDates: canUse(office, "dateControls") });
}

/** Slots are controls in order, with those left out that no paragraph shows; `controls` must have their tags loaded. */
export function controlsBySlot(
  slots: DocumentModel["slots"],
  controls: readonly Word.ContentControl[]
): ReadonlyMap<number, Word.ContentControl> {
  const placesOfTag = new Map<string, number[]>();
  controls.forEach(({ tag }, place) => {
    const places = placesOfTag.get(tag);
    if (places === undefined) placesOfTag.set(tag, [place]);
    else places.push(place);
  });
  const bySlot = new Map<number, Word.ContentControl>();
  let from = 0;
  slots.forEach(({ tag }, index) => {
    const places = placesOfTag.get(tag) ?? [];
    while ((places[0] ?? from) < from) places.shift();
    const place = places.shift();
    const control = place === undefined ? undefined : controls[place];
    if (place === undefined || control === undefined) return;
    bySlot.set(index, control);
    from = place + 1;
  });
  return bySlot;
}

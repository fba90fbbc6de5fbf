import { Spinner } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef, useState, type MouseEvent } from "react";
import { useText } from "../../taskpane/locale/text-context";
import { flash } from "../flash";
import { drawPages, elementAt, type DrawnPlaces } from "../pages/draw-pages";
import { findingAt, paintMarks } from "../pages/paint-marks";
import { fitPages } from "../pages/fit-pages";
import { patchPages } from "../pages/patch-text";
import type { WebState } from "../web-store";
import type { MarkedPages } from "../worker/file-desk";

interface PagesViewProps {
  readonly state: WebState;
  readonly loadPages: () => Promise<MarkedPages>;
  readonly onSelect: (finding: number) => void;
}

/** A .docx as pages, with the findings painted onto what they are about. */
export function PagesView({ state, loadPages, onSelect }: PagesViewProps) {
  const text = useText();
  const container = useRef<HTMLDivElement>(null);
  const drawing = useDrawnPages(state, loadPages, container);
  const { placed, selected, target } = state;
  const { places } = drawing;

  useLayoutEffect(() => {
    if (container.current !== null) paintMarks(container.current, places, placed, selected);
  }, [places, placed, selected]);

  useLayoutEffect(() => {
    const { current } = container;
    const frame = current?.parentElement;
    if (!current || !frame) return undefined;
    const fit = (): void => fitPages(current, frame.clientWidth);
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(frame);
    return () => observer.disconnect();
  }, [places]);

  useEffect(() => {
    if (target === null || container.current === null || places.size === 0) return;
    const element = elementAt(places, target.anchor);
    if (element === null) container.current.scrollIntoView({ block: "start" });
    else flash(element);
  }, [places, target]);

  const onClick = (event: MouseEvent): void => {
    const finding = findingAt(event.target, selected);
    if (finding !== null) onSelect(finding);
  };
  return (
    <>
      {drawing.isDrawing && <Spinner size="small" label={text("view.drawing")} />}
      {drawing.failure !== null && (
        <p role="alert">{text("view.failed", { message: drawing.failure })}</p>
      )}
      {/* The list of findings is the way for the keyboard; a click here is a shortcut to it. */}
      <div ref={container} className="cchc-pages" onClick={onClick} />
    </>
  );
}

interface Drawing {
  readonly version: number;
  readonly places: DrawnPlaces;
  readonly isDrawing: boolean;
  readonly failure: string | null;
}

const nothing: Drawing = { version: -1, places: new Map(), isDrawing: true, failure: null };

/** Keeps the drawing up with the file: a small change is patched in, anything else drawn anew. */
function useDrawnPages(
  { version, edits }: WebState,
  loadPages: () => Promise<MarkedPages>,
  container: React.RefObject<HTMLDivElement>
): Drawing {
  const [drawing, setDrawing] = useState(nothing);
  const latest = useRef(nothing);
  useEffect(() => {
    const { current } = container;
    const known = latest.current;
    if (current === null || known.version === version) return undefined;
    let isWanted = true;
    const show = (next: Drawing): void => {
      if (!isWanted) return;
      latest.current = next;
      setDrawing(next);
    };
    const isNext = known.version === version - 1 && !known.isDrawing;
    if (isNext && edits !== null && patchPages(known.places, edits)) {
      show({ ...known, version });
      return undefined;
    }
    show({ ...known, isDrawing: true, failure: null });
    const keepPlace = current.parentElement?.scrollTop ?? 0;
    loadPages()
      .then((pages) => (isWanted ? drawPages(pages) : null))
      .then((drawn) => {
        if (!isWanted || drawn === null) return;
        const { element, places } = drawn;
        current.replaceChildren(element);
        current.parentElement?.scrollTo({ top: keepPlace });
        show({ version, places, isDrawing: false, failure: null });
      })
      .catch((cause: unknown) => {
        const failure = cause instanceof Error ? cause.message : String(cause);
        show({ version, places: new Map(), isDrawing: false, failure });
      });
    return () => {
      isWanted = false;
    };
  }, [version, edits, loadPages, container]);
  return drawing;
}

import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { groupFindings, type ListedFinding } from "../findings/finding-groups";
import { moveFrom, windowAround, type ListWindow } from "../findings/list-window";
import { useText } from "../locale/text-context";
import type { PaneActions, PaneHost } from "../pane-contract";
import { FindingItem, findingButtonId } from "./finding-item";

interface FindingsListProps {
  readonly items: readonly ListedFinding[];
  readonly selected: number | null;
  readonly isBusy: boolean;
  readonly host: PaneHost;
  readonly actions: PaneActions;
}

const pageSize = 40;

/** The findings under their sections: one open at a time, arrows to move, drawn a page at a time. */
export function FindingsList({ items, selected, isBusy, host, actions }: FindingsListProps) {
  const text = useText();
  const [shown, setShown] = useState<ListWindow>({ first: 0, last: pageSize });
  const selectedAt = items.findIndex(({ index }) => index === selected);
  const drawn = windowAround(shown, selectedAt, items.length, pageSize);
  const groups = useMemo(
    () => groupFindings(items.slice(drawn.first, drawn.last)),
    [items, drawn.first, drawn.last]
  );
  const stop = items[selectedAt]?.index ?? items[drawn.first]?.index;
  const { focusAfterDrawing, list } = useFocusAfterDrawing();

  useEffect(() => {
    // A mended finding takes the focus with it: hand it to the one that is open now.
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && selected !== null) focusAfterDrawing(selected);
  }, [items, selected, focusAfterDrawing]);

  const toggle = useCallback(
    (index: number) => actions.select(index === selected ? null : index),
    [actions, selected]
  );
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const from = focusedFinding(event.target);
    if (event.key === "Escape" && selected !== null && closest(event.target) !== null) {
      actions.select(null);
      focusAfterDrawing(selected);
      return;
    }
    if (from === null) return;
    const at = items.findIndex(({ index }) => index === from);
    const to = moveFrom(at, event.key, items.length);
    const target = to === null ? undefined : items[to];
    if (to === null || target === undefined) return;
    event.preventDefault();
    setShown(windowAround(drawn, to, items.length, pageSize));
    focusAfterDrawing(target.index);
  };

  return (
    <div className="cchc-list" ref={list} onKeyDown={onKeyDown}>
      {drawn.first > 0 && (
        <Button
          size="small"
          onClick={() => setShown({ ...drawn, first: Math.max(0, drawn.first - pageSize) })}
        >
          {text("findings.earlier", { count: Math.min(pageSize, drawn.first) })}
        </Button>
      )}
      {groups.map((group) => (
        <section key={group.id} className="cchc-group">
          <h3 className="cchc-group-title">
            <span>{group.title ?? text("findings.wholeDocument")}</span>
          </h3>
          <ul className="cchc-plain-list">
            {group.items.map((item) => (
              <FindingItem
                key={item.index}
                item={item}
                isOpen={item.index === selected}
                isStop={item.index === stop}
                isBusy={isBusy}
                host={host}
                actions={actions}
                onToggle={toggle}
              />
            ))}
          </ul>
        </section>
      ))}
      {drawn.last < items.length && (
        <MoreFindings
          count={Math.min(pageSize, items.length - drawn.last)}
          onShow={() => setShown({ ...drawn, last: drawn.last + pageSize })}
        />
      )}
    </div>
  );
}

/** Draws the next page when scrolled near, and is a button for everybody else. */
function MoreFindings({ count, onShow }: { readonly count: number; readonly onShow: () => void }) {
  const text = useText();
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (end.current === null || typeof IntersectionObserver === "undefined") return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) onShow();
      },
      { rootMargin: "400px" }
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [onShow]);
  return (
    <div ref={end}>
      <Button size="small" onClick={onShow}>
        {text("findings.more", { count })}
      </Button>
    </div>
  );
}

/** Moves the focus to a finding's button once React has drawn it. */
function useFocusAfterDrawing() {
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    list.current?.querySelector<HTMLElement>(`#${findingButtonId(wanted.current)}`)?.focus();
    wanted.current = null;
  });
  const [, redraw] = useState(0);
  const focusAfterDrawing = useCallback((index: number): void => {
    wanted.current = index;
    redraw((count) => count + 1);
  }, []);
  return { focusAfterDrawing, list };
}

const closest = (target: EventTarget): Element | null =>
  target instanceof Element ? target.closest(".cchc-finding") : null;

/** Index of the finding whose button has the focus: arrows inside an answer box belong to the box. */
function focusedFinding(target: EventTarget): number | null {
  if (!(target instanceof HTMLElement)) return null;
  const { finding } = target.dataset;
  return finding === undefined ? null : Number(finding);
}

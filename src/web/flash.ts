const flashTime = 1800;
/** An attribute of its own: React keeps its hands off what it did not write. */
const mark = "data-cchc-flash";

/** Brings an element into sight and draws the eye to it; without motion where the user asks for none. */
export function flash(element: HTMLElement): void {
  const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({
    block: "center",
    inline: "nearest",
    behavior: isStill ? "auto" : "smooth",
  });
  element.removeAttribute(mark);
  // Reading a size lets the animation start anew on an element that is still flashing.
  void element.offsetWidth;
  element.setAttribute(mark, "");
  setTimeout(() => element.removeAttribute(mark), flashTime);
}

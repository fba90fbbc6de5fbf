const flashTime = 1800;

/** Brings an element into sight and draws the eye to it; without motion where the user asks for none. */
export function flash(element: HTMLElement): void {
  const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({
    block: "center",
    inline: "nearest",
    behavior: isStill ? "auto" : "smooth",
  });
  element.classList.remove("cchc-flash");
  // Reading a size lets the animation start anew on an element that is still flashing.
  void element.offsetWidth;
  element.classList.add("cchc-flash");
  setTimeout(() => element.classList.remove("cchc-flash"), flashTime);
}

const margin = 72;
const smallest = 0.5;

/** How much a page is shrunk to fit the room: never enlarged, and not below what can be read. */
export function zoomFor(pageWidth: number, room: number): number {
  if (pageWidth <= 0 || room <= 0) return 1;
  return Math.min(1, Math.max(smallest, (room - margin) / pageWidth));
}

/** Shrinks each page that is wider than the room, so that a landscape appendix does not push the rest aside. */
export function fitPages(container: HTMLElement, room: number): void {
  for (const page of container.querySelectorAll<HTMLElement>("section.cchc-docx")) {
    const width = pointsOf(page.style.width) * (96 / 72);
    page.style.setProperty("zoom", String(zoomFor(width, room)));
  }
}

const pointsOf = (size: string): number => (size.endsWith("pt") ? Number.parseFloat(size) : 0);

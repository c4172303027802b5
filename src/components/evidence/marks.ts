import {byArrows} from "../arrows.js";

/** Links that carry evidence: marks of figures, numbers in sentences, cells of tables. */
export const EVIDENCE = "a[data-claim], a[data-reported], a[data-derived]";

/** The marks of the drawing that shows, in the order of reading: a figure has a narrow and a wide one. */
export function marksOf(figure: Element): SVGAElement[] {
  return [...figure.querySelectorAll<SVGAElement>(`svg :is(${EVIDENCE})`)].filter(
    (mark) => mark.getClientRects().length > 0
  );
}

/**
 * Makes each drawing one stop of the Tab key, once the focus has come to it; arrow keys, Home and End go from mark to
 * mark inside it. Without a script, every mark is a stop of its own.
 */
export function roveMarks(figure: Element): void {
  figure.addEventListener("keydown", (event) => {
    const mark = (event.target as Element).closest<SVGAElement>(`svg :is(${EVIDENCE})`);
    if (!mark) return;
    const marks = marksOf(figure);
    const next = byArrows(marks, marks.indexOf(mark), (event as KeyboardEvent).key);
    if (!next) return;
    event.preventDefault();
    focusMark(next);
  });
  figure.addEventListener("focusin", (event) => {
    const mark = (event.target as Element).closest<SVGAElement>(`svg :is(${EVIDENCE})`);
    if (mark) makeStop(mark);
  });
}

/**
 * Of the marks of drawings whose areas lie over each other at a point, the one whose middle is nearest to it; null where
 * there is none, as for a click that a key has made.
 */
export function nearestMark(
  {clientX, clientY}: Pick<MouseEvent, "clientX" | "clientY">,
  host: DocumentOrShadowRoot
): SVGAElement | null {
  let best: SVGAElement | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const hit of host.elementsFromPoint(clientX, clientY)) {
    const mark = hit.classList.contains("hit") ? hit.closest<SVGAElement>(EVIDENCE) : null;
    if (!mark) continue;
    const {left, right, top, bottom} = hit.getBoundingClientRect();
    const distance = Math.hypot(clientX - (left + right) / 2, clientY - (top + bottom) / 2);
    if (distance < least) [best, least] = [mark, distance];
  }
  return best;
}

/** Moves the focus to a mark, which becomes the stop of its drawing. */
export function focusMark(mark: SVGElement | HTMLElement): void {
  if (mark instanceof SVGElement) makeStop(mark);
  mark.focus();
}

/** Of a drawing's marks only this one is a stop. */
function makeStop(mark: Element): void {
  let drawing = mark.closest("svg")!;
  while (drawing.parentElement?.closest("svg")) drawing = drawing.parentElement.closest("svg")!;
  const stops = drawing.querySelectorAll(`:is(${EVIDENCE}):not([tabindex='-1'])`);
  for (const stop of stops) stop.setAttribute("tabindex", "-1");
  mark.setAttribute("tabindex", "0");
}

/** The bars of the time filter: drag over them to choose a time, press a chosen one alone to let it go. */

export interface BinsOptions {
  list: HTMLElement;
  /** Called with the first and last day of what was chosen, or nulls when the choice was taken back. */
  onChoose: (from: string | null, to: string | null) => void;
}

export interface Bins {
  /** Shows which bars are within the time asked for, and how many claims of each pass. */
  show(from: string | null, to: string | null, passing: (from: string, to: string) => number): void;
}

export function createBins({list, onChoose}: BinsOptions): Bins {
  const items = [...list.querySelectorAll<HTMLElement>("li")];
  let start: number | null = null;
  let last: number | null = null;
  let chosen: [string | null, string | null] = [null, null];

  list.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    start = last = indexAt(event);
    list.setPointerCapture(event.pointerId);
  });
  list.addEventListener("pointermove", (event) => {
    if (start === null || indexAt(event) === last) return;
    last = indexAt(event);
    choose(start, last);
  });
  list.addEventListener("pointerup", (event) => {
    if (start === null) return;
    const [from, to] = daysOf(start, indexAt(event));
    // A press on the one bar that is chosen takes the choice back.
    if (start === last && from === chosen[0] && to === chosen[1] && items.length > 1) onChoose(null, null);
    else onChoose(from, to);
    start = null;
  });
  list.addEventListener("pointercancel", () => {
    start = null;
  });

  function choose(a: number, b: number): void {
    onChoose(...daysOf(a, b));
  }

  function daysOf(a: number, b: number): [string, string] {
    return [items[Math.min(a, b)].dataset.from!, items[Math.max(a, b)].dataset.to!];
  }

  /** Which bar is under the pointer or nearest to it. */
  function indexAt({clientX}: PointerEvent): number {
    const after = items.findIndex((item) => item.getBoundingClientRect().right >= clientX);
    return after < 0 ? items.length - 1 : after;
  }

  return {
    show(from, to, passing) {
      chosen = [from, to];
      for (const item of items) {
        const {from: first, to: end} = item.dataset as {from: string; to: string};
        item.classList.toggle("out", (from !== null && end < from) || (to !== null && first > to));
        const bar = item.querySelector(".bin-pass")!;
        const most = Number(item.querySelector("svg")!.getAttribute("viewBox")!.split(" ")[3]);
        const count = passing(first, end);
        bar.setAttribute("y", String(most - count));
        bar.setAttribute("height", String(count));
      }
    }
  };
}

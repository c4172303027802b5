/** The charts' part of a choice: what it leaves out steps back, and each chart says how many of its claims are left. */

export interface Marks {
  /** `passes` says of each claim, in the order given to `createMarks`, whether the choice leaves it. */
  show(passes: ArrayLike<number>): void;
}

/** Finds the marks of claims in all figures of the page. */
export function createMarks(claims: readonly string[]): Marks {
  const index = new Map(claims.map((id, i) => [id, i]));
  const marks: {element: Element; claim: number | undefined}[] = [];
  const figures = [...document.querySelectorAll<HTMLElement>("[data-figure]")].map((figure) => {
    const drawn = new Set<number>();
    for (const element of figure.querySelectorAll<SVGElement>("svg a:is([data-claim], [data-reported])")) {
      const claim = index.get(element.dataset.claim ?? "");
      marks.push({element, claim});
      if (claim !== undefined) drawn.add(claim);
    }
    const count = document.createElement("span");
    count.className = "match";
    figure.querySelector(".chart-subtitle")?.append(" ", count);
    return {drawn: [...drawn], count};
  });

  return {
    show(passes) {
      const every = claims.every((_, i) => passes[i]);
      for (const {element, claim} of marks) {
        // Figures reported elsewhere are no claims: they step back at any choice.
        element.classList.toggle("out", claim === undefined ? !every : !passes[claim]);
      }
      for (const {drawn, count} of figures) {
        const left = drawn.filter((claim) => passes[claim]).length;
        count.textContent = left === drawn.length ? "" : `${left} of ${drawn.length} claims drawn here match.`;
      }
    }
  };
}

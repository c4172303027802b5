import {
  columnWidths,
  type EvidenceLabels,
  evidenceColumns,
  type ResultData,
  rowEvidence,
  shownText
} from "../../lib/result-data.js";
import {button, element} from "../dom.js";
import {evidenceLink, showEvidenceList} from "./evidence-list.js";
import {rowOrder, type Sorting} from "./row-order.js";
import {rowWindow} from "./row-window.js";

/** Height of a row in pixels; the style holds to it. */
const ROW = 36;

/** Width of the evidence column, in characters. */
const MARKS = 9;

export interface Grid {
  element: HTMLElement;
  data: ResultData;
  /** The order that rows show in; null for their own. */
  order: () => Uint32Array | null;
}

export interface GridOptions {
  document: Document;
  labels: EvidenceLabels;
  /** Address of the root of the site. */
  root: URL;
}

/**
 * A result as a table that draws only the rows in view. Columns sort by their name's button and can be pinned to the
 * left; rows that name claims carry a mark that opens their evidence.
 */
export function createGrid(data: ResultData, {document, labels, root}: GridOptions): Grid {
  const naming = evidenceColumns(data, labels);
  const widths = columnWidths(data);
  const pinned = new Set<number>();
  let sorting: Sorting | null = null;
  let order: Uint32Array | null = null;
  let drawn = "";

  const columns = element(document, "colgroup");
  const head = element(document, "tr", {"aria-rowindex": 1});
  const body = element(document, "tbody");
  const [above, below] = [spacer(), spacer()];
  const table = element(
    document,
    "table",
    {"aria-rowcount": data.rows + 1},
    columns,
    element(document, "thead", {}, head),
    body
  );
  const grid = element(document, "div", {class: "grid", role: "region", "aria-label": "Result", tabindex: 0}, table);
  grid.addEventListener("scroll", () => requestAnimationFrame(() => drawRows()), {passive: true});
  new ResizeObserver(() => drawRows()).observe(grid);
  drawHead();

  return {element: grid, data, order: () => order};

  function spacer(): HTMLTableRowElement {
    return element(document, "tr", {class: "spacer", "aria-hidden": "true"}, element(document, "td"));
  }

  /** Columns in the order they stand in: the pinned ones first. */
  function shown(): number[] {
    const all = data.columns.map((_, i) => i);
    return [...all.filter((i) => pinned.has(i)), ...all.filter((i) => !pinned.has(i))];
  }

  function drawHead(): void {
    const marks = naming.length ? MARKS : 0;
    let start = marks;
    const places = shown().map((column) => {
      const place = {column, start};
      start += widths[column];
      return place;
    });
    table.style.inlineSize = `${start}ch`;
    columns.replaceChildren(...(marks ? [col(MARKS)] : []), ...places.map(({column}) => col(widths[column])));
    head.replaceChildren(
      ...(marks ? [element(document, "th", {scope: "col", class: "evidence-head"}, "Evidence")] : []),
      ...places.map(({column, start: at}) => headCell(column, at))
    );
    drawn = "";
    drawRows();
  }

  function col(width: number): HTMLTableColElement {
    const made = element(document, "col");
    made.style.inlineSize = `${width}ch`;
    return made;
  }

  function headCell(column: number, start: number): HTMLTableCellElement {
    const {name, type} = data.columns[column];
    const isPinned = pinned.has(column);
    const cell = element(
      document,
      "th",
      {scope: "col", class: classes(column), "aria-sort": sorting?.column === column ? sorting.direction : null},
      button(document, name, () => sortBy(column), {class: "column-name"}),
      button(document, "⇤", () => pin(column), {
        class: "column-pin",
        "aria-pressed": isPinned,
        "aria-label": `Pin ${name}`,
        title: isPinned ? "Let go" : "Keep at the left"
      }),
      element(document, "span", {class: "column-type"}, type.name)
    );
    if (isPinned) cell.style.insetInlineStart = `${start}ch`;
    return cell;
  }

  function classes(column: number): string | null {
    const names = [data.columns[column].type.kind === "number" && "number", pinned.has(column) && "pinned"];
    return names.filter(Boolean).join(" ") || null;
  }

  function sortBy(column: number): void {
    if (sorting?.column !== column) sorting = {column, direction: "ascending"};
    else sorting = sorting.direction === "ascending" ? {column, direction: "descending"} : null;
    order = sorting && rowOrder(data.columns[column], data.rows, sorting.direction);
    drawHead();
    focus(".column-name", column);
  }

  function pin(column: number): void {
    if (!pinned.delete(column)) pinned.add(column);
    drawHead();
    focus(".column-pin", column);
  }

  /** The head was drawn anew: the focus goes back to where it was. */
  function focus(selector: string, column: number): void {
    head.querySelectorAll<HTMLElement>(selector)[shown().indexOf(column)]?.focus();
  }

  function drawRows(): void {
    const {
      first,
      last,
      above: top,
      below: bottom
    } = rowWindow(data.rows, ROW, grid.clientHeight || 600, grid.scrollTop);
    const now = `${first} ${last} ${top}`;
    if (now === drawn) return;
    drawn = now;
    for (const [row, height] of [
      [above, top],
      [below, bottom]
    ] as const) {
      row.hidden = height === 0;
      (row.firstElementChild as HTMLElement).style.blockSize = `${height}px`;
    }
    const places = shown();
    const rows = Array.from({length: last - first}, (_, i) => bodyRow(first + i, places));
    body.replaceChildren(above, ...rows, below);
  }

  function bodyRow(place: number, places: readonly number[]): HTMLTableRowElement {
    const row = order ? order[place] : place;
    const made = element(document, "tr", {"aria-rowindex": place + 2});
    if (naming.length) made.append(element(document, "td", {class: "evidence-cell"}, mark(row, place)));
    let start = naming.length ? MARKS : 0;
    for (const column of places) {
      const text = shownText(data.columns[column].get(row));
      const cell = element(
        document,
        "td",
        {class: classes(column), title: text.length > widths[column] - 2 ? text : null},
        text || element(document, "span", {class: "null"}, "—")
      );
      if (pinned.has(column)) cell.style.insetInlineStart = `${start}ch`;
      start += widths[column];
      made.append(cell);
    }
    return made;
  }

  function mark(row: number, place: number): Node | null {
    const evidence = rowEvidence(naming, row, labels);
    const ids = [...evidence.claims, ...evidence.reported];
    if (!ids.length) return null;
    if (ids.length > 1) {
      const label = `${ids.length} claims of row ${place + 1}`;
      return button(
        document,
        `◆ ${ids.length}`,
        (event) => showEvidenceList(event.currentTarget as HTMLElement, evidence, {document, labels, root}),
        {
          class: "evidence-mark",
          "aria-label": label,
          "aria-haspopup": "true"
        }
      );
    }
    return evidenceLink(ids[0], {document, labels, root}, "◆");
  }
}

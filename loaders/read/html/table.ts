import type {Composer} from "../composer.js";
import type {Cell} from "../tables.js";
import {isFurniture} from "./furniture.js";
import {attribute, type Element, isElement} from "./tree.js";

/**
 * Whether a table holds data and not the layout of the page: nothing says it is for presentation, no table is in it,
 * and it has rows of more than one cell.
 */
export function isData(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, "role"))) return false;
  let wide = false;
  let tables = 0;
  let prose = 0;
  const look = (element: Element) => {
    let cells = 0;
    for (const child of element.children) {
      if (!isElement(child) || isFurniture(child)) continue;
      if (child.name === "table") ++tables;
      if (child.name === "td" || child.name === "th") ++cells;
      if (child.name === "p") prose = Math.max(prose, child.end - child.start);
      if (child.name !== "table") look(child);
    }
    if (cells > 1) wide = true;
  };
  look(table);
  return wide && tables === 0 && prose < 2000;
}

/** The rows of a table as cells. */
export function readRows(table: Element, writer: {inline: (element: Element, composer: Composer) => void}): Cell[][] {
  const rows: Cell[][] = [];
  const look = (element: Element) => {
    for (const child of element.children) {
      if (!isElement(child) || isFurniture(child)) continue;
      if (child.name === "tr") {
        rows.push([]);
        look(child);
      } else if (child.name === "caption") {
        // A table's title names all of it: a row by itself.
        rows.push([{isHeader: true, columns: 1, rows: 1, write: (composer) => writer.inline(child, composer)}]);
      } else if (child.name === "td" || child.name === "th") {
        if (rows.length === 0) rows.push([]);
        rows.at(-1)!.push({
          isHeader: child.name === "th",
          columns: extent(attribute(child, "colspan")),
          rows: extent(attribute(child, "rowspan")),
          write: (composer) => writer.inline(child, composer)
        });
      } else look(child);
    }
  };
  look(table);
  return rows;
}

/** A span of rows or columns; 1 for what is none. */
export function extent(value: string): number {
  const number = Number.parseInt(value, 10);
  return number > 0 ? number : 1;
}

/** The script that draws charts of results, scripts/sql-chart.js. */
import * as Plot from "@observablehq/plot";
import {colour, HUES, paletteCss} from "../../lib/palette.js";
import {cellText, type ResultColumn, type ResultData} from "../../lib/result-data.js";
import {drawPlot} from "../charts/plot.js";
import {svg} from "../charts/svg.js";
import {distinctValues, MOST_COLOURS, MOST_MARKS} from "./chart-defaults.js";
import type {ChartRecord} from "./notebook-file.js";

interface Point {
  x: string | number | Date | null;
  y: string | number | Date | null;
  colour: string;
  /** The one claim that the row names, for the mark to lead to. */
  claim: string | null;
}

export interface ChartOptions {
  document: Document;
  width: number;
  /** The claim of a row, where it names exactly one. */
  claimOf: (row: number) => string | null;
  claimHref: (claim: string) => string;
  /** What the drawing is called by those who do not see it. */
  label: string;
}

/**
 * Draws a result in the house's style. Bars of words lie, with the words beside them; a mark whose row names one claim
 * is a link to it. Throws one line where the columns do not make such a chart.
 */
export function drawChart(data: ResultData, record: ChartRecord, options: ChartOptions): SVGSVGElement {
  const {document, width, claimOf, claimHref, label} = options;
  const column = (name: string) => data.columns.find((one) => one.name === name);
  const [x, y, by] = [column(record.x), column(record.y), column(record.colour)];
  if (!x) throw new Error("Choose a column to draw along.");
  if (y && y.type.kind !== "number") throw new Error(`“${y.name}” is no number: choose one to measure by.`);
  if (data.rows > MOST_MARKS)
    throw new Error(`${data.rows.toLocaleString("en")} marks are too many to see: group the rows first.`);
  const names = by ? distinctValues(by, data.rows, MOST_COLOURS) : [];
  if (!names)
    throw new Error(`“${by!.name}” has more than ${MOST_COLOURS} different values: no colours can tell them apart.`);
  const points = y ? readPoints(data, x, y, by, claimOf) : countPoints(data, x, by);
  const lying = record.mark === "bar" && x.type.kind === "text";
  const drawn = points.filter((point) => point.x !== null && point.y !== null);
  if (!drawn.length) throw new Error("There is no row with both values.");
  const fill = (point: Point) => colour(HUES[names.indexOf(point.colour)] ?? "hue-1");
  const href = (point: Point) => (point.claim ? claimHref(point.claim) : null);
  const plot = lying
    ? lyingBars(drawn, {document, width, fill, href, measure: y?.name ?? "rows"})
    : standing(drawn, record, {document, width, fill, href, x, measure: y?.name ?? "rows"});
  for (const link of plot.querySelectorAll("a")) {
    const claim = link.getAttribute("href")?.split("/").at(-1);
    if (claim) link.setAttribute("data-claim", claim);
  }
  plot.setAttribute("role", plot.querySelector("a") ? "group" : "img");
  plot.setAttribute("aria-label", label);
  if (names.length) legend(plot, names, document);
  return plot;
}

function readPoints(
  data: ResultData,
  x: ResultColumn,
  y: ResultColumn,
  by: ResultColumn | undefined,
  claimOf: ChartOptions["claimOf"]
): Point[] {
  return Array.from({length: data.rows}, (_, row) => {
    const value = y.get(row);
    return {
      x: position(x, row),
      y: value === null ? null : Number(value),
      colour: String(by?.get(row) ?? "—"),
      claim: claimOf(row)
    };
  });
}

/** Without a measure, the rows of each place are counted. */
function countPoints(data: ResultData, x: ResultColumn, by: ResultColumn | undefined): Point[] {
  const counts = new Map<string, Point & {y: number}>();
  for (let row = 0; row < data.rows; ++row) {
    const point = {x: position(x, row), y: 0, colour: String(by?.get(row) ?? "—"), claim: null};
    const key = `${point.x} ${point.colour}`;
    const entry = counts.get(key) ?? point;
    entry.y += 1;
    counts.set(key, entry);
  }
  return [...counts.values()];
}

function position({type, get}: ResultColumn, row: number): Point["x"] {
  const value = get(row);
  if (value === null) return type.kind === "text" ? "—" : null;
  if (type.kind === "number") return Number(value);
  if (type.kind === "date" || type.kind === "time") return new Date(String(value).replace(" ", "T"));
  return cellText(value);
}

interface Drawing {
  document: Document;
  width: number;
  fill: (point: Point) => string;
  href: (point: Point) => string | null;
  measure: string;
}

const CUT = 34;

function lyingBars(points: Point[], {document, width, fill, href, measure}: Drawing): SVGSVGElement {
  const words = [...new Set(points.map(({x}) => String(x)))];
  const room = Math.min(width * 0.45, Math.max(...words.map((word) => Math.min(word.length, CUT))) * 7.4 + 16);
  return drawPlot({
    document,
    width,
    height: words.length * 28 + 48,
    marginLeft: room,
    marginTop: 24,
    marginRight: 44,
    marginBottom: 8,
    x: {zero: true, nice: true},
    y: {domain: words, padding: 0.25},
    marks: [
      Plot.axisX({anchor: "top", label: null, ticks: 4, tickSize: 0, fill: colour("ink-2"), fontSize: 13}),
      Plot.gridX({stroke: colour("rule"), strokeOpacity: 1, ticks: 4}),
      Plot.barX(points, {
        x: "y",
        y: (point: Point) => String(point.x),
        fill,
        href,
        title: (point: Point) => `${point.x}: ${point.y} ${measure}`
      }),
      Plot.axisY({
        label: null,
        tickSize: 0,
        fill: colour("ink"),
        fontSize: 13,
        tickFormat: (word: string) => (word.length > CUT ? `${word.slice(0, CUT - 1)}…` : word)
      }),
      Plot.ruleX([0], {stroke: colour("rule-strong")})
    ]
  });
}

function standing(
  points: Point[],
  {mark}: ChartRecord,
  {document, width, fill, href, x, measure}: Drawing & {x: ResultColumn}
): SVGSVGElement {
  const height = Math.round(Math.min(420, Math.max(260, width * 0.55)));
  const title = (point: Point) =>
    `${point.x instanceof Date ? point.x.toISOString().slice(0, 10) : point.x}: ${point.y} ${measure}`;
  const series = new Set(points.map((point) => point.colour)).size > 1 ? {z: "colour"} : {};
  const marks = {
    dot: () => [Plot.dot(points, {x: "x", y: "y", fill, href, title, r: 4.5, fillOpacity: 0.85})],
    line: () => [
      Plot.lineY(points, {x: "x", y: "y", ...series, stroke: fill, strokeWidth: 2, sort: "x"}),
      Plot.dot(points, {x: "x", y: "y", fill, href, title, r: 3.5})
    ],
    bar: () => [
      x.type.kind === "number" || x.type.kind === "date" || x.type.kind === "time"
        ? Plot.ruleX(points, {x: "x", y: "y", stroke: fill, strokeWidth: 5, href, title})
        : Plot.barY(points, {x: "x", y: "y", fill, href, title})
    ],
    cell: () => [
      Plot.cell(points, {
        x: (point: Point) => String(point.x),
        y: "colour",
        fill: colour("hue-1"),
        fillOpacity: share(points),
        title
      })
    ]
  }[mark]();
  const cells = mark === "cell";
  return drawPlot({
    document,
    width,
    height,
    marginLeft: cells ? 120 : 64,
    marginTop: 28,
    marginRight: 20,
    marginBottom: 40,
    x: x.type.kind === "date" || x.type.kind === "time" ? {type: cells ? "band" : "utc", nice: !cells} : {},
    y: cells ? {} : {zero: mark === "bar", nice: true},
    marks: [
      ...(cells ? [] : [Plot.gridY({stroke: colour("rule"), strokeOpacity: 1, ticks: 5})]),
      Plot.axisY({
        label: cells ? null : measure,
        labelArrow: "none",
        labelAnchor: "top",
        tickSize: 0,
        ticks: 5,
        fill: colour("ink-2"),
        fontSize: 13
      }),
      Plot.axisX({label: x.name, labelArrow: "none", tickSize: 4, fill: colour("ink-2"), fontSize: 13}),
      ...marks
    ]
  });
}

function share(points: Point[]): (point: Point) => number {
  const most = Math.max(...points.map(({y}) => Number(y)));
  return ({y}) => 0.12 + 0.88 * (Number(y) / most);
}

/** Names of the colours in a line above the drawing, which grows by that much. */
function legend(plot: SVGSVGElement, names: readonly string[], document: Document): void {
  const [, , width, height] = plot.getAttribute("viewBox")!.split(" ").map(Number);
  let [at, line] = [0, 0];
  const items = names.flatMap((name, i) => {
    const room = Math.min(name.length, CUT) * 7.6 + 34;
    if (at + room > width && at > 0) [at, line] = [0, line + 1];
    const y = line * 22 - 22;
    const item = [
      svg(document, "circle", {cx: at + 6, cy: y + 6, r: 6, fill: colour(HUES[i] ?? "hue-1")}),
      svg(document, "text", {x: at + 18, y: y + 11, "text-anchor": "start"}, name.slice(0, CUT))
    ];
    at += room;
    return item;
  });
  const top = (line + 1) * 22 + 6;
  plot.setAttribute("viewBox", `0 ${-top} ${width} ${height + top}`);
  plot.setAttribute("height", String(height + top));
  plot.append(svg(document, "g", {transform: `translate(0 ${-line * 22 - 4})`, "aria-hidden": "true"}, ...items));
}

/** A drawing as a file of its own: its words, colours and ground inside, without links that lead nowhere. */
export function standAlone(drawing: SVGSVGElement, title: string, theme: "light" | "dark" | null): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const document = drawing.ownerDocument;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  if (theme) copy.setAttribute("data-theme", theme);
  copy.prepend(
    svg(document, "title", {}, title),
    svg(document, "style", {}, `${paletteCss("svg")}svg{background:var(--paper)}a{color:inherit}`)
  );
  return new XMLSerializer().serializeToString(copy);
}

import {LIGHT} from "../../lib/palette.js";
import type {ResultData} from "../../lib/result-data.js";
import {columnKind} from "./chart-kinds.js";
import type {ChartRecord} from "./notebook-file.js";

/** The site's hues for whoever reads by day; the fifth is the ink of the page that the chart stands in. */
const RANGE = [...(["hue-1", "hue-2", "hue-3", "hue-4"] as const).map((hue) => LIGHT[hue]), "currentColor"];

/**
 * A chart in the house's style as a function of its rows, for an Observable page or notebook: `(data, {width}) →
 * element`, no fetching. When `linked`, a mark leads to the `href` of its row.
 */
export function chartCode(record: ChartRecord, data: ResultData, {linked = false} = {}): string {
  const {mark, x, y, colour} = record;
  const kind = columnKind(data, x);
  const ink = mark === "line" ? "stroke" : "fill";
  const key = (name: string) => JSON.stringify(name);
  const along = kind === "date" || kind === "time" ? `(d) => d[${key(x)}] && new Date(d[${key(x)}])` : key(x);
  const lying = mark === "bar" && kind === "text";
  const [across, up] = lying ? [y ? key(y) : null, along] : [along, y ? key(y) : null];
  const channels = [
    across && `x: ${across}`,
    up && `y: ${up}`,
    colour ? `${ink}: ${key(colour)}` : `${ink}: ${JSON.stringify(LIGHT["hue-1"])}`,
    linked && y && mark !== "line" && 'href: "href", target: "_blank"',
    "tip: true"
  ];
  const options = `{${channels.filter(Boolean).join(", ")}}`;
  const plain = {bar: lying ? "barX" : kind === "text" ? "barY" : "rectY", line: "lineY", dot: "dot", cell: "cell"}[
    mark
  ];
  const grouped = y ? options : `Plot.group${lying ? "Y" : "X"}({${lying ? "x" : "y"}: "count"}, ${options})`;
  const room = lying
    ? "\n    marginLeft: 180,\n    marginBottom: 44,\n    y: {label: null},"
    : "\n    marginTop: 32,\n    marginBottom: 44,\n    marginLeft: 60,";
  return `import * as Plot from "@observablehq/plot";

export function chart(data, {width = 700} = {}) {
  return Plot.plot({
    width,${room}
    style: {fontFamily: "system-ui, sans-serif", fontSize: "13px"},${colour ? `\n    color: {legend: true, range: ${JSON.stringify(RANGE)}},` : ""}
    marks: [
      Plot.${plain}(data, ${grouped})${lying ? ",\n      Plot.ruleX([0])" : ""}
    ]
  });
}
`;
}

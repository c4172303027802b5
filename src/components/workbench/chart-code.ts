import type {ResultData} from "../../lib/result-data.js";
import {columnKind} from "./chart-kinds.js";
import type {ChartRecord} from "./notebook-file.js";

/** A chart as a function of its rows, for an Observable page or notebook: `(data, {width}) → element`, no fetching. */
export function chartCode(record: ChartRecord, data: ResultData): string {
  const {mark, x, y, colour} = record;
  const kind = columnKind(data, x);
  const key = (name: string) => JSON.stringify(name);
  const along = kind === "date" || kind === "time" ? `(d) => d[${key(x)}] && new Date(d[${key(x)}])` : key(x);
  const lying = mark === "bar" && kind === "text";
  const [across, up] = lying ? [y ? key(y) : null, along] : [along, y ? key(y) : null];
  const channels = [
    across && `x: ${across}`,
    up && `y: ${up}`,
    colour && `${mark === "line" ? "stroke" : "fill"}: ${key(colour)}`,
    "tip: true"
  ];
  const options = `{${channels.filter(Boolean).join(", ")}}`;
  const plain = {bar: lying ? "barX" : kind === "text" ? "barY" : "rectY", line: "lineY", dot: "dot", cell: "cell"}[
    mark
  ];
  const grouped = y ? options : `Plot.group${lying ? "Y" : "X"}({${lying ? "x" : "y"}: "count"}, ${options})`;
  const margin = lying ? ", marginLeft: 180" : "";
  return `import * as Plot from "@observablehq/plot";

export function chart(data, {width = 700} = {}) {
  return Plot.plot({
    width${margin}${colour ? ", color: {legend: true}" : ""},
    marks: [
      Plot.${plain}(data, ${grouped})${lying ? ",\n      Plot.ruleX([0])" : ""}
    ]
  });
}
`;
}

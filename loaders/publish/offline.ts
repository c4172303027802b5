import {mkdirSync} from "node:fs";
import {join} from "node:path";

/**
 * Libraries that Framework's client could load by name. It asks another host for the newest version of each whenever it
 * bundles that client, although no page here uses one.
 */
const LIBRARIES = [
  "@duckdb/duckdb-wasm",
  "@observablehq/dot",
  "@observablehq/duckdb",
  "@observablehq/inputs",
  "@observablehq/mermaid",
  "@observablehq/plot",
  "@observablehq/sample-datasets",
  "@observablehq/sqlite",
  "@observablehq/tex",
  "apache-arrow",
  "arquero",
  "d3",
  "d3-dsv",
  "echarts",
  "htl",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "parquet-wasm",
  "react",
  "react-dom",
  "topojson-client"
] as const;

/** A version that is none: a page that did use such a library would fail to build, as it should here. */
const NONE = "0.0.0";

/**
 * Keeps Framework from asking the network: it takes the version of a library from a folder of that name in its cache
 * before it asks; and from reporting its use. `root` is Framework's source root. Must run before the build begins.
 */
export function stayOffline(root: string): void {
  process.env.OBSERVABLE_TELEMETRY_DISABLE = "1";
  for (const name of LIBRARIES) {
    mkdirSync(join(root, ".observablehq", "cache", "_npm", `${name}@${NONE}`), {recursive: true});
  }
}

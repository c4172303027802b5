import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";

/** The code that draws a figure, by the name they share; null for a number, which nothing draws. */
export function readChartCell(root: string, name: string): {path: string; text: string} | null {
  const path = `src/components/charts/${name}.ts`;
  const file = join(root, path);
  return existsSync(file) ? {path, text: readFileSync(file, "utf8")} : null;
}

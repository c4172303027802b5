import {mkdir, readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Payload} from "../../../src/lib/payload.js";
import {toJson} from "../../store/index.js";
import {spreadsheetCsv} from "../data/spreadsheet.js";
import type {RenderedFigure} from "../figures.js";
import {composeCrop, composeImage} from "../image/compose.js";
import {rasterise, standAlone} from "../image/raster.js";
import {bundleFigure, EMBED} from "../scripts.js";
import {embedPage} from "./embed-page.js";

/** Folder of the figures' files, from the root of the site. */
export const CHARTS = "charts";

export interface FigureFiles {
  figure: RenderedFigure;
  payload: Payload;
  /** The beginning of the names of its files: "exodus", or "exodus@1a2b3c4d5e" for a frozen one. */
  file: string;
  /** What is signed into its images. */
  credit: string;
  /** Where the rasteriser has its fonts. */
  fontFiles: string[];
}

/** Writes everything that is published of one figure below `dir`: images, data, query, module, and what embeds load. */
export async function writeFigureFiles(
  dir: string,
  {figure, payload, file, credit, fontFiles}: FigureFiles
): Promise<void> {
  const write = (folder: string, end: string, content: string | Uint8Array) =>
    writeFile(join(dir, folder, file + end), content);
  await Promise.all([CHARTS, EMBED].map((folder) => mkdir(join(dir, folder), {recursive: true})));
  for (const theme of ["light", "dark"] as const) {
    const image = composeImage(figure, {theme, credit});
    const end = theme === "dark" ? "-dark" : "";
    await write(CHARTS, `${end}.svg`, await standAlone(image));
    if (theme === "light") await write(CHARTS, ".png", rasterise(image, fontFiles, 2));
  }
  for (const crop of ["square", "portrait"] as const) {
    await write(CHARTS, `-${crop}.png`, rasterise(composeCrop(figure, crop, {theme: "light", credit}), fontFiles));
  }
  await write(
    CHARTS,
    ".csv",
    spreadsheetCsv(figure.rows as unknown as Record<string, unknown>[], Object.keys(figure.rows[0] ?? {}))
  );
  await write(CHARTS, ".json", toJson(figure.rows as unknown as Record<string, unknown>[]));
  await write(CHARTS, ".sql", figureSql(figure, payload.version));
  await write(CHARTS, ".js", await bundleFigure(payload, {rows: figure.rows, query: figure.query}, ".."));
  await write(EMBED, ".json", JSON.stringify(payload));
  await write(EMBED, ".html", embedPage(payload, {file, description: figure.subtitle}));
}

/** Puts the current version under its own name beside the current one: "exodus@1a2b3c4d5e.svg" beside "exodus.svg". */
export async function copyVersion(dir: string, {name, version}: Payload): Promise<void> {
  for (const folder of [CHARTS, EMBED].map((folder) => join(dir, folder))) {
    for (const file of await readdir(folder)) {
      const end = file.slice(name.length);
      if (!file.startsWith(name) || !/^(-(dark|square|portrait))?\.\w+$/.test(end)) continue;
      const content = await readFile(join(folder, file));
      const copy = join(folder, `${name}@${version}${end}`);
      if (end === ".html")
        await writeFile(copy, content.toString().replace(`./${name}.json`, `./${name}@${version}.json`));
      else await writeFile(copy, content);
    }
  }
}

/** The query as a file that runs as it stands. */
function figureSql({name, title, query}: RenderedFigure, version: string): string {
  return `-- ${title}
-- The rows of the figure "${name}", version ${version}, in the order in which they are drawn.
-- Run it with DuckDB 1.4 or later beside data/corridor.duckdb of the site:
--   duckdb -readonly corridor.duckdb < ${name}.sql
${query};
`;
}

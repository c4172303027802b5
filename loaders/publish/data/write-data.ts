import {copyFile, mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {zipSync} from "fflate";
import type {Edition} from "../../edition.js";
import {
  type Database,
  describeTables,
  exportArrow,
  exportParquet,
  exportTable,
  isPublished,
  query
} from "../../store/index.js";
import {readRecords} from "../record.js";
import type {SourceCredit} from "../site-file.js";
import {webAnnotations} from "./annotations.js";
import {citationFile} from "./citation-file.js";
import {dataPackage} from "./datapackage.js";
import {HXL_QUERY, hxlCsv} from "./hxl.js";
import {archiveReadme} from "./readme.js";
import {asSpreadsheet} from "./spreadsheet.js";

/** Folder of the data, from the root of the site. */
export const DATA = "data";
export const ARCHIVE = "corridor-data.zip";

/** Writes the data of the site below `dir`: the database, every table in four formats, what describes them, and a zip. */
export async function writeData(
  dir: string,
  db: Database,
  edition: Edition,
  sources: readonly SourceCredit[]
): Promise<void> {
  const folder = join(dir, DATA);
  await mkdir(folder, {recursive: true});
  const written: string[] = [];
  const write = async (file: string, content: string | Uint8Array) => {
    await writeFile(join(folder, file), content);
    written.push(file);
  };
  const tables = (await describeTables(db)).filter(isPublished);
  const files = new Map<string, string>();
  for (const table of tables) {
    const csv = asSpreadsheet(await exportTable(db, table.name, "csv"));
    files.set(table.name, csv);
    await write(`${table.name}.csv`, csv);
    await write(`${table.name}.json`, await exportTable(db, table.name, "json"));
    await write(`${table.name}.arrow`, await exportArrow(db, table));
    await exportParquet(db, table, join(folder, `${table.name}.parquet`));
    written.push(`${table.name}.parquet`);
  }
  await write("claims.hxl.csv", hxlCsv(await query(db, HXL_QUERY)));
  await write("claims.jsonld", `${JSON.stringify(webAnnotations(await readRecords(db), edition.address), null, 1)}\n`);
  await write("datapackage.json", `${JSON.stringify(dataPackage({tables, files, edition, sources}), null, 2)}\n`);
  await write("CITATION.cff", citationFile(edition, sources));
  await copyFile(db.path, join(folder, "corridor.duckdb"));
  written.push("corridor.duckdb");
  const entries = await Promise.all(
    written.sort().map(async (file) => [file, await readFile(join(folder, file))] as const)
  );
  const readme = Buffer.from(archiveReadme(tables, edition, sources));
  // Always the same bytes: the entries bear the date of the edition.
  const mtime = `${edition.date}T00:00:00`;
  await writeFile(
    join(folder, ARCHIVE),
    zipSync({"README.md": readme, ...Object.fromEntries(entries)}, {mtime, level: 6})
  );
}

import {copyFile, mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {readEdition} from "../edition.js";
import {DATABASE} from "../pipeline.js";
import {closeDatabase, openDatabase} from "../store/index.js";
import {imageCredit} from "./charts/citation.js";
import {noticeOf, readFrozen, readManifest} from "./charts/frozen.js";
import {figurePayload} from "./charts/payload.js";
import {figureVersion} from "./charts/version.js";
import {copyVersion, writeFigureFiles} from "./charts/write-files.js";
import {DATA, writeData} from "./data/write-data.js";
import {ENGINE, ENGINE_FILES, enginePath, hasWorkbench} from "./engine.js";
import {writeCards} from "./hosting/cards.js";
import {openRasteriser} from "./image/raster.js";
import {bundleEmbedScripts, EMBED, writeScripts} from "./scripts.js";
import {readFigures, readSiteFile, type Site} from "./site-file.js";

/**
 * Writes what can be taken away from the site, below `dir`: every figure in all its forms, the data, and the scripts that
 * show figures on other sites; and beside it what the site's own pages fetch. `root` is the project, after `prepareSite`. `pause` is called between any two of them: it
 * may throw to end the work.
 */
export async function writeProducts(
  root: string,
  dir: string,
  pause: () => Promise<void> = async () => {}
): Promise<void> {
  const edition = readEdition(root);
  const site = readSiteFile(root);
  const credit = imageCredit(edition, site.sources);
  const figures = readFigures(root);
  const rasteriser = await openRasteriser(join(root, ".corridor", "images"));
  const db = await openDatabase(join(root, DATABASE));
  try {
    for (const figure of Object.values(figures)) {
      await pause();
      const version = figureVersion(figure);
      const payload = await figurePayload({figure, version, evidence: site.evidence, name: edition.name});
      await writeFigureFiles(dir, {figure, payload, file: figure.name, credit, rasteriser});
      await copyVersion(dir, payload);
    }
    const versions = new Set(Object.values(figures).map((figure) => `${figure.name}@${figureVersion(figure)}`));
    const now = {corrections: site.corrections, names: Object.keys(figures)};
    for (const entry of readManifest(root)) {
      const file = `${entry.name}@${entry.version}`;
      if (versions.has(file)) continue;
      await pause();
      const frozen = readFrozen(root, entry);
      const {figure, evidence} = frozen;
      const notice = noticeOf(entry, frozen, now);
      const payload = await figurePayload({figure, version: entry.version, evidence, name: edition.name, notice});
      await writeFigureFiles(dir, {figure, payload, file, credit, rasteriser});
    }
    await writeCards(dir, {root, name: edition.name, site, figures, rasteriser}, pause);
    await pause();
    await writeData(dir, db, edition, site.sources);
    await mkdir(join(dir, EMBED), {recursive: true});
    for (const [name, script] of Object.entries(await bundleEmbedScripts())) {
      await writeFile(join(dir, EMBED, `${name}.js`), script);
    }
    await pause();
    await writeParts(dir, root, site);
    await rasteriser.forget();
  } finally {
    closeDatabase(db);
  }
}

/** What the pages fetch as they run. Previews make these one by one when they are asked for, with the loaders in src. */
async function writeParts(dir: string, root: string, {evidence, schema}: Site): Promise<void> {
  await writeScripts(dir);
  await writeFile(join(dir, DATA, "evidence.json"), JSON.stringify(evidence));
  await writeFile(join(dir, DATA, "schema.json"), JSON.stringify(schema));
  if (!hasWorkbench(root)) return;
  await mkdir(join(dir, ENGINE), {recursive: true});
  for (const file of ENGINE_FILES) await copyFile(enginePath(file, root), join(dir, ENGINE, file));
}

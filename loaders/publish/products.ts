import {mkdir, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {readEdition} from "../edition.js";
import {DATABASE} from "../pipeline.js";
import {closeDatabase, openDatabase} from "../store/index.js";
import {imageCredit} from "./charts/citation.js";
import {noticeOf, readFrozen, readManifest} from "./charts/frozen.js";
import {figurePayload} from "./charts/payload.js";
import {figureVersion} from "./charts/version.js";
import {copyVersion, writeFigureFiles} from "./charts/write-files.js";
import {writeData} from "./data/write-data.js";
import {renderFigures} from "./figures.js";
import {writeCards} from "./hosting/cards.js";
import {writeRasterFonts} from "./image/fonts.js";
import {bundleEmbedScripts, EMBED} from "./scripts.js";
import {readSiteFile} from "./site-file.js";

/**
 * Writes what can be taken away from the site, below `dir`: every figure in all its forms, the data, and the scripts that
 * show figures on other sites. `root` is the project, after `prepareSite`. `pause` is called between any two of them: it
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
  const fonts = join(dir, ".fonts");
  const db = await openDatabase(join(root, DATABASE));
  try {
    const [figures, fontFiles] = [await renderFigures(db, {source_id: site.source_id}), await writeRasterFonts(fonts)];
    for (const figure of Object.values(figures)) {
      await pause();
      const version = figureVersion(figure);
      const payload = await figurePayload({figure, version, evidence: site.evidence, name: edition.name});
      await writeFigureFiles(dir, {figure, payload, file: figure.name, credit, fontFiles});
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
      await writeFigureFiles(dir, {figure, payload, file, credit, fontFiles});
    }
    await writeCards(dir, {root, name: edition.name, site, figures, fontFiles}, pause);
    await pause();
    await writeData(dir, db, edition, site.sources);
    await mkdir(join(dir, EMBED), {recursive: true});
    for (const [name, script] of Object.entries(await bundleEmbedScripts())) {
      await writeFile(join(dir, EMBED, `${name}.js`), script);
    }
  } finally {
    closeDatabase(db);
    await rm(fonts, {recursive: true, force: true});
  }
}

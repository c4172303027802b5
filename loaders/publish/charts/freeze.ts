import {join} from "node:path";
import {readEdition} from "../../edition.js";
import {DATABASE} from "../../pipeline.js";
import {Problem} from "../../problem.js";
import {closeDatabase, openDatabase} from "../../store/index.js";
import {evidenceOf} from "../evidence.js";
import {renderFigures} from "../figures.js";
import {readSiteFile} from "../site-file.js";
import {correctionKey, type FrozenEntry, freezeFigures, readManifest} from "./frozen.js";
import {figureVersion} from "./version.js";

/** Freezes the figures of a prepared project, those named or all. Throws a Problem for a name that no figure has. */
export async function freezeProject(root: string, names: readonly string[]): Promise<FrozenEntry[]> {
  const current = await currentFigures(root);
  const unknown = names.find((name) => !current.some(({figure}) => figure.name === name));
  if (unknown)
    throw new Problem(`no such figure: ${unknown} (there are ${current.map(({figure}) => figure.name).join(", ")})`);
  const chosen = current.filter(({figure}) => !names.length || names.includes(figure.name));
  return freezeFigures(root, chosen, readEdition(root).date);
}

/** The current figures of a prepared project that the archive does not have, by name and version. */
export async function notFrozen(root: string): Promise<string[]> {
  const known = new Set(readManifest(root).map(({name, version}) => `${name}@${version}`));
  const current = (await currentFigures(root)).map(({figure, version}) => `${figure.name}@${version}`);
  return current.filter((file) => !known.has(file));
}

async function currentFigures(root: string) {
  const site = readSiteFile(root);
  const db = await openDatabase(join(root, DATABASE));
  try {
    return Object.values(await renderFigures(db, {source_id: site.source_id})).map((figure) => ({
      figure,
      version: figureVersion(figure),
      evidence: evidenceOf(figure, site.evidence),
      corrections: site.corrections.filter(({claim_id}) => figure.claim_ids.includes(claim_id)).map(correctionKey)
    }));
  } finally {
    closeDatabase(db);
  }
}

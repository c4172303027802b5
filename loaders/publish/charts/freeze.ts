import {FIGURES} from "../../../src/figures.js";
import {readEdition} from "../../edition.js";
import {Problem} from "../../problem.js";
import {evidenceOf} from "../evidence.js";
import {readFigures, readSiteFile} from "../site-file.js";
import {correctionKey, type FrozenEntry, freezeFigures, readManifest} from "./frozen.js";
import {figureVersion} from "./version.js";

/** Throws a Problem for a name that no figure has; before the figures are drawn, which takes a while. */
export function checkNames(names: readonly string[]): void {
  const unknown = names.find((name) => !Object.hasOwn(FIGURES, name));
  if (unknown) throw new Problem(`no such figure: ${unknown} (there are ${Object.keys(FIGURES).join(", ")})`);
}

/** Freezes the figures of a prepared project, those named or all. Throws a Problem for a name that no figure has. */
export async function freezeProject(root: string, names: readonly string[]): Promise<FrozenEntry[]> {
  checkNames(names);
  const chosen = currentFigures(root).filter(({figure}) => !names.length || names.includes(figure.name));
  return freezeFigures(root, chosen, readEdition(root).date);
}

/** The current figures of a prepared project that the archive does not have, by name and version. */
export async function notFrozen(root: string): Promise<string[]> {
  const known = new Set(readManifest(root).map(({name, version}) => `${name}@${version}`));
  const current = currentFigures(root).map(({figure, version}) => `${figure.name}@${version}`);
  return current.filter((file) => !known.has(file));
}

function currentFigures(root: string) {
  const site = readSiteFile(root);
  return Object.values(readFigures(root)).map((figure) => ({
    figure,
    version: figureVersion(figure),
    evidence: evidenceOf(figure, site.evidence),
    corrections: site.corrections.filter(({claim_id}) => figure.claim_ids.includes(claim_id)).map(correctionKey)
  }));
}

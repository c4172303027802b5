import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {toClaimRow} from "./claim-row.js";
import {type Evaluation, evaluate, type GoldRow} from "./evaluate.js";
import {extract} from "./extract/index.js";
import {readSourceDocument} from "./pipeline.js";
import {Problem} from "./problem.js";
import {readSources} from "./source.js";
import {readVocabulary} from "./vocabulary.js";

/**
 * Extracts every source of the project that has a gold file (gold.jsonl beside its article) and holds the claims, as the
 * rules alone give them, against it. Throws a Problem when there is no gold or a line of it is not JSON.
 */
export function evaluateSources(root: string): (Evaluation & {source_id: string})[] {
  const folder = join(root, "data", "sources");
  const vocabulary = readVocabulary(join(root, "data", "vocabulary"));
  const evaluations = readSources(folder).flatMap((file) => {
    const gold = join(folder, file.source.source_id, "gold.jsonl");
    if (!existsSync(gold)) return [];
    const {claims} = extract(readSourceDocument(file), vocabulary, file.source);
    return [{source_id: file.source.source_id, ...evaluate(readGold(gold), claims.map(toClaimRow))}];
  });
  if (!evaluations.length) throw new Problem(`${folder}: no gold.jsonl in any source`);
  return evaluations;
}

function readGold(path: string): GoldRow[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line, i) => {
      if (!line.trim()) return [];
      try {
        return [JSON.parse(line) as GoldRow];
      } catch {
        throw new Problem(`${path}:${i + 1}: not JSON: ${line.slice(0, 60)}`);
      }
    });
}

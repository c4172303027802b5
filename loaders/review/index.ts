import {join} from "node:path";
import {formatQualified} from "../../src/lib/format.js";
import {extract} from "../extract/index.js";
import {readSourceDocument} from "../pipeline.js";
import {Problem} from "../problem.js";
import {applyCorrections, readCorrections} from "../refine/index.js";
import {readSources} from "../source.js";
import {formatCount} from "../summary.js";
import {readVocabulary} from "../vocabulary.js";
import {type Concern, concernsOf} from "./concerns.js";

export interface ReviewOptions {
  /** Default: all sources. */
  source?: string;
  /** How many claims are printed. */
  limit: number;
}

/**
 * The command `review`: what a human should check first, most doubtful first, with the sentence and an entry for
 * data/corrections.yml. Fields that people have corrected are settled. Throws a Problem for what is wrong in `data/`.
 */
export function reviewSources(root: string, {source: wanted, limit}: ReviewOptions): string {
  const data = join(root, "data");
  const vocabulary = readVocabulary(join(data, "vocabulary"));
  const sources = readSources(join(data, "sources"));
  if (wanted && !sources.some(({source}) => source.source_id === wanted)) {
    const names = sources.map(({source}) => source.source_id).join(", ");
    throw new Problem(`${join(data, "sources", wanted)}: no such source (there are: ${names})`);
  }
  const chapters = sources.map((file) => ({
    source: file.source,
    claims: extract(readSourceDocument(file), vocabulary, file.source).claims
  }));
  const {claims, applied} = applyCorrections(
    chapters.flatMap((chapter) => chapter.claims),
    readCorrections(join(data, "corrections.yml"))
  );
  const settled = new Set(applied.map(({claim_id, field}) => `${claim_id} ${field}`));
  return chapters
    .filter(({source}) => !wanted || source.source_id === wanted)
    .map(({source}) => {
      const own = claims.filter(({source_id}) => source_id === source.source_id);
      const open = concernsOf(own, vocabulary, source.retrieved)
        .map((concerns) => concerns.filter(({claim, field}) => !settled.has(`${claim.claim_id} ${field}`)))
        .filter((concerns) => concerns.length);
      const shown = open.slice(0, limit);
      const left = open.length - shown.length;
      return [
        `${source.source_id}: ${formatCount(own.length, "claim")}, ${open.length} to look at\n`,
        ...shown.map(claimText),
        ...(left > 0 ? [`${formatCount(left, "more claim")} (--limit ${open.length} prints all)\n`] : [])
      ].join("\n");
    })
    .join("\n");
}

function claimText(concerns: Concern[]): string {
  const [{claim}] = concerns;
  const fields = [...new Set(concerns.map(({field}) => field))];
  return `${formatQualified(claim)}${claim.counted ? ` ${claim.counted}` : ""}
  ${onOneLine(claim.quote_exact)}
${concerns.map(({what}) => `  ! ${what}\n`).join("")}${fields.map((field) => correction(concerns[0], field)).join("")}`;
}

/** An entry that fails until a person has put in what is right and why. */
function correction({claim}: Concern, field: Concern["field"]): string {
  const now = JSON.stringify(claim[field] ?? null);
  return `    - claim: ${claim.claim_id}
      field: ${field}
      expect: ${now}
      value: ${now}
      reason: ""
`;
}

/** What came from an article is shown on one line, and moves no cursor. */
export function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
}

import {type EvidenceLabels, evidenceColumns, rowEvidence} from "../../lib/result-data.js";
import type {EngineClient} from "./engine-client.js";
import type {ShownResult} from "./result-view.js";
import {literal} from "./sql-text.js";

/** More claims than a story has are not looked up one by one. */
const MOST_IDS = 5000;

const CLAIMS = `SELECT c.claim_id, c.value_text, coalesce(c.claimant, c.claimant_text, 'the article itself') AS claimant,
  c.event_start, c.sentence, c.citations, c.source_id
FROM corridor.main.claims AS c WHERE c.claim_id IN`;

const REPORTED = `SELECT reported_id, value, measure, as_of, claimant, publisher, url
FROM corridor.main.reported_figure WHERE reported_id IN`;

const SOURCES = `SELECT source_id, title, address, publisher, licence, licence_address, attribution, retrieved, sha256
FROM corridor.main.source ORDER BY source_id`;

/** What an exported result rests on, with every record under the names of its columns. */
export interface Sources {
  query: string;
  rows: number;
  complete: boolean;
  data_version: string;
  site: string;
  sources: Record<string, unknown>[];
  claims: Record<string, unknown>[];
  reported: Record<string, unknown>[];
}

/** What an exported result rests on: the query, the data it ran over, and every claim with its sentence and citations. */
export async function sourcesOf(
  {answer, sql}: ShownResult,
  engine: EngineClient,
  labels: EvidenceLabels,
  {version, root}: {version: string; root: URL}
): Promise<Sources> {
  const {data, complete} = answer;
  const naming = evidenceColumns(data, labels);
  const [claims, reported] = [new Set<string>(), new Set<string>()];
  for (let row = 0; naming.length && row < data.rows && claims.size < MOST_IDS; ++row) {
    const found = rowEvidence(naming, row, labels);
    for (const id of found.claims) claims.add(id);
    for (const id of found.reported) reported.add(id);
  }
  const rows = async (query: string, ids: ReadonlySet<string>) =>
    ids.size ? asObjects(await engine.run(`${query} (${[...ids].map(literal).join(", ")})`, MOST_IDS)) : [];
  const cited = await rows(CLAIMS, claims);
  return {
    query: sql,
    rows: data.rows,
    complete,
    data_version: version,
    site: root.href,
    sources: asObjects(await engine.run(SOURCES, MOST_IDS)),
    claims: cited.map((claim) => ({...claim, page: new URL(`claims/${claim.claim_id}`, root).href})),
    reported: await rows(REPORTED, reported)
  };
}

function asObjects({data}: Awaited<ReturnType<EngineClient["run"]>>): Record<string, unknown>[] {
  return Array.from({length: data.rows}, (_, row) =>
    Object.fromEntries(data.columns.map(({name, get}) => [name, get(row)]))
  );
}

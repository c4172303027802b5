import type {Claim, ClaimLink, RejectedNumber} from "../../src/lib/claim.js";
import type {AppliedCorrection} from "../../src/lib/correction.js";
import type {ReportedFigure} from "../../src/lib/reference.js";
import type {BlockKind, LossKind} from "../read/document.js";
import {query} from "../store/index.js";

/** A claim as pages use it: its columns, and the names that the vocabulary gives to claimant, place and section. */
export interface ClaimRecord extends Claim {
  claimant: string | null;
  place: string | null;
  section: string;
  event_from: string | null;
  event_to: string | null;
  /** Where the sentence begins in the source. */
  quote_start: number;
}

export interface SourceRecord {
  source_id: string;
  title: string;
  address: string;
  publisher: string;
  mirror: string | null;
  licence: string;
  licence_address: string | null;
  attribution: string;
  retrieved: string | null;
  sha256: string;
  body_start: number;
  body_end: number;
  text: string;
}

export interface SectionRecord {
  section_id: string;
  level: number;
  title: string;
  parent_id: string | null;
}

export interface BlockRecord {
  block_id: number;
  section_id: string;
  kind: BlockKind;
  start: number;
  end: number;
}

export interface SentenceRecord {
  sentence_id: string;
  block_id: number;
  start: number;
  end: number;
}

export interface CitationRecord {
  citation_id: string;
  number: number;
  sentence_id: string;
  start: number;
  end: number;
  resolved: boolean;
}

export interface LossRecord {
  loss_id: string;
  kind: LossKind;
  template: string;
  start: number;
  end: number;
  note: string;
}

export type CorrectionRecord = AppliedCorrection;

/** Everything of the database that pages show, for one source. Rows are in document order. */
export interface SourceRecords {
  source: SourceRecord;
  sections: SectionRecord[];
  blocks: BlockRecord[];
  sentences: SentenceRecord[];
  citations: CitationRecord[];
  losses: LossRecord[];
  claims: ClaimRecord[];
  rejected: RejectedNumber[];
  links: ClaimLink[];
  corrections: CorrectionRecord[];
  reported: ReportedFigure[];
}

type Database = Parameters<typeof query>[0];

const CLAIMS = `
SELECT c.*, v.claimant, v.place, v.section, coalesce(v.citations, []) AS citations, s.start_offset AS quote_start
FROM claim AS c
JOIN claims AS v USING (claim_id)
JOIN sentence AS s ON s.source_id = c.source_id AND s.sentence_id = c.sentence_id
WHERE c.source_id = $1 ORDER BY c.number_start`;

const SPAN = `start_offset AS "start", end_offset AS "end"`;

/** Reads the records of every source of the database; throws when there is none. */
export async function readRecords(db: Database): Promise<SourceRecords[]> {
  const sources = await query<SourceRecord>(db, "SELECT * FROM source ORDER BY source_id");
  if (!sources.length) throw new Error("the database has no source");
  const records: SourceRecords[] = [];
  for (const source of sources) records.push(await readSource(db, source));
  return records;
}

async function readSource(db: Database, source: SourceRecord): Promise<SourceRecords> {
  const of = <T>(sql: string) => query<T>(db, sql, [source.source_id]);
  const losses = await of<LossRecord>(
    `SELECT loss_id, kind, template, note, ${SPAN} FROM loss WHERE source_id = $1 ORDER BY start_offset, loss_id`
  );
  return {
    source,
    sections: await of("SELECT * FROM section WHERE source_id = $1 ORDER BY position"),
    blocks: await of(`SELECT block_id, section_id, kind, ${SPAN} FROM block WHERE source_id = $1 ORDER BY block_id`),
    sentences: await of(`SELECT sentence_id, block_id, ${SPAN} FROM sentence WHERE source_id = $1 ORDER BY position`),
    citations: await of(
      `SELECT citation_id, number, sentence_id, resolved, ${SPAN} FROM citation WHERE source_id = $1 ORDER BY start_offset`
    ),
    losses,
    claims: (await of<ClaimRecord>(CLAIMS)).map((claim) => withoutStubs(claim, source.text, losses)),
    rejected: await of("SELECT * FROM rejected_number WHERE source_id = $1 ORDER BY number_start"),
    links: await of(
      `SELECT l.* FROM claim_link AS l JOIN claim AS a ON a.claim_id = l.a JOIN claim AS b ON b.claim_id = l.b
       WHERE a.source_id = $1 ORDER BY a.number_start, b.number_start, relation`
    ),
    corrections: await of(
      `SELECT k.* FROM correction AS k JOIN claim AS c USING (claim_id)
       WHERE c.source_id = $1 ORDER BY c.number_start, field`
    ),
    reported: await query<ReportedFigure>(
      db,
      "SELECT * FROM reported_figure ORDER BY as_of_day, as_of, measure, reported_id"
    )
  };
}

/** A claimant's words as people read them: a template's stub ("Colonel Шаблон:Ill, Spokesperson …") becomes "[…]". */
function withoutStubs(claim: ClaimRecord, text: string, losses: readonly LossRecord[]): ClaimRecord {
  const {claimant_text, claimant_start, claimant_end} = claim;
  if (claimant_text === null || claimant_start === null || claimant_end === null) return claim;
  const stubs = losses.filter((l) => l.start >= claimant_start && l.end <= claimant_end);
  const words = stubs.reduce((said, l) => said.replace(text.slice(l.start, l.end), "[…]"), claimant_text);
  return {...claim, claimant_text: words};
}

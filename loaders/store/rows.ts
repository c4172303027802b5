import {firstDay, lastDay} from "../../src/lib/day.js";
import type {Citation} from "../read/document.js";
import type {Chapter, Story} from "./story.js";

export type Row = Record<string, unknown>;

/**
 * The rows of every table, in an order in which references point backwards: tables after those they refer to, claims
 * after their parents. The keys of a row are its columns.
 */
export function tableRows(story: Story): [table: string, rows: Row[]][] {
  const chapters = [...story.chapters].sort((a, b) => (a.source.source_id < b.source.source_id ? -1 : 1));
  const every = (rows: (chapter: Chapter) => Row[]) =>
    chapters.flatMap((chapter) => rows(chapter).map((row) => ({source_id: chapter.source.source_id, ...row})));
  return [
    ["source", every(sourceRow)],
    ["section", every(sectionRows)],
    ["block", every(blockRows)],
    ["sentence", every(sentenceRows)],
    ["citation", every(citationRows)],
    ["loss", every(lossRows)],
    [
      "actor",
      story.actors.map((a) => ({
        actor_id: a.id,
        name: a.name,
        kind: a.kind,
        side: a.side,
        parent_id: a.parent,
        names: [...new Set([a.name, ...(a.aliases ?? []), ...(a.demonyms ?? [])])]
      }))
    ],
    [
      "place",
      story.places.map((p) => ({
        place_id: p.id,
        name: p.name,
        other_name: p.other_name,
        kind: p.kind,
        latitude: p.latitude,
        longitude: p.longitude,
        within_id: p.within,
        names: [...new Set([p.name, ...(p.other_name ? [p.other_name] : []), ...(p.aliases ?? [])])]
      }))
    ],
    ...generations(every(claimRows)).map((rows): [string, Row[]] => ["claim", rows]),
    ["claim_citation", every(claimCitationRows)],
    ["rejected_number", every(({rejected}) => rejected.map((r) => ({...r})))],
    ["claim_link", story.links.map((link) => ({...link}))],
    ["correction", story.corrections.map((correction) => ({...correction}))],
    ["reported_figure", story.reported.map((figure) => ({...figure}))]
  ];
}

function sourceRow({source, document}: Chapter): Row[] {
  const {text, format, body} = document;
  return [{...source, format, body_start: body.start, body_end: body.end, text}];
}

function sectionRows({document}: Chapter): Row[] {
  return document.sections.map(({start, end, heading, ...section}, position) => ({
    ...section,
    position,
    start_offset: start,
    end_offset: end,
    heading_start: heading?.start,
    heading_end: heading?.end
  }));
}

function blockRows({document}: Chapter): Row[] {
  return document.blocks.map(({start, end, kind, section_id}, block_id) => ({
    block_id,
    section_id,
    kind,
    start_offset: start,
    end_offset: end
  }));
}

function sentenceRows({document}: Chapter): Row[] {
  return document.sentences.map(({start, end, sentence_id, section_id, block}, position) => ({
    sentence_id,
    section_id,
    block_id: block,
    position,
    start_offset: start,
    end_offset: end,
    text: document.text.slice(start, end)
  }));
}

function citationRows({document}: Chapter): Row[] {
  return document.citations.map(({start, end, ...citation}, i) => ({
    ...citation,
    citation_id: `c${i + 1}`,
    start_offset: start,
    end_offset: end
  }));
}

function lossRows({document}: Chapter): Row[] {
  return document.losses.map(({start, end, kind, template, note}, i) => ({
    loss_id: `l${i + 1}`,
    kind,
    template,
    start_offset: start,
    end_offset: end,
    note
  }));
}

function claimRows({claims}: Chapter): Row[] {
  return claims.map(({citations: _, ...claim}) => ({
    ...claim,
    event_from: claim.event_start && firstDay(claim.event_start),
    event_to: claim.event_start && lastDay(claim.event_end ?? claim.event_start)
  }));
}

function claimCitationRows({claims, document}: Chapter): Row[] {
  return claims.flatMap((claim) =>
    claim.citations.map((number, position) => ({
      claim_id: claim.claim_id,
      position,
      citation_id: nearestMarker(document.citations, number, claim)
    }))
  );
}

/**
 * A claim names citations by number, and a number may be cited often: take the marker that follows the claim soonest,
 * since a marker vouches for what stands before it; where none follows, the last one before it.
 */
function nearestMarker(citations: Citation[], number: number, claim: {claim_id: string; number_end: number}): string {
  const same = citations.flatMap((citation, i) => (citation.number === number ? [i] : []));
  const best = same.find((i) => citations[i].start >= claim.number_end) ?? same.at(-1);
  if (best === undefined)
    throw new Error(`claim ${claim.claim_id} cites a marker that is not in its source: [${number}]`);
  return `c${best + 1}`;
}

/**
 * Splits claims so that every parent is in an earlier part: DuckDB checks a reference against rows already written.
 * Throws when a parent is missing or a chain of parents closes on itself.
 */
function generations(claims: Row[]): Row[][] {
  const parts: Row[][] = [];
  const done = new Set<unknown>([null, undefined]);
  for (let rest = claims; rest.length; ) {
    const part = rest.filter((claim) => done.has(claim.parent_claim_id));
    if (!part.length) throw new Error(`parent of claim ${rest[0].claim_id} is missing: ${rest[0].parent_claim_id}`);
    for (const claim of part) done.add(claim.claim_id);
    rest = rest.filter((claim) => !done.has(claim.claim_id));
    parts.push(part);
  }
  return parts;
}

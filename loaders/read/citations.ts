import type {Citation, Sentence} from "./document.js";
import {isSpace} from "./lines.js";
import type {Mark} from "./markup.js";

/**
 * Binds the citation markers to sentences and clauses. In "over 7,000 people,[78] while peacekeepers evacuated 5,000
 * others.[79]" 78 is the source of what comes before it and 79 of what comes between the two. Markers that stand
 * together share their clause. Markers outside sentences are markup only.
 */
export function bindCitations(
  text: string,
  marks: Mark[],
  sentences: Sentence[],
  resolves: (number: number) => boolean
): Citation[] {
  const citations: Citation[] = [];
  let s = 0;
  let clause = 0;
  let groupEnd = -1;
  let bound = -1;
  for (const mark of marks) {
    if (mark.kind !== "citation") {
      // Notes and stubs between two markers do not part them.
      if (mark.role === "margin" && groupEnd >= 0 && isBlank(text, groupEnd, mark.start)) groupEnd = mark.end;
      continue;
    }
    while (s < sentences.length && sentences[s].end <= mark.start) ++s;
    const sentence = sentences[s];
    if (!sentence || sentence.start > mark.start) continue;
    if (bound !== s) clause = sentence.start;
    else if (!isBlank(text, groupEnd, mark.start)) clause = clauseAfter(text, groupEnd, mark.start);
    bound = s;
    groupEnd = mark.end;
    const {start, end, number} = mark;
    citations.push({
      start,
      end,
      number: number!,
      sentence_id: sentence.sentence_id,
      clause_start: clause,
      resolved: resolves(number!)
    });
  }
  return citations;
}

function isBlank(text: string, start: number, end: number): boolean {
  if (end - start > 8) return false;
  for (let i = start; i < end; ++i) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}

function clauseAfter(text: string, start: number, end: number): number {
  while (start < end && (isSpace(text.charCodeAt(start)) || ",;:.)]\"'”’".includes(text[start]))) ++start;
  return start;
}

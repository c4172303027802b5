import type {Citation, Loss, Section} from "./document.js";
import type {Mark} from "./markup.js";
import type {Reference} from "./references.js";
import type {Draft} from "./shape.js";
import type {Stub} from "./stubs.js";

/** Characters of context that a note may quote on either side. */
const REACH = 60;

/**
 * The ledger of what the copy lost, in text order: one entry for each template stub, footnote marker, reference without
 * content, and section of links with nothing in it.
 */
export function listLosses(
  text: string,
  found: {
    stubs: Stub[];
    marks: Mark[];
    references: Reference[];
    citations: Citation[];
    sections: Section[];
    drafts: Draft[];
    /** Losses that a reader found itself, whose format keeps the texts of its footnotes. */
    known: Loss[] | null;
  }
): Loss[] {
  const {stubs, marks, references, citations, sections, drafts, known} = found;
  const losses: Loss[] = [...(known ?? [])];
  // Stubs inside an entry of the reference list are that entry's loss.
  let r = 0;
  const listed = references.toSorted((a, b) => a.start - b.start);
  for (let i = 0; i < stubs.length; ++i) {
    const {start, end, template} = stubs[i];
    while (r < listed.length && listed[r].end <= start) ++r;
    if (listed[r] && listed[r].start <= start) continue;
    const around = {before: wordsBefore(text, start, stubs[i - 1]?.end ?? 0), after: wordsAfter(text, end)};
    losses.push({start, end, kind: template.kind, template: template.name, note: template.note(around)});
  }
  for (const {start, end, kind} of marks) {
    if (kind !== "note") continue;
    const before = wordsBefore(text, start, 0);
    losses.push({
      start,
      end,
      kind: "note",
      template: text.slice(start, end),
      note: known
        ? `the footnote to “${before}” is no running text: what it says is not read`
        : `the text of the footnote to “${before}” is lost`
    });
  }
  for (const reference of references) {
    const loss = lostReference(text, reference);
    if (loss) losses.push(loss);
  }
  for (const loss of emptySections(sections, drafts)) losses.push(loss);
  losses.push(...missingList(references, citations));
  return losses.sort((a, b) => a.start - b.start || a.end - b.end);
}

function lostReference(text: string, {start, end, number, content, error}: Reference): Loss | null {
  const stub = /(?:Шаблон|Template):([\p{L}\p{N} _-]+)/u
    .exec(text.slice(start, Math.min(end, start + 400)))?.[1]
    ?.trim();
  if (error) {
    return {
      start,
      end,
      kind: "error",
      template: error.trim(),
      note: `source ${number} cannot be known: the wiki printed an error instead of it`
    };
  }
  if (!content) {
    const note = `source ${number} cannot be known: its author, title, publisher, date and address are lost`;
    return {start, end, kind: "reference", template: stub ?? "", note};
  }
  return null;
}

// "See also" whose list was made by a template or dropped: a heading with nothing under it.
function emptySections(sections: Section[], drafts: Draft[]): Loss[] {
  return sections.flatMap(({heading, end, title}, i) => {
    const isLeaf = !sections[i + 1] || sections[i + 1].level <= sections[i].level;
    if (!heading || end > heading.end || !isLeaf) return [];
    const listed =
      /^(?:references|citations|notes|footnotes|sources)/i.test(title) && drafts.at(-1)?.kind === "reference";
    if (listed) return [];
    return [
      {
        ...heading,
        kind: "list" as const,
        template: title,
        note: `what section “${title}” held is lost: nothing stands under its heading`
      }
    ];
  });
}

// Markers with no list at all, or beyond the end of one that breaks off: one entry, at the first of them.
function missingList(references: Reference[], citations: Citation[]): Loss[] {
  const known = new Set(references.map(({number}) => number));
  const orphans = citations.filter(({number}) => !known.has(number));
  if (orphans.length === 0) return [];
  const numbers = [...new Set(orphans.map(({number}) => number))];
  const {start, end} = orphans[0];
  const which = numbers.length === 1 ? `source ${numbers[0]}` : `${numbers.length} sources cited by number`;
  return [
    {
      start,
      end,
      kind: "reference",
      template: "",
      note: `${which} cannot be known: the copy's reference list has no such entry`
    }
  ];
}

// Context stays on the line, and in the sentence as far as its punctuation tells.
function wordsBefore(text: string, at: number, from: number): string {
  const line = /[^\n\r]*$/.exec(text.slice(Math.max(from, at - REACH), at))![0];
  const words = clean(line.replace(/^.*[.!?]["'”’)]*(?:\[\d+\])*\s/u, "")).split(" ");
  return words.slice(-4).join(" ");
}

function wordsAfter(text: string, at: number): string {
  const line = /^[^\n\r]*/.exec(text.slice(at, at + REACH))![0];
  const words = clean(line.replace(/(?<=\p{L}{3}[.!?]).*$/u, "")).split(" ");
  return words.slice(0, 4).join(" ");
}

function clean(words: string): string {
  const own = words.replace(/\[\d{0,4}\]?|^\d{0,4}\]/g, "").replace(/(?:Шаблон|Template):\S*/g, "");
  return own.replace(/\s+/g, " ").trim();
}

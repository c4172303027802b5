import type {Section} from "./document.js";
import type {Lexicon} from "./lexicon.js";
import type {Draft} from "./shape.js";
import {isChapter, isEndMatter, isPeriod} from "./titles.js";

/**
 * Sections from headings. Where the format keeps their ranks those nest them. Some copies have lost them. The levels are guessed, each heading from the ones before:
 *
 * 1. Sections of links and sources are at level 1; so are chapters ("Background", "Aftermath", "Reactions"), except one
 *    right under a heading with no text that is none itself: it belongs to that ("International aspects", "Reactions").
 * 2. A heading right under one with no text between them is its first child ("Offensive", "19 September").
 * 3. A heading stuck to what follows it is a minor one: a child of the heading before it.
 * 4. Any other joins the nearest open sisters of its own sort: stretches of time, names ("Russia", "European Union"),
 *    headings with no text, the rest. "Other …" joins the innermost. Where there are none it is at level 1.
 *
 * Captions and template stubs between two headings are not text.
 */
export function buildSections(text: string, drafts: Draft[], lexicon: Lexicon): {sections: Section[]; of: number[]} {
  const sections: Section[] = [];
  const slugs = new Map<string, number>();
  /** Index into `sections` for each draft. */
  const of: number[] = [];
  const open: Open[] = [];
  let bare = false;

  const add = (title: string, level: number, draft: Draft, isHeading: boolean) => {
    sections.push({
      section_id: unique(isHeading ? slug(title) : "lead", slugs),
      level,
      title,
      heading: isHeading ? {start: draft.start, end: draft.end} : null,
      parent_id: isHeading ? (open.length > 0 ? sections[open.at(-1)!.index].section_id : null) : null,
      start: draft.start,
      end: draft.end
    });
  };

  for (let i = 0; i < drafts.length; ++i) {
    const draft = drafts[i];
    if (draft.kind === "heading") {
      const title = text.slice(draft.start, draft.end);
      const sort = sortOf(title, isBare(drafts, i), lexicon);
      const {rank} = draft;
      if (rank === undefined) place(open, {title, sort, glued: draft.glued === true, bare});
      else while (open.length > 0 && (open.at(-1)!.rank ?? 1) >= rank) open.pop();
      add(title.replace(/\s+/g, " "), open.length + 1, draft, true);
      open.push({index: sections.length - 1, title, sort, glued: draft.glued === true, rank});
      bare = true;
    } else {
      if (sections.length === 0) add("Lead", 0, draft, false);
      if (draft.kind === "paragraph" || draft.kind === "list_item" || draft.kind === "table") bare = false;
      sections.at(-1)!.end = draft.end;
    }
    of.push(sections.length - 1);
  }
  return {sections, of};
}

type Sort = "period" | "name" | "bare" | "other";

interface Heading {
  title: string;
  sort: Sort;
  glued: boolean;
  /** Whether the heading before it has had no text yet. */
  bare: boolean;
}

/** A heading whose section is not closed yet. */
interface Open extends Omit<Heading, "bare"> {
  index: number;
  rank?: number;
}

const DEEPEST = 6;

// Closes the open headings that the new one is not under.
function place(open: Open[], heading: Heading): void {
  const parent = open.at(-1);
  if (!parent) return;
  if (isEndMatter(heading.title) || (isChapter(heading.title) && isChapter(parent.title))) open.length = 0;
  else if (heading.bare && open.length < DEEPEST) return;
  else if (isChapter(heading.title)) open.length = 0;
  else if (heading.glued && open.length < DEEPEST) open.length = parent.glued ? open.length - 1 : open.length;
  else {
    const joinsAny = /^(?:other|others|elsewhere|rest of)\b/i.test(heading.title);
    let level = open.length;
    while (level > 0 && (open[level - 1].glued || !(joinsAny || open[level - 1].sort === heading.sort))) --level;
    open.length = Math.max(0, level - 1);
  }
}

// Whether no text comes between it and the next heading.
function isBare(drafts: Draft[], i: number): boolean {
  for (let k = i + 1; k < drafts.length; ++k) {
    if (drafts[k].kind === "heading") return true;
    if (drafts[k].kind !== "caption" && drafts[k].kind !== "furniture") return false;
  }
  return false;
}

const SMALL_WORDS = /^(?:of|the|and|in|on|for|to|de|la|al|el|von|van|da|di|du)$/;

function sortOf(title: string, bare: boolean, lexicon: Lexicon): Sort {
  if (isPeriod(title)) return "period";
  if (bare) return "bare";
  const words = (title.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => !SMALL_WORDS.test(word));
  // Every title begins with a capital, so its words have to be names elsewhere in the text too.
  return words.length <= 5 && words.every((word) => /^\p{Lu}/u.test(word) && lexicon.isName(word)) ? "name" : "other";
}

/** "Flight of Armenians from Nagorno-Karabakh" → "flight-of-armenians-from-nagorno-karabakh". */
function slug(title: string): string {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}'’]+/gu, "");
  return words.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "section";
}

function unique(id: string, taken: Map<string, number>): string {
  let count = taken.get(id) ?? 0;
  let candidate = id;
  while (count > 0 && taken.has((candidate = `${id}-${count + 1}`))) ++count;
  taken.set(id, count + 1);
  if (candidate !== id) taken.set(candidate, 1);
  return candidate;
}

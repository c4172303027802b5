import type {Span} from "./document.js";
import type {Draft} from "./shape.js";
import {isChapter, isEndMatter} from "./titles.js";

/** What a reader of one format gives: everything on the page as drafts of blocks, in text order. */
export interface Layout {
  title: string | null;
  drafts: Draft[];
  body: Span;
}

/** More short lines in a row than this are a list or verse, not headings: articles nest three or four deep. */
const DEEPEST_CHAIN = 4;

/**
 * Settles what can only be seen from afar, in place: which short lines are headings after all, where the sections of
 * links and sources begin, and what the body is. `first` is the index of the first draft that is not page furniture.
 */
export function settle(text: string, drafts: Draft[], first: number): Span {
  const title = (draft: Draft) => text.slice(draft.start, draft.end);
  for (let i = first; i < drafts.length; ) {
    let end = i;
    while (end < drafts.length && drafts[end].kind === "heading" && !isEndMatter(title(drafts[end]))) ++end;
    const isLast = end === drafts.length;
    // A chain at the very end heads nothing; a chapter with nothing in it is still one, its content being lost.
    for (let k = i; k < end; ++k) {
      if (end - i > DEEPEST_CHAIN || (isLast && !isChapter(title(drafts[k])))) drafts[k].kind = "paragraph";
    }
    i = end + 1;
  }

  let matter = drafts.length;
  for (let i = drafts.length - 1; i >= first; --i) {
    if (drafts[i].kind !== "heading") continue;
    if (!isEndMatter(title(drafts[i]))) break;
    matter = i;
  }
  for (let i = matter; i < drafts.length; ++i) {
    if (drafts[i].kind !== "heading" && drafts[i].kind !== "furniture") drafts[i].kind = "reference";
  }

  const start = drafts[first]?.start ?? drafts.at(-1)?.end ?? 0;
  let last = drafts.findIndex((draft, i) => i >= Math.max(first, matter) && draft.kind === "reference") - 1;
  if (last < -1) last = lastBefore(drafts, "reference");
  return {start, end: last >= first ? drafts[last].end : start};
}

// Without sections of sources the body still ends where a bare list of them begins.
function lastBefore(drafts: Draft[], kind: Draft["kind"]): number {
  const index = drafts.findIndex((draft) => draft.kind === kind);
  return index < 0 ? drafts.length - 1 : index - 1;
}

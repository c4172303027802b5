import {assemble} from "./assemble.js";
import type {Composer} from "./composer.js";
import type {Document, Span} from "./document.js";
import type {Draft} from "./shape.js";
import {isEndMatter} from "./titles.js";

/** The document of what a reader has composed. */
export function assembleComposed(composer: Composer, format: Document["format"], title: string | null): Document {
  const {text, source, drafts} = composer.finish();
  const body = settleComposed(text, drafts);
  return {...assemble(text, format, {title, drafts, body}, [], composer.losses), source};
}

/**
 * Settles where the sections of links and sources begin, in place, and what the body is. Headings have ranks here, so
 * that what stands under a sub-heading of such a section belongs to it too.
 */
function settleComposed(text: string, drafts: Draft[]): Span {
  let matter = drafts.length;
  let rank = 0;
  drafts.forEach((draft, i) => {
    if (draft.kind !== "heading") return;
    if (isEndMatter(text.slice(draft.start, draft.end))) {
      if (matter === drafts.length) matter = i;
      rank = draft.rank ?? 1;
    } else if ((draft.rank ?? 1) <= rank) {
      matter = drafts.length;
      rank = 0;
    }
  });
  for (let i = matter; i < drafts.length; ++i)
    if (drafts[i].kind !== "heading" && drafts[i].kind !== "furniture") drafts[i].kind = "reference";

  let first = drafts.findIndex(({kind}) => kind !== "furniture");
  if (first < 0) first = drafts.length;
  let last = Math.min(matter, drafts.length) - 1;
  while (last >= first && (drafts[last].kind === "reference" || drafts[last].kind === "furniture")) --last;
  const start = drafts[first]?.start ?? text.length;
  return {start, end: last >= first ? drafts[last].end : start};
}

// Which brackets of a wikitext belong together, found in one pass.

const COMMENT = "<!--";

/** The brackets of a wikitext: where each one that is closed ends. */
export class Brackets {
  /** End (after the closing bracket) of the template, link or table that opens at an offset. */
  readonly #ends = new Map<number, number>();

  constructor(readonly text: string) {
    const open: {mark: string; at: number}[] = [];
    const counts: Record<string, number> = {"{{": 0, "[[": 0, "{|": 0};
    const find = new Finder(text);
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at);
      const two =
        code === 123 || code === 125 || code === 91 || code === 93 || code === 124 ? text.slice(at, at + 2) : "";
      if (code === 60 /* < */) {
        const verbatim = verbatimEnd(text, at, find);
        at = verbatim || at + 1;
      } else if (two === "{{" || two === "[[" || (two === "{|" && startsLine(text, at))) {
        open.push({mark: two, at});
        ++counts[two];
        at += 2;
      } else if (two === "}}" || two === "]]" || (two === "|}" && text[at + 2] !== "}" && startsLine(text, at))) {
        const mark = two === "}}" ? "{{" : two === "]]" ? "[[" : "{|";
        if (counts[mark] > 0) {
          for (let last = open.pop()!; ; last = open.pop()!) {
            --counts[last.mark];
            if (last.mark !== mark) continue;
            this.#ends.set(last.at, at + 2);
            break;
          }
        }
        at += 2;
      } else ++at;
    }
  }

  /** End of what the bracket at `at` opens, if that is before `limit`; else 0. */
  end(at: number, limit: number): number {
    const end = this.#ends.get(at) ?? 0;
    return end <= limit ? end : 0;
  }
}

/** Finds strings, and remembers that one does not come any more, so that asking again and again stays linear. */
export class Finder {
  /** The last answer for each string: the first occurrence at or after `from`. */
  readonly #answers = new Map<string, {from: number; found: number}>();
  readonly #lower: string;

  constructor(text: string) {
    // Capitals whose small letters take more room would shift offsets.
    const lower = text.toLowerCase();
    this.#lower = lower.length === text.length ? lower : text;
  }

  /** Offset of the next `words` (small letters) at or after `from`; -1 if there is none. */
  next(words: string, from: number): number {
    const known = this.#answers.get(words);
    if (known && known.from <= from && (known.found < 0 || known.found >= from)) return known.found;
    const found = this.#lower.indexOf(words, from);
    this.#answers.set(words, {from, found});
    return found;
  }
}

/** End of a comment or of an element whose content is no wikitext, begun at `at`; 0 if none is. */
export function verbatimEnd(text: string, at: number, find: Finder): number {
  if (text.startsWith(COMMENT, at)) {
    const end = find.next("-->", at + 4);
    return end < 0 ? text.length : end + 3;
  }
  const name =
    /^<(nowiki|pre|math|chem|syntaxhighlight|source|timeline|score|gallery|imagemap|templatedata|graph)\b[^<>]{0,300}>/i.exec(
      text.slice(at, at + 340)
    );
  if (!name || name[0].endsWith("/>")) return name ? at + name[0].length : 0;
  const close = `</${name[1].toLowerCase()}`;
  const end = find.next(close, at + name[0].length);
  if (end < 0) return 0;
  const bracket = text.slice(end, end + 40).indexOf(">");
  return bracket < 0 ? end + close.length : end + bracket + 1;
}

/** Whether only blanks come before `at` on its line. */
export function startsLine(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 60; --i) {
    if (text[i] === "\n") return true;
    if (text[i] !== " " && text[i] !== "\t" && text[i] !== ":" && text[i] !== "\ufeff") return false;
  }
  return at < 60;
}

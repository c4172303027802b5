import type {Span} from "./document.js";
import type {Line} from "./lines.js";

/** An entry of a reference list. */
export interface Reference extends Span {
  number: number;
  /** Its words without number, back-links, template stubs and error messages. */
  content: string;
  /** Message that the wiki printed instead of a source, if any. */
  error: string | null;
}

const NUMBER = /(?:\[(\d{1,5})\]|(\d{1,5})[.)](?=\s)|(\d{1,5})(?=\s*[\^↑]))/y;
const SOURCE =
  /Шаблон:|Template:|https?:|www\.|\bdoi\b|ISBN|ISSN|Ошибка цит|Cite error|[↑^]|Retrieved|Archived|^\d+[,.]\d/;

/**
 * The numbered list of sources at a text's end, as a range of lines [from, to): numbers that run up from 1, at least
 * half of them looking like sources and not like prose. An unfinished list is one too. Null if there is none.
 */
export function findReferenceList(text: string, lines: Line[]): {from: number; to: number} | null {
  let best: {from: number; to: number} | null = null;
  let from = -1;
  let number = 0;
  let sources = 0;
  const close = (to: number) => {
    if (from >= 0 && number >= 1 && sources * 2 >= number) best = {from, to};
    from = -1;
  };
  for (let i = 0; i < lines.length; ++i) {
    const line = lines[i];
    const n = entryNumber(text, line);
    if (n === 1 || (n > 0 && from >= 0 && n === number + 1)) {
      if (n === 1) {
        close(i);
        from = i;
        sources = 0;
      }
      number = n;
      const rest = text.slice(line.start, Math.min(line.end, line.start + 400)).replace(/^\S+\s*/, "");
      if (SOURCE.test(rest)) ++sources;
    } else if (line.gap) {
      close(i);
    }
  }
  close(lines.length);
  return best;
}

function entryNumber(text: string, line: Line): number {
  NUMBER.lastIndex = line.start;
  const match = NUMBER.exec(text);
  return match ? +(match[1] ?? match[2] ?? match[3]) : 0;
}

const BACK_LINKS = /^(?:[\^↑]|\d{1,4}[,.]\d{1,3}(?=\s|$)|(?<=[\^\s])[a-z]{1,2}(?=\s)|\s)+/;
const ERROR = /(?:Ошибка цитирования|Cite error:?)[^\n\r]{0,300}/;
const STUB = /(?:Шаблон|Template):[\p{L}\p{N}_-]+(?: [\p{Ll}\d][\p{Ll}\d-]*)*/gu;

/** Reads one entry; `ordinal` is its number where the copy does not print one. */
export function readReference(text: string, span: Span, ordinal: number): Reference {
  NUMBER.lastIndex = span.start;
  const match = NUMBER.exec(text);
  const number = match ? +(match[1] ?? match[2] ?? match[3]) : ordinal;
  const words = text.slice(span.start + (match?.[0].length ?? 0), Math.min(span.end, span.start + 4000));
  const body = words.replace(/^\s+/, "");
  const error = ERROR.exec(body)?.[0] ?? null;
  const content = body.replace(BACK_LINKS, "").replace(ERROR, "").replace(STUB, "").trim();
  return {start: span.start, end: span.end, number, content: /\p{L}{2}/u.test(content) ? content : "", error};
}

import type {Span} from "./document.js";

/** A line that has something on it. The span is trimmed: `start` is its first character that is not white space. */
export interface Line extends Span {
  /** Whether a blank line, or the beginning of the text, comes before it. */
  gap: boolean;
  /** White space before `start`, in code units. */
  indent: number;
}

/** White space as the regular expression `\s` has it, so that tests and readers agree on what a character is. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  if (code === 0xa0 || code === 0xfeff) return true;
  if (code < 0x1680) return false;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

function isBreak(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x2028 || code === 0x2029;
}

/** The lines of `text` that are not blank, in order. Linear in its length; blank lines cost no memory. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let lineStart = 0;
  let first = -1;
  let last = -1;
  let gap = true;
  for (let i = 0; i <= text.length; ++i) {
    const code = i < text.length ? text.charCodeAt(i) : 10;
    if (isBreak(code)) {
      if (first >= 0) {
        lines.push({start: first, end: last + 1, gap, indent: first - lineStart});
        gap = false;
      } else {
        gap = true;
      }
      if (code === 13 && text.charCodeAt(i + 1) === 10) ++i;
      lineStart = i + 1;
      first = last = -1;
    } else if (!isSpace(code)) {
      if (first < 0) first = i;
      last = i;
    }
  }
  return lines;
}

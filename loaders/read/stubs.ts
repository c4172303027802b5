import type {Span} from "./document.js";
import {isSpace} from "./lines.js";
import {matchTemplate, quote, type Template} from "./templates.js";

/** What remains of a template in a copy that lost it: its prefix and name. */
export interface Stub extends Span {
  template: Template;
}

const PREFIX = /(?:Шаблон|Template):/g;

/** Longest name read for a template that the table does not know. */
const LONGEST = 80;

/** All template stubs of a text, in order. */
export function findStubs(text: string): Stub[] {
  const starts: {start: number; name: number}[] = [];
  for (const match of text.matchAll(PREFIX)) starts.push({start: match.index, name: match.index + match[0].length});
  const stubs: Stub[] = [];
  let end = 0;
  let isAlone = true;
  for (let i = 0; i < starts.length; ++i) {
    const {start, name} = starts[i];
    isAlone = opensLine(text, start, end, isAlone);
    const template = matchTemplate(text, name) ?? unknown(text, name, starts[i + 1]?.start ?? text.length, isAlone);
    end = name + template.name.length;
    stubs.push({start, end, template});
  }
  return stubs;
}

/** Whether nothing but other stubs stands before it on its line; `end` and `before` are the stub's before it. */
function opensLine(text: string, start: number, end: number, before: boolean): boolean {
  let at = start;
  while (at > end && start - at < 8 && isSpace(text.charCodeAt(at - 1))) if (text[--at] === "\n") return true;
  return at === end ? before : false;
}

// A stub on a line of stubs has the whole of what is left of it as its name ("Nagorno-Karabakh Conflict"), as long
// as that does not read like prose. In running text only the first word is sure to belong to it.
function unknown(text: string, at: number, next: number, isAlone: boolean): Template {
  const rest = text.slice(at, Math.min(next, at + LONGEST + 1));
  const line = /^[^\n\r]*/.exec(rest)![0].trimEnd();
  if (isAlone && line.length <= LONGEST && !/[.,;!?\]]/.test(line) && line.split(/\s+/).length <= 8) {
    return {
      name: line,
      role: "block",
      kind: "navigation",
      note: () => `what template “${line}” showed is lost, probably a box of links or a notice`
    };
  }
  const word = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_+-]*/u.exec(rest)?.[0] ?? "";
  return {
    name: word,
    role: isAlone ? "block" : "words",
    kind: "template",
    note: (around) => `what template “${word}” showed is lost: ${quote(around)}`
  };
}

import type {Span} from "../document.js";
import {isSpace} from "../lines.js";
import {type Brackets, type Finder, verbatimEnd} from "./brackets.js";

export interface Parameters {
  name: string;
  nameSpan: Span;
  /** Values without a name, and those named by a number, in order; trimmed. */
  positional: Span[];
  named: {name: string; nameSpan: Span; value: Span}[];
  /** Text of a named value, or "". */
  value: (source: string, name: string) => string;
}

/** The parts of [start, end) that a bar divides, outside of brackets. */
export function splitBars(text: string, start: number, end: number, brackets: Brackets, find: Finder): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    const inner =
      code === 123 || code === 91
        ? brackets.end(at, end)
        : code === 60
          ? Math.min(end, verbatimEnd(text, at, find))
          : 0;
    if (inner > at) at = inner;
    else if (code === 124 /* | */) {
      parts.push({start: from, end: at});
      from = ++at;
    } else ++at;
  }
  parts.push({start: from, end});
  return parts;
}

export function trim(text: string, {start, end}: Span): Span {
  while (start < end && isSpace(text.charCodeAt(start))) ++start;
  while (end > start && isSpace(text.charCodeAt(end - 1))) --end;
  return {start, end};
}

const KEY = /^[^=<>[\]{}|]{0,80}=/;

/** Reads a template whose braces are outside [start, end). */
export function readParameters(text: string, start: number, end: number, brackets: Brackets, find: Finder): Parameters {
  const [head, ...parts] = splitBars(text, start, end, brackets, find);
  const nameSpan = trim(text, head);
  const positional: Span[] = [];
  const named: Parameters["named"] = [];
  for (const part of parts) {
    const key = KEY.exec(text.slice(part.start, Math.min(part.end, part.start + 90)));
    const value = trim(text, {start: part.start + (key?.[0].length ?? 0), end: part.end});
    if (!key) positional.push(value);
    else {
      const own = trim(text, {start: part.start, end: part.start + key[0].length - 1});
      const name = text.slice(own.start, own.end).toLowerCase();
      if (/^[1-9]\d?$/.test(name)) positional[+name - 1] = value;
      else named.push({name, nameSpan: own, value});
    }
  }
  // A number left out leaves a gap.
  for (let i = 0; i < positional.length; ++i) positional[i] ??= {start: nameSpan.end, end: nameSpan.end};
  const name = text
    .slice(nameSpan.start, Math.min(nameSpan.end, nameSpan.start + 120))
    .replace(/<!--.*?-->/g, "")
    .replace(/_/g, " ")
    .trim()
    .toLowerCase();
  return {
    name,
    nameSpan,
    positional,
    named,
    value: (source, own) => {
      const found = named.find((entry) => entry.name === own);
      return found ? source.slice(found.value.start, found.value.end) : "";
    }
  };
}

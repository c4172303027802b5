import {STOP} from "./grammar.js";
import type {Token} from "./tokens.js";

/** Whether the date at `from` opens its sentence: "On 22 May", "By the end of January 2000". */
export function opening(tokens: Token[], from: number): boolean {
  if (from > 7) return false;
  for (let i = 0; i < from; i++) {
    const w = tokens[i].lower;
    if (
      !STOP.has(w) &&
      !/^(early|late|mid|middle|end|beginning|start|day|night|morning|evening|afternoon|dawn|-|,|\d+|monday|tuesday|wednesday|thursday|friday|saturday|sunday|pm|am|:)$/.test(
        w
      )
    )
      return false;
  }
  return true;
}

const EVENTS =
  /^(operation|offensive|battle|war|fighting|conflict|clashes|campaign|assault|siege|hostilities|event|disaster|exercise|occupation)$/;

/** Index of "during the battle", where no name follows that makes it another one; -1 where there is none. */
export function duringAt(tokens: Token[]): number {
  return tokens.findIndex(
    (t, i) =>
      t.lower === "during" &&
      /^(the|this)$/.test(tokens[i + 1]?.lower ?? "") &&
      EVENTS.test(tokens[i + 2]?.lower ?? "") &&
      !(tokens[i + 3]?.kind === "word" && tokens[i + 3].cap)
  );
}

/** The month `n` months after that of an ISO day or month. */
export function addMonths(day: string, n: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + n;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

/** "would continue in October": a date of what is yet to come. */
export function planned(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(would|will)$/.test(tokens[i].lower)) return true;
  return false;
}

export const SMALL: Record<string, number> = {
  __proto__: null as never,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10
};

/** "later", "subsequently": after the date last named, nobody says when. */
export function later(tokens: Token[]): boolean {
  return (
    tokens.some(
      (t, i) =>
        /^(later|subsequently|eventually|previously|thereafter|afterwards|since)$/.test(t.lower) &&
        t.kind === "word" &&
        !(t.lower === "later" && /^(time|hours?|minutes?|moments|shortly|day)$/.test(tokens[i - 1]?.lower ?? "")) &&
        !(t.lower === "later" && /^(that|in|during)$/.test(tokens[i + 1]?.lower ?? ""))
    ) ||
    /^(in a separate|so far|to date)/.test(
      tokens
        .slice(0, 3)
        .map((t) => t.lower)
        .join(" ")
    )
  );
}

export const semicolonBetween = (tokens: Token[], from: number, to: number) => {
  for (let i = from; i < to; i++) if (tokens[i].text === ";") return true;
  return false;
};

export function hasNumberBetween(tokens: Token[], from: number, to: number): boolean {
  for (let i = from + 2; i < to; i++) if (tokens[i].kind === "number") return true;
  return false;
}

import {type Token, tokenize} from "./sql-text.js";

/** What stands before the caret, as far as completion cares. */
export type SqlContext =
  /** Inside a string that is compared with a column: its values fit. `from` is after the quote. */
  | {kind: "value"; column: string; from: number}
  /** After "name.": the columns of that table fit. */
  | {kind: "member"; of: string; from: number}
  /** A table fits better than anything. */
  | {kind: "table"; from: number}
  /** Anything else that can begin with a word. */
  | {kind: "word"; from: number}
  /** In a comment or in other text: nothing fits. */
  | {kind: "none"};

const COMPARES = new Set(["=", "<>", "!=", "(", ",", "==", "like", "ilike", "in"]);

/** Reads the context of a caret. */
export function sqlContext(sql: string, caret: number): SqlContext {
  const tokens = tokenize(sql.slice(0, caret));
  const last = tokens.at(-1);
  if (!last) return {kind: "word", from: caret};
  const code = tokens.filter(({kind}) => kind !== "space" && kind !== "comment");
  const text = ({start, end}: Token) => sql.slice(start, end);
  if (last.kind === "comment")
    return last.end === caret && text(last).endsWith("*/") ? {kind: "word", from: caret} : {kind: "none"};
  if (last.kind === "string") {
    const closed = last.end - last.start > 1 && text(last).endsWith("'");
    const column = comparedColumn(code.slice(0, -1).map(text));
    return !closed && column ? {kind: "value", column, from: last.start + 1} : {kind: "none"};
  }
  if (last.kind === "number" || last.kind === "parameter") return {kind: "none"};
  const inWord = last.kind === "word" || last.kind === "quoted";
  const from = inWord ? last.start : caret;
  const before = code.slice(0, inWord ? -1 : undefined).map(text);
  if (before.at(-1) === "." && before.length > 1) return {kind: "member", of: unquote(before.at(-2)!), from};
  if (/^(from|join|describe|summarize|table)$/i.test(before.at(-1) ?? "")) return {kind: "table", from};
  return {kind: "word", from};
}

/** The column that a string is compared with: `series = '`, `series IN ('aid', '`. */
function comparedColumn(before: string[]): string | null {
  let i = before.length - 1;
  if (!COMPARES.has(before[i]?.toLowerCase())) return null;
  while (
    i >= 0 &&
    (COMPARES.has(before[i].toLowerCase()) || before[i].startsWith("'") || before[i].toLowerCase() === "not")
  )
    i -= 1;
  const name = before[i];
  return name && /^["\p{L}_]/u.test(name) ? unquote(name) : null;
}

/** Tables that a text reads, by the name that it calls them: `FROM claims AS c` gives c → claims. */
export function tablesIn(sql: string): Map<string, string> {
  const words = tokenize(sql)
    .filter(({kind}) => kind !== "space" && kind !== "comment")
    .map(({start, end}) => sql.slice(start, end));
  const tables = new Map<string, string>();
  for (let i = 0; i < words.length; ++i) {
    if (!/^(from|join)$/i.test(words[i]) || !/^["\p{L}_]/u.test(words[i + 1] ?? "")) continue;
    let at = i + 1;
    while (words[at + 1] === "." && words[at + 2]) at += 2;
    const table = unquote(words[at]);
    const alias = /^as$/i.test(words[at + 1] ?? "") ? words[at + 2] : words[at + 1];
    tables.set(table, table);
    if (alias && /^["\p{L}_]/u.test(alias) && !CLAUSES.test(alias)) tables.set(unquote(alias), table);
  }
  return tables;
}

const CLAUSES =
  /^(where|group|order|having|limit|join|left|right|full|inner|cross|on|using|union|except|intersect|qualify|window|natural|asof|semi|anti|positional|select|offset|sample)$/i;

function unquote(name: string): string {
  return name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name;
}

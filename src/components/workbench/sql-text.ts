/** SQL as text: tokens, statements and parameters, by DuckDB's rules of quoting. Nothing here knows what a query means. */

export type TokenKind = "word" | "quoted" | "string" | "number" | "parameter" | "comment" | "space" | "symbol";

export interface Span {
  start: number;
  end: number;
}

export interface Token extends Span {
  kind: TokenKind;
}

const DOLLAR_QUOTE = /\$(?:[A-Za-z_]\w*)?\$/y;
const PARAMETER = /\$[A-Za-z_]\w*/y;
const WORD = /[\p{L}_][\p{L}\p{N}_$]*/uy;
const NUMBER = /(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y;
const SPACE = /\s+/y;

/** Every character of the text, in order, as part of one token. What is not closed runs to the end. */
export function tokenize(sql: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): number => {
    pattern.lastIndex = at;
    return pattern.test(sql) ? pattern.lastIndex : at;
  };
  while (at < sql.length) {
    const start = at;
    let kind: TokenKind = "symbol";
    const c = sql[at];
    const pair = sql.slice(at, at + 2);
    if ((at = match(SPACE)) > start) kind = "space";
    else if (pair === "--") [at, kind] = [lineEnd(sql, at), "comment"];
    else if (pair === "/*") [at, kind] = [commentEnd(sql, at), "comment"];
    else if (c === "'") [at, kind] = [quoteEnd(sql, at, "'", false), "string"];
    else if ((c === "e" || c === "E") && sql[at + 1] === "'") [at, kind] = [quoteEnd(sql, at + 1, "'", true), "string"];
    else if (c === '"') [at, kind] = [quoteEnd(sql, at, '"', false), "quoted"];
    else if ((at = match(DOLLAR_QUOTE)) > start) {
      const end = sql.indexOf(sql.slice(start, at), at);
      [at, kind] = [end < 0 ? sql.length : end + (at - start), "string"];
    } else if ((at = match(PARAMETER)) > start) kind = "parameter";
    else if ((at = match(WORD)) > start) kind = "word";
    else if ((at = match(NUMBER)) > start) kind = "number";
    else at = start + 1;
    tokens.push({kind, start, end: at});
  }
  return tokens;
}

function lineEnd(sql: string, at: number): number {
  const end = sql.indexOf("\n", at);
  return end < 0 ? sql.length : end;
}

/** Comments nest. */
function commentEnd(sql: string, at: number): number {
  const edge = /\/\*|\*\//g;
  edge.lastIndex = at;
  for (let depth = 0, found = edge.exec(sql); found; found = edge.exec(sql)) {
    depth += found[0] === "/*" ? 1 : -1;
    if (depth === 0) return edge.lastIndex;
  }
  return sql.length;
}

function quoteEnd(sql: string, at: number, quote: string, escapes: boolean): number {
  for (let i = at + 1; i < sql.length; ++i) {
    if (escapes && sql[i] === "\\") i += 1;
    else if (sql[i] === quote) {
      if (sql[i + 1] !== quote) return i + 1;
      i += 1;
    }
  }
  return sql.length;
}

const isCode = ({kind}: Token) => kind !== "space" && kind !== "comment";

/** The statements of a text, without their semicolons, from first to last token that is no comment; empty ones left out. */
export function splitStatements(sql: string): Span[] {
  const statements: Span[] = [];
  let open: Span | null = null;
  for (const token of tokenize(sql)) {
    if (token.kind === "symbol" && sql[token.start] === ";") open = null;
    else if (isCode(token)) {
      if (open) open.end = token.end;
      else statements.push((open = {start: token.start, end: token.end}));
    }
  }
  return statements;
}

/** Names of the `$name` parameters, once each, in order. */
export function parametersOf(sql: string): string[] {
  const names = tokenize(sql).filter(({kind}) => kind === "parameter");
  return [...new Set(names.map(({start, end}) => sql.slice(start + 1, end)))];
}

export interface BoundSql {
  sql: string;
  /** Where a place in the bound text was in the one that was written. */
  sourceOffset: (offset: number) => number;
}

/**
 * The text with literals in place of its parameters: what reads as a number is one, nothing is NULL, the rest is quoted.
 * A value can be nothing but a literal, whatever it says.
 */
export function bindParameters(sql: string, values: Readonly<Record<string, string>>): BoundSql {
  const shifts: {at: number; source: number}[] = [];
  let bound = "";
  for (const {kind, start, end} of tokenize(sql)) {
    shifts.push({at: bound.length, source: start});
    bound += kind === "parameter" ? literal(filledIn(values, sql.slice(start + 1, end))) : sql.slice(start, end);
  }
  return {
    sql: bound,
    sourceOffset(offset) {
      const before = shifts.findLast(({at}) => at <= offset);
      return before ? before.source + Math.min(offset - before.at, sql.length) : offset;
    }
  };
}

/** A value as an SQL literal. */
export function literal(value: string): string {
  if (value === "") return "NULL";
  return /^-?\d+(\.\d+)?$/.test(value) ? value : `'${value.replaceAll("'", "''")}'`;
}

/** A name as SQL wants it: plain where it can be, else in double quotes. */
export function identifier(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !RESERVED.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** Words that DuckDB takes for nothing else: a column of such a name stands in quotes. */
const RESERVED = new Set(
  `all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create default
  deferrable desc describe distinct do else end except false fetch for foreign from group having in initially intersect
  into lambda lateral leading limit not null offset on only or order pivot placing primary qualify references returning
  select show some summarize symmetric table then to trailing true union unique unpivot using variadic when where window
  with`.split(/\s+/)
);

/** The token at a place, or the one that ends there; null outside the text. */
export function tokenAt(sql: string, offset: number): Token | null {
  const tokens = tokenize(sql).filter(isCode);
  return (
    tokens.find(({start, end}) => start <= offset && offset < end) ?? tokens.findLast(({end}) => end <= offset) ?? null
  );
}

/** The first word of a statement in lower case: "select", "create"; empty where it begins with something else. */
export function firstWord(sql: string): string {
  const token = tokenize(sql).find(isCode);
  return token?.kind === "word" ? sql.slice(token.start, token.end).toLowerCase() : "";
}

function filledIn(values: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(values, name) ? values[name] : "";
}

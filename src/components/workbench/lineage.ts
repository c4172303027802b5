import {type Token, tokenize} from "./sql-text.js";

/** The column that a query with kept evidence gives for groups. */
const LIST = "list(claim_id) AS claim_ids";

/** Words after which the list of a SELECT is over. */
const ENDS = new Set(
  "from where group having window qualify order limit offset sample using tablesample union except intersect".split(" ")
);
const SETS = new Set(["union", "except", "intersect"]);

/** Functions that make one row of many, those in common use. */
const AGGREGATES = new Set(
  `any_value approx_count_distinct arg_max arg_min array_agg avg bool_and bool_or count count_if first histogram last list
  max max_by mean median min min_by mode product quantile quantile_cont quantile_disc stddev string_agg sum sum_no_overflow
  variance`.split(/\s+/)
);

/**
 * A SELECT that also gives the claims its rows rest on: `list(claim_id)` where it groups or aggregates, `claim_id` where
 * it does not. Null where it cannot be done by adding a column (set operations, DISTINCT, other statements) or is done
 * already. Whether the tables that it reads have claims is for the database to say.
 */
export function keepEvidence(sql: string): string | null {
  const code = tokenize(sql).filter(({kind}) => kind !== "space" && kind !== "comment");
  const top = topLevel(sql, code);
  const word = (token: Token) => (token.kind === "word" ? sql.slice(token.start, token.end).toLowerCase() : "");
  if (!["select", "with", "from"].includes(word(code[0] ?? {kind: "symbol", start: 0, end: 0}))) return null;
  if (top.some((token) => SETS.has(word(token)))) return null;
  const select = top.findIndex((token) => word(token) === "select");
  if (select < 0 || word(top[select + 1] ?? top[select]) === "distinct") return null;
  if (!top.some((token) => word(token) === "from")) return null;
  const end = top.findIndex((token, i) => i > select && (ENDS.has(word(token)) || sql[token.start] === ";"));
  const last = end < 0 ? code.at(-1)! : code[code.indexOf(top[end]) - 1];
  const list = sql.slice(top[select].end, last.end);
  if (/\bclaim_ids?\b/i.test(list)) return null;
  const groups = top.some((token) => word(token) === "group");
  const column = groups || aggregates(sql, code, top[select].end, last.end) ? LIST : "claim_id";
  if (column === "claim_id" && /^\s*\*\s*$/.test(list)) return null;
  return `${sql.slice(0, last.end)}, ${column}${sql.slice(last.end)}`;
}

/** The tokens outside all parentheses. */
function topLevel(sql: string, code: readonly Token[]): Token[] {
  let depth = 0;
  return code.filter(({kind, start}) => {
    const c = kind === "symbol" ? sql[start] : "";
    if (c === "(" || c === "[" || c === "{") depth += 1;
    else if (c === ")" || c === "]" || c === "}") depth -= 1;
    else return depth === 0;
    return false;
  });
}

/** Whether a list calls an aggregate that is no window function. */
function aggregates(sql: string, code: readonly Token[], from: number, to: number): boolean {
  const within = code.filter(({start, end}) => start >= from && end <= to);
  const words = within.map(({start, end}) => sql.slice(start, end).toLowerCase());
  return words.some((name, i) => AGGREGATES.has(name) && words[i + 1] === "(" && !words.includes("over"));
}

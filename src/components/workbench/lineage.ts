import {type Token, tokenize} from "./sql-text.js";

/**
 * A query that also gives the claims its rows rest on, as a last column: `claim_id` where a row is a claim's,
 * `claim_ids`, a list, where it is made of several. It goes through subqueries, WITH and UNION; DISTINCT becomes a
 * grouping by all columns. Null where that cannot be done (EXCEPT, INTERSECT, PIVOT, other statements), or is done
 * already. Whether the tables that it reads have claims is for the database to say; where several may, `qualified`
 * takes the first of each FROM.
 */
export function keepEvidence(sql: string, {qualified = false} = {}): string | null {
  const all = tokenize(sql).filter(({kind}) => kind !== "space" && kind !== "comment");
  const end = all.findIndex(({start}) => sql[start] === ";");
  const code = end < 0 ? all : all.slice(0, end);
  try {
    const rewriter = new Rewriter(sql, code, qualified);
    rewriter.query(0, code.length, new Map());
    return rewriter.print();
  } catch (error) {
    if (error instanceof NoEvidence) return null;
    throw error;
  }
}

/** How a query or table gives its evidence: one claim a row, or a list. */
type Evidence = "claim_id" | "claim_ids";

/** A relation of a FROM. A table that the query does not define may have a `claim_id`: the database knows. */
interface Relation {
  name: string | null;
  evidence: Evidence | null;
  sure: boolean;
}

/** A range of tokens: [from, to). */
interface Range {
  from: number;
  to: number;
}

interface SelectParts {
  /** Words of DISTINCT, which a grouping replaces. */
  distinct: Range | null;
  /** Null where a FROM stands alone: all columns. */
  items: Range[] | null;
  relations: Relation[];
  /** Whether many rows become one. */
  aggregated: boolean;
  /** The token that a GROUP BY would stand before. */
  groupAt: number;
}

/** Thrown where a query cannot give its evidence. */
class NoEvidence extends Error {}

const SETS = new Set(["union", "except", "intersect"]);

/** Words that begin what follows a FROM. */
const CLAUSES = new Set(
  "select where group having window qualify order limit offset using sample tablesample union except intersect".split(
    " "
  )
);

/** Of them, those that may stand before a GROUP BY. */
const BEFORE_GROUPS = new Set(["select", "where", "using", "sample", "tablesample"]);

/** What may follow a relation and is not its alias. */
const JOINS = new Set(
  "join natural asof positional left right full inner outer cross semi anti lateral on using tablesample as pivot unpivot".split(
    " "
  )
);

/** Functions that make one row of many, those in common use. */
const AGGREGATES = new Set(
  `any_value approx_count_distinct arg_max arg_min array_agg avg bool_and bool_or count count_if count_star first histogram
  last list max max_by mean median min min_by mode product quantile quantile_cont quantile_disc stddev string_agg sum
  sum_no_overflow variance`.split(/\s+/)
);

class Rewriter {
  private readonly edits: {at: number; to: number; text: string}[] = [];
  /** For each opening bracket the index of the one that closes it. */
  private readonly closing = new Map<number, number>();

  constructor(
    private readonly sql: string,
    private readonly code: readonly Token[],
    private readonly qualified: boolean
  ) {
    const open: number[] = [];
    for (const [i] of code.entries()) {
      if ("([{".includes(this.symbol(i) || " ")) open.push(i);
      else if (")]}".includes(this.symbol(i) || " ")) this.closing.set(open.pop() ?? -1, i);
    }
    if (open.length || this.closing.has(-1)) throw new NoEvidence();
  }

  /** The text with its edits; null where there are none. */
  print(): string | null {
    if (!this.edits.length) return null;
    let text = "";
    let at = 0;
    for (const edit of this.edits.sort((a, b) => a.at - b.at)) {
      text += this.sql.slice(at, edit.at) + edit.text;
      at = edit.to;
    }
    return text + this.sql.slice(at);
  }

  /** `[WITH …] select [UNION select]… [ORDER BY …]`. Throws where it cannot give its evidence. */
  query(from: number, to: number, outer: ReadonlyMap<string, Evidence>): Evidence {
    const known = new Map(outer);
    const body = this.word(from) === "with" ? this.definitions(from + 1, to, known) : from;
    const sets = this.level(body, to).filter((i) => SETS.has(this.word(i)));
    if (!sets.length) return this.branch({from: body, to}, known, false);
    return this.union(body, to, sets, known);
  }

  /** Rewrites what WITH defines, where it can be, and notes what gives its evidence. Returns where the body begins. */
  private definitions(from: number, to: number, known: Map<string, Evidence>): number {
    if (this.word(from) === "recursive") throw new NoEvidence();
    for (let i = from; i < to; ) {
      const name = this.name(i);
      const listed = this.symbol(i + 1) === "(";
      let begin = listed ? this.closing.get(i + 1)! + 1 : i + 1;
      while (["as", "not", "materialized"].includes(this.word(begin))) begin += 1;
      const close = this.closing.get(begin);
      if (close === undefined || close >= to) throw new NoEvidence();
      known.delete(name);
      // Columns that are named must be as many as they were.
      if (!listed) this.attempt(() => known.set(name, this.query(begin + 1, close, known)));
      if (this.symbol(close + 1) !== ",") return close + 1;
      i = close + 2;
    }
    throw new NoEvidence();
  }

  private union(from: number, to: number, sets: readonly number[], known: ReadonlyMap<string, Evidence>): Evidence {
    const operators = sets.map((i) => {
      const words = [this.word(i), this.word(i + 1), this.word(i + 2), this.word(i + 3)];
      const all = words[1] === "all";
      const byName = words[all ? 2 : 1] === "by";
      return {all, is: words[0], next: i + 1 + Number(all || words[1] === "distinct") + (byName ? 2 : 0)};
    });
    const [{all}] = operators;
    if (operators.some((operator) => operator.is !== "union" || operator.all !== all)) throw new NoEvidence();
    const last = operators.at(-1)!.next;
    const tail = this.level(last, to).find((i) => ["order", "limit", "offset"].includes(this.word(i))) ?? to;
    const branches = [from, ...operators.map(({next}) => next)].map((begin, i) => ({from: begin, to: sets[i] ?? tail}));
    if (this.claimsAlone(branches, known, all)) return "claim_id";
    for (const branch of branches) this.branch(branch, known, true);
    if (!all) {
      this.insert(
        this.code[from].start,
        "SELECT * EXCLUDE (claim_ids), list_distinct(flatten(list(claim_ids))) AS claim_ids FROM ("
      );
      for (const i of sets) this.insert(this.code[i].end, " ALL");
      for (const [i, {next}] of operators.entries()) {
        const word = this.code[sets[i] + 1];
        if (next > sets[i] + 1 && this.word(sets[i] + 1) === "distinct") this.replace(word.start, word.end, "");
      }
      this.insert(this.code[tail - 1].end, ") GROUP BY ALL");
    }
    return "claim_ids";
  }

  /** Whether every branch gives a claim a row. What is distinct without its claims would not be so with them. */
  private claimsAlone(branches: readonly Range[], known: ReadonlyMap<string, Evidence>, all: boolean): boolean {
    const {length} = this.edits;
    let alone = false;
    this.attempt(() => {
      const each = branches.every((branch) => this.branch(branch, known, false) === "claim_id");
      if (!each || (!all && this.edits.length > length)) throw new NoEvidence();
      alone = true;
    });
    return alone;
  }

  /** One SELECT, or a query in brackets. With `asList` the evidence is a list, as the other branches of a UNION give it. */
  private branch({from, to}: Range, known: ReadonlyMap<string, Evidence>, asList: boolean): Evidence {
    if (this.symbol(from) === "(" && this.closing.get(from) === to - 1) {
      const inner = this.level(from + 1, to - 1);
      // A list can be asked of one SELECT alone.
      if (asList && !inner.some((i) => SETS.has(this.word(i))) && this.word(from + 1) !== "with") {
        return this.branch({from: from + 1, to: to - 1}, known, true);
      }
      const evidence = this.query(from + 1, to - 1, known);
      if (asList && evidence !== "claim_ids") throw new NoEvidence();
      return evidence;
    }
    const parts = this.select(from, to, known);
    const given = this.given(parts);
    if (given) {
      if (asList && given !== "claim_ids") throw new NoEvidence();
      return given;
    }
    const list = parts.aggregated || asList || parts.distinct !== null;
    const column = this.column(parts, list);
    this.insert(this.code[parts.items!.at(-1)!.to - 1].end, `, ${column}`);
    if (parts.distinct) {
      if (parts.aggregated) throw new NoEvidence();
      this.replace(this.code[parts.distinct.from].start, this.code[parts.distinct.to].start, "");
      this.insert(this.code[parts.groupAt - 1].end, " GROUP BY ALL");
    }
    return /\bclaim_ids$/.test(column) ? "claim_ids" : "claim_id";
  }

  /** What the columns give as they are written: a column of claims, or all columns of what has one. */
  private given({items, relations, distinct, aggregated}: SelectParts): Evidence | null {
    const bearing = relations.filter(({evidence}) => evidence);
    if (!bearing.length) throw new NoEvidence();
    const star = !items || items.some((item) => this.isStar(item, bearing));
    if (star && (distinct || aggregated)) throw new NoEvidence();
    if (star) return bearing[0].evidence;
    for (const {from, to} of items!) {
      const name = this.symbol(from + 1) === ":" ? this.name(from) : this.name(to - 1);
      if (name === "claim_id" || name === "claim_ids") return name;
    }
    return null;
  }

  private isStar({from, to}: Range, bearing: readonly Relation[]): boolean {
    if (this.symbol(from) === "*") return true;
    return (
      this.symbol(from + 1) === "." &&
      this.symbol(from + 2) === "*" &&
      from + 2 < to &&
      bearing.some(({name}) => name === this.name(from))
    );
  }

  /** The column that is added. Rows that a join multiplies name a claim once. */
  private column({relations, aggregated, distinct}: SelectParts, list: boolean): string {
    const bearing = relations.filter(({evidence}) => evidence);
    const sure = bearing.filter((relation) => relation.sure);
    const [first] = sure.length ? sure : bearing;
    const several = relations.length > 1;
    const prefix = first.name && ((several && sure.length) || (this.qualified && several)) ? `${first.name}.` : "";
    const column = `${prefix}${first.evidence}`;
    const many = aggregated || distinct !== null;
    if (first.evidence === "claim_ids") {
      return many ? `list_distinct(flatten(list(${column}))) AS claim_ids` : column;
    }
    if (many) return `list(${several ? "DISTINCT " : ""}${column}) AS claim_ids`;
    return list ? `[${column}] AS claim_ids` : column;
  }

  /** `SELECT … FROM …` or `FROM … SELECT …`. */
  private select(from: number, to: number, known: ReadonlyMap<string, Evidence>): SelectParts {
    if (!["select", "from"].includes(this.word(from))) throw new NoEvidence();
    const level = this.level(from, to);
    const at = level.find((i) => this.word(i) === "select");
    // As in IS DISTINCT FROM.
    const source = level.find((i) => this.word(i) === "from" && this.word(i - 1) !== "distinct");
    if (source === undefined) throw new NoEvidence();
    const clause = (after: number) => level.find((i) => i > after && CLAUSES.has(this.word(i)) && !this.joins(i)) ?? to;
    const relations = this.relations(source + 1, clause(source), known);
    const groupAt =
      level.find((i) => i > Math.max(source, at ?? 0) && CLAUSES.has(this.word(i)) && !this.precedesGroups(i)) ?? to;
    if (at === undefined) return {distinct: null, items: null, relations, aggregated: false, groupAt};
    const distinct = this.word(at + 1) === "distinct" ? {from: at + 1, to: at + 2} : null;
    if (distinct && (this.word(at + 2) === "on" || level.some((i) => this.word(i) === "qualify"))) {
      throw new NoEvidence();
    }
    const begin = at + 1 + Number(distinct !== null || this.word(at + 1) === "all");
    const end = source > at ? source : clause(at);
    const items = this.items(begin, end);
    if (!items.length) throw new NoEvidence();
    const aggregated =
      level.some((i) => ["group", "having"].includes(this.word(i))) || items.some((item) => this.aggregates(item));
    return {distinct, items, relations, aggregated, groupAt};
  }

  /** USING belongs to a join where a bracket follows. */
  private joins(i: number): boolean {
    return this.word(i) === "using" && this.symbol(i + 1) === "(";
  }

  private precedesGroups(i: number): boolean {
    return BEFORE_GROUPS.has(this.word(i));
  }

  /** What stands between commas; the last may be empty. */
  private items(from: number, to: number): Range[] {
    const commas = this.level(from, to).filter((i) => this.symbol(i) === ",");
    return [from, ...commas.map((i) => i + 1)]
      .map((begin, i) => ({from: begin, to: commas[i] ?? to}))
      .filter((item) => item.to > item.from);
  }

  private relations(from: number, to: number, known: ReadonlyMap<string, Evidence>): Relation[] {
    const starts = this.level(from, to).filter(
      (i) => i === from || this.symbol(i - 1) === "," || ["join", "lateral"].includes(this.word(i - 1))
    );
    return starts.filter((i) => this.word(i) !== "lateral").map((i) => this.relation(i, to, known));
  }

  private relation(from: number, to: number, known: ReadonlyMap<string, Evidence>): Relation {
    if (this.symbol(from) === "(") {
      const close = this.closing.get(from)!;
      let evidence: Evidence | null = null;
      this.attempt(() => {
        evidence = this.query(from + 1, close, known);
      });
      return {name: this.alias(close + 1, to), evidence, sure: evidence !== null};
    }
    let last = from;
    while (this.symbol(last + 1) === "." && last + 2 < to) last += 2;
    const name = this.name(last);
    // What a function gives is not known; its arguments are none of the tables'.
    if (this.symbol(last + 1) === "(") {
      return {name: this.alias(this.closing.get(last + 1)! + 1, to), evidence: null, sure: false};
    }
    const alias = this.alias(last + 1, to) ?? this.sql.slice(this.code[last].start, this.code[last].end);
    const defined = last === from ? known.get(name) : undefined;
    return {name: alias, evidence: defined ?? "claim_id", sure: defined !== undefined};
  }

  /** The name that a relation has in the query. */
  private alias(at: number, to: number): string | null {
    const i = this.word(at) === "as" ? at + 1 : at;
    if (i >= to || !["word", "quoted"].includes(this.code[i].kind) || JOINS.has(this.word(i))) return null;
    return this.sql.slice(this.code[i].start, this.code[i].end);
  }

  /** Whether an expression calls an aggregate, but in a subquery or over a window. */
  private aggregates({from, to}: Range): boolean {
    for (let i = from; i < to; ++i) {
      if (this.symbol(i) === "(" && ["select", "with", "from", "values"].includes(this.word(i + 1))) {
        i = this.closing.get(i)!;
      } else if (AGGREGATES.has(this.word(i)) && this.symbol(i + 1) === "(") {
        let after = this.closing.get(i + 1)! + 1;
        if (this.word(after) === "filter") after = this.closing.get(after + 1)! + 1;
        if (this.word(after) !== "over") return true;
      }
    }
    return false;
  }

  /** Does something; where that cannot give its evidence, nothing is changed. */
  private attempt(rewrite: () => void): void {
    const {length} = this.edits;
    try {
      rewrite();
    } catch (error) {
      if (!(error instanceof NoEvidence)) throw error;
      this.edits.length = length;
    }
  }

  /** Indices of the tokens in a range that are in no brackets; of brackets only those that open. */
  private level(from: number, to: number): number[] {
    const indices: number[] = [];
    for (let i = from; i < to; ++i) {
      indices.push(i);
      const close = this.closing.get(i);
      if (close !== undefined) i = close;
    }
    return indices;
  }

  private word(i: number): string {
    const token = this.code[i];
    return token?.kind === "word" ? this.sql.slice(token.start, token.end).toLowerCase() : "";
  }

  private symbol(i: number): string {
    const token = this.code[i];
    return token?.kind === "symbol" ? this.sql[token.start] : "";
  }

  /** A word or quoted name, as DuckDB compares names: without regard to case. */
  private name(i: number): string {
    const token = this.code[i];
    if (!token || (token.kind !== "word" && token.kind !== "quoted")) return "";
    return this.sql.slice(token.start, token.end).replace(/^"|"$/g, "").toLowerCase();
  }

  private insert(at: number, text: string): void {
    this.edits.push({at, to: at, text});
  }

  private replace(at: number, to: number, text: string): void {
    this.edits.push({at, to, text});
  }
}

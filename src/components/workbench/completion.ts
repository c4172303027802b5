import type {Completion, CompletionContext, CompletionResult} from "@codemirror/autocomplete";
import type {SchemaColumn, SchemaTable} from "../../lib/schema.js";
import {OFFERED} from "./dialect.js";
import {sqlContext, tablesIn} from "./sql-context.js";
import {identifier} from "./sql-text.js";

/** A function of DuckDB, as its catalogue describes it. */
export interface SqlFunction {
  name: string;
  parameters: string[];
  returns: string | null;
  description: string | null;
}

/** What completion knows; tables made by hand and functions come when the engine has. */
export interface Vocabulary {
  tables: () => readonly SchemaTable[];
  functions: () => readonly SqlFunction[];
}

const KEYWORDS = OFFERED.map((label): Completion => ({label, type: "keyword", boost: -20}));

/** Completes tables, columns, functions, words of SQL and the values of columns that have few. */
export function completeSql({tables, functions}: Vocabulary) {
  return ({state, pos, explicit}: CompletionContext): CompletionResult | null => {
    const sql = state.doc.toString();
    const context = sqlContext(sql, pos);
    const all = tables();
    const columnsOf = (name: string): readonly SchemaColumn[] => {
      const table = all.find((one) => one.name === name);
      return table?.like ? columnsOf(table.like) : (table?.columns ?? []);
    };
    switch (context.kind) {
      case "none":
        return null;
      case "value": {
        const values = [
          ...new Set(
            all.flatMap(({columns}) =>
              columns.filter(({name}) => name === context.column).flatMap(({values}) => values)
            )
          )
        ];
        const options = values.map(
          (label): Completion => ({label, type: "constant", apply: label.replaceAll("'", "''")})
        );
        return options.length ? {from: context.from, options, validFor: /^[^']*$/} : null;
      }
      case "member": {
        const columns = columnsOf(tablesIn(sql).get(context.of) ?? context.of);
        return columns.length ? {from: context.from, options: columns.map(columnOption), validFor: /^[\w"]*$/} : null;
      }
    }
    if (!explicit && pos === context.from) return null;
    const read = [...new Set(tablesIn(sql).values())];
    const columns = new Map(read.flatMap(columnsOf).map((column) => [column.name, column]));
    const options = all.map((table) => tableOption(table, context.kind === "table"));
    if (context.kind === "word") {
      options.push(
        ...[...columns.values()].map(columnOption),
        ...(columns.has("claim_id") ? [EVIDENCE] : []),
        ...functions().map(functionOption),
        ...KEYWORDS
      );
    }
    return {from: context.from, options, validFor: /^\w*$/};
  };
}

/** What keeps the evidence of a group: its rows then lead back to their sentences. */
const EVIDENCE: Completion = {
  label: "list(claim_id)",
  apply: "list(claim_id) AS claim_ids",
  detail: "keep the evidence",
  info: "The claims of each group, so that its row leads back to their sentences.",
  type: "function",
  boost: 10
};

function tableOption({name, comment, rows, kind}: SchemaTable, expected: boolean): Completion {
  return {
    label: name,
    apply: identifier(name),
    type: "class",
    detail: `${kind}, ${rows} rows`,
    info: comment || undefined,
    boost: expected ? 20 : 0
  };
}

function columnOption({name, type, comment}: SchemaColumn): Completion {
  return {label: name, apply: identifier(name), type: "property", detail: type, info: comment || undefined, boost: 5};
}

function functionOption({name, parameters, returns, description}: SqlFunction): Completion {
  return {
    label: name,
    type: "function",
    detail: `(${parameters.join(", ")})${returns ? ` → ${returns}` : ""}`,
    info: description || undefined,
    boost: -10,
    apply(view, _, from, to) {
      view.dispatch({changes: {from, to, insert: `${name}()`}, selection: {anchor: from + name.length + 1}});
    }
  };
}

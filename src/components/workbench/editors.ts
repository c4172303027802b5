import type {SchemaFile, SchemaTable} from "../../lib/schema.js";
import type {SqlFunction} from "./completion.js";
import type {EngineClient} from "./engine-client.js";
import type {SqlCell} from "./sql-cell.js";

const FUNCTIONS = `SELECT DISTINCT ON (function_name) function_name, parameters, return_type, description
FROM duckdb_functions()
WHERE function_type IN ('scalar', 'aggregate', 'table', 'macro') AND regexp_full_match(function_name, '[a-z]\\w*')
  AND NOT regexp_matches(function_name, '^(pg_|has_|pragma_|__)')
ORDER BY function_name, description NULLS LAST, len(parameters)`;

/** Tables that were made on this page. */
const MADE = `SELECT table_name, column_name, data_type FROM duckdb_columns()
WHERE database_name IN ('memory', 'temp') AND NOT internal ORDER BY table_name, column_index`;

export interface EditorsOptions {
  engine: EngineClient;
  schema: Promise<SchemaFile>;
  /** Address of the code editor's script. */
  script: URL;
}

/**
 * Code editors for cells: their script is fetched when the page has nothing else to do, and takes the place of the plain
 * fields. What completion knows grows when the engine has come and when tables are made.
 */
export function codeEditors({engine, schema, script}: EditorsOptions) {
  let tables: readonly SchemaTable[] = [];
  let made: SchemaTable[] = [];
  let functions: SqlFunction[] = [];
  schema.then(
    (file) => {
      tables = file.tables;
    },
    () => {}
  );
  const idle = new Promise<void>((done) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => done(), {timeout: 1000});
    else setTimeout(done, 200);
  });
  const loading = idle.then(() => import(script.href) as Promise<typeof import("./editor.js")>);
  // Without it the plain fields go on working.
  loading.catch(() => {});
  const vocabulary = {tables: () => [...made, ...tables], functions: () => functions};

  return {
    upgrade(cell: SqlCell): void {
      loading
        .then(async ({codeEditor}) => {
          await composed(cell.field);
          if (cell.field.isConnected) cell.editor = codeEditor(cell.field, cell.hooks(), vocabulary);
        })
        .catch(() => {});
    },
    /** Asks the engine what tables and functions there are now; it is there, since something has just run. */
    refresh(): void {
      readMade().catch(() => {});
      if (!functions.length) readFunctions().catch(() => {});
    }
  };

  async function readMade(): Promise<void> {
    const {data} = await engine.run(MADE, 10_000);
    const [table, column, type] = data.columns;
    const found = new Map<string, SchemaTable>();
    for (let row = 0; row < data.rows; ++row) {
      const name = String(table.get(row));
      const entry = found.get(name) ?? {
        name,
        kind: "table",
        comment: "Made on this page.",
        rows: 0,
        columns: [],
        like: null
      };
      entry.columns.push({
        name: String(column.get(row)),
        type: String(type.get(row)),
        comment: "",
        samples: [],
        values: []
      });
      found.set(name, entry);
    }
    made = [...found.values()];
  }

  async function readFunctions(): Promise<void> {
    const {data} = await engine.run(FUNCTIONS, 10_000);
    const [name, parameters, returns, description] = data.columns;
    functions = Array.from({length: data.rows}, (_, row) => ({
      name: String(name.get(row)),
      parameters: (parameters.get(row) as string[] | null) ?? [],
      returns: returns.get(row) as string | null,
      description: description.get(row) as string | null
    }));
  }
}

/** Resolves when nobody is in the middle of composing a character in a field. */
function composed(field: HTMLTextAreaElement): Promise<void> {
  if (field.dataset.composing === undefined) return Promise.resolve();
  return new Promise((done) => field.addEventListener("compositionend", () => setTimeout(done), {once: true}));
}

import type {EvidenceLabels} from "../../lib/result-data.js";
import type {SchemaFile} from "../../lib/schema.js";
import {button} from "../dom.js";
import {bringMenu} from "./bring.js";
import {defineReferences} from "./cell-references.js";
import {codeEditors} from "./editors.js";
import type {EngineClient} from "./engine-client.js";
import {remember, showHistory} from "./history.js";
import {installLibrary} from "./library.js";
import {emptyRecord, Notebook} from "./notebook.js";
import {notebookBar} from "./notebook-bar.js";
import {keepNotebook} from "./notebook-keeping.js";
import type {NotebookStore} from "./notebook-store.js";
import type {Bench, SqlCell} from "./sql-cell.js";
import {identifier} from "./sql-text.js";
import {useMarkdown} from "./text-cell.js";

export interface WorkbenchOptions {
  home: HTMLElement;
  /** Address of the root of the site. */
  root: URL;
  engine: EngineClient;
  schema: Promise<SchemaFile>;
  /** Address of a script of the site, by its name. */
  script: (name: string) => URL;
  /** Of the data. */
  version: string;
}

/** Makes the built page answer: cells run, examples open, names of columns are inserted. */
export function startWorkbench({home, root, engine, schema, script, version}: WorkbenchOptions): Notebook {
  const document = home.ownerDocument;
  const labels: EvidenceLabels = {claims: {}, reported: {}};
  schema.then(({evidence}) => Object.assign(labels, evidence)).catch(() => {});
  useMarkdown(script("sql-markdown"));
  const editors = codeEditors({engine, schema, script: script("sql-editor")});
  let store: NotebookStore | null = null;
  const bench: Bench = {
    document,
    root,
    script,
    engine,
    labels,
    version,
    onIntent: () => {
      if (engine.state().kind === "idle") engine.wake();
    },
    onChange: () => store?.changed(),
    onRunOn(cell) {
      void cell.run();
      const next = notebook.next(cell);
      next.editor.focus();
      next.element.scrollIntoView({block: "nearest"});
    },
    onRun(text, {answer, milliseconds}) {
      remember({sql: text, rows: answer.data.rows, milliseconds, at: Date.now()});
      editors.refresh();
    },
    async beforeRun(cell, signal) {
      await schema.catch(() => {});
      const before = notebook.sqlCells();
      const named = before.slice(0, before.indexOf(cell)).flatMap((one) => {
        const name = notebook.nameOf(one);
        return name ? [{name, text: one.editor.text(), parameters: one.parameters.values()}] : [];
      });
      await defineReferences(engine, cell.editor.text(), named, signal);
    }
  };
  const notebook: Notebook = new Notebook({
    place: home.querySelector<HTMLElement>("#notebook")!,
    template: home.querySelector<HTMLTemplateElement>("#sql-cell")!,
    bench,
    onCell(cell) {
      addTools(cell);
      editors.upgrade(cell);
    },
    onChange: () => store?.changed()
  });
  const bar = notebookBar({
    document,
    notebook,
    labels,
    claimAddress: (id) => new URL(`claims/${id}`, root).href,
    onOpened: () => store?.changed(),
    more: [
      bringMenu({
        home,
        engine,
        parquetScript: script("sql-import"),
        say: (line) => bar.say(line),
        onBrought({table}) {
          const cell = notebook.add({...emptyRecord(), title: table, text: `FROM ${identifier(table)};`}) as SqlCell;
          void cell.run();
          cell.element.scrollIntoView({block: "nearest"});
        }
      })
    ]
  });
  home.querySelector(".bench")!.append(bar.element);
  store = keepNotebook(document, home, notebook, bar);

  installLibrary(home, {
    open({title, sql, parameters}) {
      const {current} = notebook;
      current.title = title;
      current.chart = null;
      current.editor.setText(sql);
      current.parameters.fill(parameters);
      void current.run();
      current.element.scrollIntoView({block: "nearest"});
    },
    insert(text) {
      notebook.current.editor.insert(text);
      notebook.current.editor.focus();
    }
  });
  return notebook;

  function addTools(cell: SqlCell): void {
    const keep = button(
      document,
      "Keep the evidence",
      () => {
        cell.keep = !cell.keep;
        keep.setAttribute("aria-pressed", String(cell.keep));
        if (cell.result) void cell.run();
      },
      {"aria-pressed": String(cell.keep), title: "Groups also give the claims that they rest on"}
    );
    cell.part("run").append(
      button(document, "Format", () => void format(cell), {class: "quiet"}),
      button(document, "Explain", () => void cell.run({explain: true}), {
        class: "quiet",
        title: "How DuckDB goes about it"
      }),
      button(
        document,
        "History",
        () =>
          showHistory(document, (sql) => {
            cell.editor.setText(sql);
            cell.editor.focus();
          }),
        {class: "quiet"}
      ),
      keep
    );
  }

  async function format(cell: SqlCell): Promise<void> {
    try {
      const {formatSql} = (await import(script("sql-format").href)) as typeof import("./format.js");
      cell.editor.setText(formatSql(cell.editor.text()));
      cell.editor.focus();
    } catch {
      cell.say("This text cannot be set out: it is no SQL that the formatter can read.");
    }
  }
}

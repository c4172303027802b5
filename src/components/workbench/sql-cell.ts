import {button, element} from "../dom.js";
import {type CellEditor, type EditorHooks, plainEditor} from "./cell-editor.js";
import type {ChartRecord} from "./notebook-file.js";
import {type ParameterFields, parameterFields} from "./parameters.js";
import {type ResultContext, type ShownResult, showResult} from "./result-view.js";
import {type Kept, type Outcome, runText} from "./sql-run.js";

/** Rows that a run reads unless all are asked for. */
const ROW_LIMIT = 1000;

/** What cells share: the engine, and what happens around them. */
export interface Bench extends ResultContext {
  /** Somebody means to run something. */
  onIntent: () => void;
  /** What a cell holds has changed. */
  onChange: (cell: SqlCell) => void;
  /** Shift-Enter in a cell. */
  onRunOn: (cell: SqlCell) => void;
  /** A text has been run with success. */
  onRun: (text: string, outcome: Outcome & {kind: "rows"}) => void;
  /** Resolves when everything is there that this cell's text may name. */
  beforeRun: (cell: SqlCell, signal: AbortSignal) => Promise<void>;
}

/** One cell of SQL: its text, its parameters, its result, and what went wrong. */
export class SqlCell {
  readonly kind = "sql";
  editor: CellEditor;
  readonly parameters: ParameterFields;
  /** The plain field, until an editor has taken its place. */
  readonly field: HTMLTextAreaElement;
  result: ShownResult | null = null;
  chart: ChartRecord | null = null;
  /** Whether aggregates keep the claims that they rest on. */
  keep = false;
  #running: AbortController | null = null;
  readonly #title: HTMLInputElement;
  readonly #run: HTMLButtonElement;
  readonly #stop: HTMLButtonElement;

  constructor(
    readonly element: HTMLElement,
    readonly bench: Bench
  ) {
    const {document} = bench;
    this.#title = this.#titleField();
    this.field = element.querySelector("textarea")!;
    this.editor = plainEditor(this.field, this.hooks());
    this.parameters = parameterFields(
      element.querySelector("form")!,
      () => void this.run(),
      () => bench.onChange(this)
    );
    this.#run = button(document, "Run", () => void this.run(), {class: "primary", title: "Ctrl or ⌘ with Enter"});
    this.#stop = button(document, "Stop", () => this.#running?.abort(), {hidden: true});
    this.part("run").replaceChildren(this.#run, this.#stop);
    element.addEventListener("focusin", (event) => {
      if ((event.target as Element).closest(".cell-editor, .cell-run")) bench.onIntent();
    });
    this.#run.addEventListener("pointerenter", () => bench.onIntent());
    this.parameters.update(this.editor.text());
  }

  /** What an editor of this cell calls. */
  hooks(): EditorHooks {
    return {
      onChange: () => {
        this.parameters.update(this.editor.text());
        this.#clearProblem();
        this.bench.onChange(this);
      },
      onRun: () => void this.run(),
      onRunOn: () => this.bench.onRunOn(this)
    };
  }

  /** A part of the cell's markup: "title", "tools", "result", … */
  part(name: string): HTMLElement {
    return this.element.querySelector<HTMLElement>(`.cell-${name}`)!;
  }

  get title(): string {
    return this.#title.value;
  }

  set title(title: string) {
    this.#title.value = title;
    this.element.setAttribute("aria-label", title || "SQL");
  }

  /** The heading as it was built, made into a field. */
  #titleField(): HTMLInputElement {
    const heading = this.part("title");
    const field = element(this.bench.document, "input", {
      class: "cell-title",
      "aria-label": "Title of this cell",
      placeholder: "Untitled",
      value: heading.textContent,
      autocomplete: "off"
    });
    field.addEventListener("input", () => {
      this.title = field.value;
      this.bench.onChange(this);
    });
    heading.replaceWith(field);
    return field;
  }

  say(line: string): void {
    this.part("status").textContent = line;
  }

  /**
   * Runs the selection, or the whole text where nothing is selected; resolves when its rows or its problem show, with
   * whether it was stopped.
   */
  async run({limit = ROW_LIMIT, explain = false}: {limit?: number; explain?: boolean} = {}): Promise<boolean> {
    if (this.#running) return false;
    const text = this.editor.text();
    const {from, to} = this.editor.selection();
    const selected = text.slice(from, to).trim() !== "";
    const [start, end] = selected ? [from, to] : [0, text.length];
    const prefix = explain ? "EXPLAIN " : "";
    const {signal} = this.#begin();
    try {
      await this.bench.beforeRun(this, signal);
      const outcome = await runText(this.bench.engine, {
        text: prefix + text.slice(start, end),
        offset: start - prefix.length,
        parameters: this.parameters.values(),
        limit,
        keep: this.keep && !explain,
        signal
      });
      this.#show(outcome);
      if (outcome.kind === "rows" && !explain) this.bench.onRun(text.slice(start, end), outcome);
    } catch (error) {
      if (signal.aborted) this.#show({kind: "stopped"});
      else this.#showProblem({kind: "problem", message: (error as Error).message, hint: null, span: null});
    } finally {
      this.#end();
    }
    return signal.aborted;
  }

  #begin(): AbortController {
    this.#running = new AbortController();
    this.#clearProblem();
    const hadFocus = this.bench.document.activeElement === this.#run;
    this.#stop.hidden = false;
    this.#run.hidden = true;
    if (hadFocus) this.#stop.focus();
    this.element.setAttribute("aria-busy", "true");
    this.say("Running …");
    return this.#running;
  }

  #end(): void {
    this.#running = null;
    const hadFocus = this.bench.document.activeElement === this.#stop;
    this.#run.hidden = false;
    if (hadFocus) this.#run.focus();
    this.#stop.hidden = true;
    this.element.removeAttribute("aria-busy");
  }

  #show(outcome: Outcome): void {
    if (outcome.kind === "nothing") this.say("There is no statement to run.");
    else if (outcome.kind === "stopped") this.say("Stopped.");
    else if (outcome.kind === "problem") this.#showProblem(outcome);
    else this.#showRows(outcome);
  }

  #showRows({answer, sql, statements, milliseconds, kept}: Outcome & {kind: "rows"}): void {
    const {data, complete, full} = answer;
    const time = milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
    const rows = data.rows.toLocaleString("en");
    const count = complete ? `${rows} ${data.rows === 1 ? "row" : "rows"}` : `The first ${rows} rows`;
    const said = [statements > 1 && `${statements} statements`, count, time, full && "there is no room for more"];
    this.say(said.filter(Boolean).join(" · "));
    this.result = showResult(this.part("result"), answer, sql, this.bench, {
      title: () => this.title,
      loadAll: () => void this.run({limit: Number.POSITIVE_INFINITY}),
      say: (line) => this.say(line),
      chart: () => this.chart,
      rememberChart: (record) => {
        this.chart = record;
        this.bench.onChange(this);
      }
    });
    if (kept) this.part("result").prepend(this.#keptNote(kept));
  }

  #keptNote({sql}: Kept): HTMLElement {
    const {document} = this.bench;
    if (sql === null) {
      const why = "No evidence to add: the query gives its claims already, or reads none that a column could name.";
      return element(document, "p", {class: "kept"}, why);
    }
    return element(
      document,
      "details",
      {class: "kept", open: true},
      element(document, "summary", {}, "Run with the evidence kept"),
      element(document, "pre", {}, element(document, "code", {}, sql))
    );
  }

  #showProblem({message, hint, span}: Outcome & {kind: "problem"}): void {
    const {document} = this.bench;
    this.say("");
    this.part("problem").replaceChildren(
      element(document, "p", {}, message),
      ...(hint ? [element(document, "p", {class: "hint"}, hint)] : [])
    );
    if (!span) return;
    this.editor.markProblem({...span, message: hint ? `${message}\n${hint}` : message});
    if (this.editor.hasFocus()) this.editor.select(span.from);
  }

  #clearProblem(): void {
    this.part("problem").replaceChildren();
    this.editor.markProblem(null);
  }
}

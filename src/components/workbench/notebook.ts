import {button, element} from "../dom.js";
import {menuButton} from "./menu.js";
import {CELL_NAME, type CellRecord, type NotebookFile, type SqlRecord} from "./notebook-file.js";
import {type Bench, SqlCell} from "./sql-cell.js";
import {TextCell} from "./text-cell.js";

export type Cell = SqlCell | TextCell;

export interface NotebookOptions {
  /** Where the cells stand; it begins with one SQL cell. */
  place: HTMLElement;
  /** An empty SQL cell, to be cloned. */
  template: HTMLTemplateElement;
  bench: Bench;
  /** A new SQL cell stands: give it its tools and its editor. */
  onCell: (cell: SqlCell) => void;
  /** Cells were added, moved or removed. */
  onChange: () => void;
}

/** The cells of the page in their order. */
export class Notebook {
  cells: Cell[] = [];
  /** The SQL cell that was worked in last. */
  current: SqlCell;
  title = "";
  /** The fields for the names of cells. */
  readonly #names = new WeakMap<SqlCell, HTMLInputElement>();

  constructor(private readonly options: NotebookOptions) {
    const first = this.#sqlCell(options.place.querySelector<HTMLElement>(".cell")!);
    this.cells = [first];
    this.current = first;
  }

  sqlCells(): SqlCell[] {
    return this.cells.filter((cell) => cell.kind === "sql");
  }

  nameOf(cell: SqlCell): string {
    const name = this.#names.get(cell)!.value.trim();
    return CELL_NAME.test(name) ? name : "";
  }

  /** Puts a new cell after another, or at the end. */
  add(record: CellRecord, after: Cell | null = null): Cell {
    const cell = record.kind === "text" ? this.#textCell(record.text) : this.#newSqlCell(record);
    const at = after ? this.cells.indexOf(after) + 1 : this.cells.length;
    this.cells.splice(at, 0, cell);
    if (record.collapsed) this.#collapse(cell, true);
    this.#place();
    return cell;
  }

  /** The SQL cell after another; a new one where that is the last. */
  next(cell: SqlCell): SqlCell {
    const following = this.cells.slice(this.cells.indexOf(cell) + 1).find((one) => one.kind === "sql");
    return following ?? (this.add(emptyRecord(), cell) as SqlCell);
  }

  /** The notebook as it is kept. */
  toFile(): NotebookFile {
    return {corridor: 1, title: this.title, cells: this.cells.map((cell) => this.#record(cell))};
  }

  /** Puts another notebook in place of this one. */
  open({title, cells}: NotebookFile): void {
    for (const cell of this.cells) cell.element.remove();
    this.cells = [];
    this.title = title;
    for (const record of cells) this.add(record);
    if (!this.sqlCells().length) this.add(emptyRecord());
    this.current = this.sqlCells()[0];
  }

  #record(cell: Cell): CellRecord {
    const collapsed = cell.element.classList.contains("collapsed");
    if (cell.kind === "text") return {kind: "text", text: cell.text, collapsed};
    const {title, keep, chart} = cell;
    return {
      kind: "sql",
      title,
      name: this.nameOf(cell),
      text: cell.editor.text(),
      parameters: cell.parameters.values(),
      keep,
      collapsed,
      chart
    };
  }

  #newSqlCell(record: SqlRecord): SqlCell {
    const {template, place} = this.options;
    const made = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
    place.append(made);
    made.querySelector("textarea")!.value = record.text;
    return this.#sqlCell(made, record);
  }

  #sqlCell(made: HTMLElement, record: SqlRecord | null = null): SqlCell {
    const {bench, onCell} = this.options;
    const cell = new SqlCell(made, bench);
    if (record) {
      cell.title = record.title;
      cell.keep = record.keep;
      cell.chart = record.chart;
      cell.parameters.fill(record.parameters);
    }
    made.addEventListener("focusin", () => {
      this.current = cell;
    });
    const name = element(bench.document, "input", {
      class: "cell-name",
      "aria-label": "Name, by which later cells query this one",
      placeholder: "name",
      value: record?.name,
      size: 10,
      pattern: CELL_NAME.source,
      autocomplete: "off",
      spellcheck: "false",
      title: "A name by which later cells can query this one: small letters, digits and _"
    });
    name.addEventListener("input", () => this.options.onChange());
    this.#names.set(cell, name);
    const actions = this.#actions(() => cell);
    made.querySelector(".cell-tools")!.replaceChildren(name, actions);
    onCell(cell);
    return cell;
  }

  #textCell(text: string): TextCell {
    const {bench, place} = this.options;
    const cell: TextCell = new TextCell(
      text,
      bench.document,
      this.#actions(() => cell),
      () => this.options.onChange()
    );
    place.append(cell.element);
    return cell;
  }

  #actions(of: () => Cell): HTMLElement {
    const act = (name: string, run: (cell: Cell) => void) => ({name, run: () => run(of())});
    return menuButton(
      this.options.bench.document,
      "Cell",
      [
        act("Move up", (cell) => this.#move(cell, -1)),
        act("Move down", (cell) => this.#move(cell, 1)),
        act("Duplicate", (cell) => this.#duplicate(cell)),
        act("Collapse or open", (cell) => this.#collapse(cell, !cell.element.classList.contains("collapsed"))),
        act("Add SQL below", (cell) => (this.add(emptyRecord(), cell) as SqlCell).editor.focus()),
        act("Add text below", (cell) =>
          (this.add({kind: "text", text: "", collapsed: false}, cell) as TextCell).edit()
        ),
        act("Delete", (cell) => this.#delete(cell))
      ],
      {"aria-label": "What to do with this cell"}
    );
  }

  #move(cell: Cell, by: -1 | 1): void {
    const at = this.cells.indexOf(cell);
    if (at + by < 0 || at + by >= this.cells.length) return;
    this.cells.splice(at, 1);
    this.cells.splice(at + by, 0, cell);
    this.#place();
    cell.element.scrollIntoView({block: "nearest"});
  }

  #duplicate(cell: Cell): void {
    const record = this.#record(cell);
    this.add(record.kind === "sql" ? {...record, name: ""} : record, cell);
  }

  #collapse(cell: Cell, collapsed: boolean): void {
    cell.element.classList.toggle("collapsed", collapsed);
    this.options.onChange();
  }

  /** What is deleted can be brought back until the page is left. */
  #delete(cell: Cell): void {
    const {bench} = this.options;
    const at = this.cells.indexOf(cell);
    const before = this.cells[at - 1] ?? null;
    const record = this.#record(cell);
    this.cells.splice(at, 1);
    const undo = button(bench.document, "Bring it back", () => {
      gone.remove();
      this.add(record, before);
      if (!before) this.#move(this.cells.at(-1)!, -1);
    });
    const gone = element(bench.document, "p", {class: "deleted", role: "status"}, "Cell deleted. ", undo);
    cell.element.replaceWith(gone);
    if (!this.sqlCells().length) this.add(emptyRecord());
    if (this.current === cell) this.current = this.sqlCells()[0];
    undo.focus();
    this.options.onChange();
  }

  /** Brings the page into the order of the cells; an element that is where it should be is not touched. */
  #place(): void {
    let last: Element | null = null;
    for (const {element: made} of this.cells) {
      const wanted: Element | null = last ? last.nextElementSibling : this.options.place.firstElementChild;
      if (wanted !== made) {
        if (last) last.after(made);
        else this.options.place.prepend(made);
      }
      last = made;
    }
    this.options.onChange();
  }
}

/** A cell with nothing in it. */
export function emptyRecord(): SqlRecord {
  return {kind: "sql", title: "", name: "", text: "", parameters: {}, keep: false, collapsed: false, chart: null};
}

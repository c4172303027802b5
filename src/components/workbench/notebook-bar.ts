import type {EvidenceLabels} from "../../lib/result-data.js";
import {button, download, element} from "../dom.js";
import {fileName} from "./export-menu.js";
import {menuButton} from "./menu.js";
import {emptyRecord, type Notebook} from "./notebook.js";
import {type ExportContext, toFrameworkPage, toNotebookKit} from "./notebook-export.js";
import {readNotebook} from "./notebook-file.js";
import {toFragment} from "./share.js";
import type {SqlCell} from "./sql-cell.js";
import type {TextCell} from "./text-cell.js";

export interface BarOptions {
  document: Document;
  notebook: Notebook;
  labels: EvidenceLabels;
  /** Address of a claim's page. */
  claimAddress: (claim: string) => string;
  onOpened: () => void;
  /** Tools of others, at the end. */
  more: readonly HTMLElement[];
}

export interface NotebookBar {
  element: HTMLElement;
  /** Says something, with things to do about it. */
  say: (line: string, ...tools: HTMLElement[]) => void;
}

/** The line of tools for the whole notebook: add, run, open, save, share, export. */
export function notebookBar({document, notebook, labels, claimAddress, onOpened, more}: BarOptions): NotebookBar {
  const said = element(document, "p", {role: "status", class: "notebook-said"});
  const say = (line: string, ...tools: HTMLElement[]) =>
    said.replaceChildren(line, ...tools.flatMap((tool) => [" ", tool]));
  const picker = element(document, "input", {
    type: "file",
    accept: ".json,application/json",
    hidden: true,
    "aria-label": "Notebook file"
  });
  picker.addEventListener("change", async () => {
    const [file] = picker.files ?? [];
    picker.value = "";
    if (!file) return;
    try {
      notebook.open(readNotebook(await file.text()));
      onOpened();
      say(`${file.name} is open. Run it to see its results.`);
    } catch (error) {
      say((error as Error).message);
    }
  });
  const share = async (mode: "n" | "r") => {
    try {
      const fragment = await toFragment(notebook.toFile(), mode);
      const address = new URL(fragment, location.href).href;
      history.replaceState(null, "", fragment);
      await navigator.clipboard.writeText(address).then(
        () => say("The link is copied. The notebook is in the link itself: nothing was sent anywhere."),
        () => say("The link is now the address of this page: copy it from there.")
      );
    } catch (error) {
      say((error as Error).message);
    }
  };
  const save = (name: string, text: string, type: string) => download(document, name, [text], type);
  const base = () => fileName(exported().title);
  const exported = (): Omit<ExportContext, "claimHref"> => ({
    title: notebook.title || notebook.sqlCells().find(({title}) => title)?.title || "Notebook",
    labels,
    cells: notebook.cells.map((cell) =>
      cell.kind === "text"
        ? {kind: "text", title: "", text: cell.text, chart: null, data: null}
        : {
            kind: "sql",
            title: cell.title,
            text: cell.editor.text(),
            chart: cell.chart,
            data: cell.result?.answer.data ?? null
          }
    )
  });
  const bar = element(
    document,
    "div",
    {class: "notebook-bar"},
    button(document, "Add SQL", () => (notebook.add(emptyRecord()) as SqlCell).editor.focus()),
    button(document, "Add text", () => (notebook.add({kind: "text", text: "", collapsed: false}) as TextCell).edit()),
    button(document, "Run all", () => void runAll(notebook)),
    ...more,
    menuButton(document, "Notebook", [
      {name: "Open a file …", run: () => picker.click()},
      {
        name: "Save as a file",
        run: () =>
          save(`${base()}.notebook.json`, `${JSON.stringify(notebook.toFile(), null, 2)}\n`, "application/json")
      },
      {name: "Copy a link to work on it", run: () => void share("n")},
      {name: "Copy a link to read it", run: () => void share("r")},
      {
        name: "Export as a page for Observable Framework",
        run: () =>
          save(`${base()}.md`, toFrameworkPage({...exported(), claimHref: (id) => `/claims/${id}`}), "text/markdown")
      },
      {
        name: "Export for Observable Notebook Kit",
        run: () => save(`${base()}.html`, toNotebookKit({...exported(), claimHref: claimAddress}), "text/html")
      }
    ]),
    picker,
    said
  );
  return {element: bar, say};
}

/** All SQL cells from the first on; a cell that fails does not keep the others from running, one that is stopped does. */
async function runAll(notebook: Notebook): Promise<void> {
  for (const cell of notebook.sqlCells()) if (cell.editor.text().trim() && (await cell.run())) return;
}

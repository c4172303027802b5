import {takeOver} from "../../lib/handover.js";
import {button, element} from "../dom.js";
import {type BringOptions, type Brought, bringFile, bringPasted} from "./import-data.js";
import {menuButton} from "./menu.js";

export interface BringHooks extends BringOptions {
  home: HTMLElement;
  onBrought: (brought: Brought) => void;
  say: (line: string) => void;
}

/** Files dropped on the page, chosen, or pasted as a table become tables, and what another page handed over. Returns the menu for it. */
export function bringMenu({home, engine, parquetScript, onBrought, say}: BringHooks): HTMLElement {
  const document = home.ownerDocument;
  const picker = element(document, "input", {
    type: "file",
    accept: ".csv,.tsv,.txt,.json,.jsonl,.ndjson,.parquet,.arrow,.feather",
    multiple: true,
    hidden: true,
    "aria-label": "Data file"
  });
  picker.addEventListener("change", () => {
    void bringAll([...(picker.files ?? [])]);
    picker.value = "";
  });
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  home.addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    home.classList.add("dropping");
  });
  home.addEventListener("dragleave", (event) => {
    if (!home.contains(event.relatedTarget as Node | null)) home.classList.remove("dropping");
  });
  home.addEventListener(
    "drop",
    (event) => {
      home.classList.remove("dropping");
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      void bringAll([...event.dataTransfer!.files]);
    },
    true
  );
  const menu = menuButton(document, "Bring data", [
    {name: "From a file …", run: () => picker.click()},
    {
      name: "Paste a table …",
      run: () => showPaste(document, (text, name) => bring(() => bringPasted(text, name, engine)))
    }
  ]);
  menu.append(picker);
  const handed = takeOver();
  // Once the workbench stands: it is told of the table.
  if (handed) queueMicrotask(() => void bring(() => bringPasted(handed.csv, handed.name, engine)));
  return menu;

  async function bringAll(files: readonly File[]): Promise<void> {
    for (const file of files) await bring(() => bringFile(file, {engine, parquetScript}));
  }

  async function bring(make: () => Promise<Brought>): Promise<void> {
    say("Reading …");
    try {
      const brought = await make();
      const rows = `${brought.rows.toLocaleString("en")} ${brought.rows === 1 ? "row" : "rows"}`;
      say(`Table ${brought.table}: ${rows}. It stays in this page.`);
      onBrought(brought);
    } catch (error) {
      say((error as Error).message);
    }
  }
}

function showPaste(document: Document, onPaste: (text: string, name: string) => void): void {
  const name = element(document, "input", {value: "pasted", autocomplete: "off", spellcheck: "false"});
  const text = element(document, "textarea", {rows: 10, spellcheck: "false"});
  const form = element(
    document,
    "form",
    {method: "dialog"},
    element(document, "label", {}, "Name of the table", name),
    element(document, "label", {}, "The table, with its header", text),
    element(
      document,
      "footer",
      {},
      element(document, "button", {class: "primary"}, "Make a table"),
      button(document, "Cancel", () => dialog.close(), {class: "quiet"})
    )
  );
  const dialog = element(
    document,
    "dialog",
    {class: "panel paste", "aria-labelledby": "paste-title"},
    element(document, "header", {}, element(document, "h2", {id: "paste-title"}, "Paste a table")),
    form
  );
  form.addEventListener("submit", () => onPaste(text.value, name.value));
  dialog.addEventListener("close", () => dialog.remove());
  document.querySelector(".workbench")!.append(dialog);
  dialog.showModal();
  text.focus();
}

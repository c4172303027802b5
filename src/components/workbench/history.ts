import {button, element} from "../dom.js";
import {storage} from "./storage.js";

/** A text that was run, kept in this browser alone. */
export interface HistoryEntry {
  sql: string;
  rows: number;
  milliseconds: number;
  /** Milliseconds since 1970. */
  at: number;
}

const KEY = "sql-history";
const LONGEST = 200;

/** Puts a text at the front; the same text is kept once. Read anew each time, since other tabs write it too. */
export function remember(entry: HistoryEntry): void {
  const sql = entry.sql.trim();
  const others = readHistory().filter((other) => other.sql !== sql);
  storage.write(KEY, [{...entry, sql}, ...others].slice(0, LONGEST));
}

/** What was run, latest first; what another version of the page wrote and this one cannot read is left out. */
function readHistory(): HistoryEntry[] {
  const kept = storage.read<unknown>(KEY);
  if (!Array.isArray(kept)) return [];
  return kept.filter((entry): entry is HistoryEntry => typeof entry?.sql === "string" && typeof entry?.at === "number");
}

/** Opens the list of what was run, with a field to search it; `onChoose` gets the text of the one chosen. */
export function showHistory(document: Document, onChoose: (sql: string) => void): void {
  const search = element(document, "input", {
    type: "search",
    placeholder: "Search",
    "aria-label": "Search what was run",
    autocomplete: "off"
  });
  const list = element(document, "ol", {class: "history"});
  const close = button(document, "Close", () => dialog.close(), {class: "quiet"});
  const clear = button(document, "Forget all", () => {
    storage.remove(KEY);
    show();
  });
  const dialog = element(
    document,
    "dialog",
    {class: "panel", "aria-labelledby": "history-title"},
    element(document, "header", {}, element(document, "h2", {id: "history-title"}, "What was run"), close),
    search,
    list,
    element(document, "footer", {}, element(document, "p", {}, "Kept in this browser alone."), clear)
  );
  search.addEventListener("input", show);
  dialog.addEventListener("close", () => dialog.remove());
  document.querySelector(".workbench")!.append(dialog);
  show();
  dialog.showModal();
  search.focus();

  function show(): void {
    const words = search.value.toLowerCase().split(/\s+/);
    const found = readHistory().filter(({sql}) => words.every((word) => sql.toLowerCase().includes(word)));
    const items = found.map(({sql, rows, milliseconds, at}) => {
      const choose = button(document, sql, () => {
        dialog.close();
        onChoose(sql);
      });
      const when = new Date(at).toLocaleString("en-GB", {dateStyle: "medium", timeStyle: "short"});
      return element(
        document,
        "li",
        {},
        choose,
        element(document, "p", {}, `${when} · ${rows} rows · ${Math.round(milliseconds)} ms`)
      );
    });
    list.replaceChildren(...(items.length ? items : [element(document, "li", {}, "Nothing found.")]));
  }
}

import {button} from "../dom.js";
import type {Notebook} from "./notebook.js";
import type {NotebookBar} from "./notebook-bar.js";
import {NotebookStore} from "./notebook-store.js";
import {fromFragment} from "./share.js";

/**
 * Opens what the address holds, or else what this browser has kept, and keeps what is changed from then on. A notebook
 * from an address is not run before somebody says so.
 */
export function keepNotebook(
  document: Document,
  home: HTMLElement,
  notebook: Notebook,
  bar: NotebookBar
): NotebookStore {
  let opened: string | null = null;
  const store = new NotebookStore({
    notebook: () => notebook.toFile(),
    onRefused: () => bar.say("This browser keeps nothing here: save the notebook as a file before you leave."),
    onOther(other) {
      bar.say(
        "The notebook was changed in another tab; nothing is kept from this one now.",
        button(document, "Take that one", () => {
          notebook.open(other);
          store.keepMine();
          bar.say("This is the notebook of the other tab.");
        }),
        button(document, "Keep this one", () => {
          store.keepMine();
          bar.say("This one is kept.");
        })
      );
    }
  });
  addEventListener("hashchange", () => void openAddress());
  void openAddress().then((found) => {
    const kept = found || /^#[a-z][\w-]*$/.test(location.hash) ? null : store.kept();
    if (!kept) return;
    const first = notebook.sqlCells()[0].editor.text();
    const [cell] = kept.cells;
    if (kept.cells.length === 1 && cell.kind === "sql" && cell.text === first) return;
    notebook.open(kept);
    bar.say("This is the notebook as you left it. Run it to see its results.");
  });
  return store;

  /** Whether the address held a notebook. */
  async function openAddress(): Promise<boolean> {
    const fragment = location.hash;
    // Going back over an open drawer comes by here too, and must not undo what was typed since.
    if (fragment === opened) return true;
    try {
      const shared = await fromFragment(fragment);
      if (!shared) return false;
      opened = fragment;
      notebook.open(shared.notebook);
      read(shared.mode === "r");
      bar.say("This notebook came with the link. Nothing of it has run yet.");
      return true;
    } catch (error) {
      bar.say((error as Error).message);
      return true;
    }
  }

  /** In the reading view queries can be run and not changed. */
  function read(reading: boolean): void {
    home.classList.toggle("reading", reading);
    for (const cell of notebook.sqlCells()) cell.part("editor").inert = reading;
    home.querySelector(".reading-note")?.remove();
    if (!reading) return;
    const note = button(document, "Work on a copy", () => {
      read(false);
      store.changed();
    });
    note.classList.add("reading-note");
    home.querySelector(".engine-bar")!.append(note);
  }
}

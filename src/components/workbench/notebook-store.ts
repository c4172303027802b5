import {type NotebookFile, readNotebook} from "./notebook-file.js";
import {storage} from "./storage.js";

const KEY = "sql-notebook";

/** A burst of typing is kept once. */
const SETTLE = 400;

export interface StoreHooks {
  notebook: () => NotebookFile;
  /** Another tab has kept another notebook; nothing is kept from here until `keepMine` is called. */
  onOther: (notebook: NotebookFile) => void;
  /** The browser keeps nothing; told once. */
  onRefused: () => void;
}

/** Keeps the notebook in this browser as it changes, and notices when another tab does too. */
export class NotebookStore {
  #timer = 0;
  #last = "";
  #paused = false;
  #refused = false;

  constructor(private readonly hooks: StoreHooks) {
    addEventListener("storage", ({key, newValue}) => {
      if (key !== KEY || !newValue || newValue === this.#last) return;
      const other = read(newValue);
      if (!other || !this.#last) return;
      this.#paused = true;
      hooks.onOther(other);
    });
    // Leaving the page in the middle of a burst loses nothing.
    addEventListener("pagehide", () => this.#save());
  }

  /** What was kept, or null. */
  kept(): NotebookFile | null {
    const kept = storage.read<unknown>(KEY);
    return kept ? read(JSON.stringify(kept)) : null;
  }

  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), SETTLE) as unknown as number;
  }

  keepMine(): void {
    this.#paused = false;
    this.changed();
  }

  #save(): void {
    clearTimeout(this.#timer);
    if (this.#paused || !this.#timer) return;
    const file = this.hooks.notebook();
    const text = JSON.stringify(file);
    if (text === this.#last) return;
    this.#last = text;
    if (storage.write(KEY, file) || this.#refused) return;
    this.#refused = true;
    this.hooks.onRefused();
  }
}

function read(text: string): NotebookFile | null {
  try {
    return readNotebook(text);
  } catch {
    return null;
  }
}

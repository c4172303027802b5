import {slugOf} from "../../lib/slug.js";
import type {Side, TryDocument} from "../../lib/try.js";

/** Characters that a text field takes without making the page slow; what is longer is held beside it. */
const FIELD = 300_000;

/** Bytes of the largest document that is read; a larger file is not even opened. */
const LARGEST = 20_000_000;

/** A place to paste, drop or choose one document. `onFile` hears when one came as a file. */
export class Pane {
  readonly side: Side;
  readonly root: HTMLElement;
  readonly #field: HTMLTextAreaElement;
  readonly #note: HTMLElement;
  #held: Pick<TryDocument, "name" | "content"> | null = null;
  #taking: Promise<void> | undefined;

  constructor(root: HTMLElement, say: (problem: string) => void) {
    this.root = root;
    this.side = root.dataset.side as Side;
    this.#field = root.querySelector("textarea")!;
    this.#note = root.querySelector(".try-held")!;
    const file = root.querySelector<HTMLInputElement>("input[type=file]")!;
    const take = (chosen: File | undefined) => {
      if (chosen) this.#taking = this.#take(chosen).catch((error) => say(error.message));
    };
    file.addEventListener("change", () => take(file.files?.[0]));
    root.addEventListener("dragover", (event) => {
      event.preventDefault();
      root.classList.add("over");
    });
    root.addEventListener("dragleave", () => root.classList.remove("over"));
    root.addEventListener("drop", (event) => {
      event.preventDefault();
      root.classList.remove("over");
      const dropped = event.dataTransfer?.files[0];
      if (dropped) take(dropped);
      else this.set("pasted", event.dataTransfer?.getData("text/plain") ?? "");
    });
    this.#field.addEventListener("paste", (event) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text.length <= FIELD) return;
      event.preventDefault();
      this.set("pasted", text);
    });
    this.#field.addEventListener("input", () => this.#hold(null));
  }

  /** The document, once its file is there; null where there is none yet. */
  async document(): Promise<Pick<TryDocument, "name" | "content"> | null> {
    await this.#taking;
    return this.#held ?? (this.#field.value.trim() ? {name: "pasted", content: this.#field.value} : null);
  }

  /** Shows a text, in the field if it is not too long for one. */
  set(name: string, text: string): void {
    const short = text.length <= FIELD;
    this.#field.value = short ? text : "";
    this.#hold(short && name === "pasted" ? null : {name, content: text});
  }

  async #take(file: File): Promise<void> {
    if (file.size > LARGEST)
      throw new Error(`${file.name}: too large: ${(file.size / 1e6).toFixed(1)} MB (at most 20 MB)`);
    const name = slugOf(file.name.replace(/\.\w+$/, "")) || "document";
    this.#field.value = "";
    this.#hold({name, content: new Uint8Array(await file.arrayBuffer())}, file.name);
  }

  #hold(held: Pick<TryDocument, "name" | "content"> | null, called = held?.name ?? ""): void {
    this.#held = held;
    this.#note.hidden = !held;
    this.#note.textContent = held ? `${called}, ${Math.ceil(held.content.length / 1000).toLocaleString("en")} kB` : "";
  }
}

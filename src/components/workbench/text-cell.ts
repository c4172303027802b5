import {button, element} from "../dom.js";

/** Shows Markdown as elements; set when the script for it has come. */
export type Renderer = (text: string, document: Document) => Node;

let renderer: Promise<Renderer> | null = null;

/** Says where the script is that shows Markdown (scripts/sql-markdown.js); it is fetched with the first text cell. */
export function useMarkdown(address: URL): void {
  const load = () => import(address.href) as Promise<typeof import("./markdown.js")>;
  fetchRenderer = async () => (await load()).renderMarkdown;
}

let fetchRenderer: () => Promise<Renderer> = () => Promise.reject(new Error("no Markdown"));

/** One cell of text: Markdown that shows as it will be read, and is written in a plain field. */
export class TextCell {
  readonly kind = "text";
  readonly element: HTMLElement;
  readonly #field: HTMLTextAreaElement;
  readonly #shown: HTMLElement;
  readonly #toggle: HTMLButtonElement;

  constructor(
    text: string,
    private readonly document: Document,
    actions: HTMLElement,
    onChange: () => void
  ) {
    this.#field = element(document, "textarea", {class: "cell-text", "aria-label": "Text, in Markdown", rows: 4});
    this.#field.value = text;
    this.#shown = element(document, "div", {class: "cell-prose"});
    this.#toggle = button(document, "Edit", () => (this.#field.hidden ? this.edit() : this.show()));
    this.element = element(
      document,
      "section",
      {class: "cell", "data-cell": "text", "aria-label": "Text"},
      element(
        document,
        "header",
        {class: "cell-head"},
        this.#toggle,
        element(document, "div", {class: "cell-tools"}, actions)
      ),
      this.#shown,
      this.#field
    );
    this.#field.addEventListener("input", onChange);
    this.#field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.shiftKey || event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      this.show();
      this.#toggle.focus();
    });
    this.show();
  }

  get text(): string {
    return this.#field.value;
  }

  edit(): void {
    this.#field.hidden = false;
    this.#shown.hidden = true;
    this.#toggle.textContent = "Done";
    this.#field.rows = Math.max(4, this.text.split("\n").length + 1);
    this.#field.focus();
  }

  /** The text as it is read; as it is written, where what shows it cannot be fetched. */
  show(): void {
    this.#field.hidden = true;
    this.#shown.hidden = false;
    this.#toggle.textContent = "Edit";
    const text = this.text;
    renderer ??= fetchRenderer();
    renderer
      .then((render) => this.#shown.replaceChildren(render(text, this.document)))
      .catch(() => {
        renderer = null;
        this.#shown.replaceChildren(element(this.document, "pre", {}, text));
      });
  }
}

import * as dom from "../dom.js";

/** An element of this page with attributes and children; text is text, whatever it holds. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: (Node | string | null | false)[]
): HTMLElementTagNameMap[Name] {
  return dom.element(document, name, attributes, ...children);
}

/** A button of this page that calls `action`. */
export function button(label: string, action: () => unknown): HTMLButtonElement {
  return dom.button(document, label, action);
}

/** Has the browser save bytes or text as a file. */
export function save(name: string, type: string, content: Uint8Array | string): void {
  dom.download(document, name, [typeof content === "string" ? content : new Uint8Array(content)], type);
}

type Attributes = Record<string, string | number | boolean | null | undefined>;

/**
 * An element with attributes (null and false leave one out, true sets an empty one) and children (null and false leave
 * one out); strings become text.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string | null | false)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false)
      made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== null && child !== false));
  return made;
}

/** A button that does something; its name is its text unless `attributes` say otherwise. */
export function button(
  document: Document,
  text: string,
  onClick: (event: MouseEvent) => void,
  attributes: Attributes = {}
): HTMLButtonElement {
  const made = element(document, "button", {type: "button", ...attributes}, text);
  made.addEventListener("click", onClick);
  return made;
}

/** Hands a file to the person at the page. */
export function download(document: Document, name: string, parts: BlobPart[], type: string): void {
  const href = URL.createObjectURL(new Blob(parts, {type}));
  const link = element(document, "a", {href, download: name});
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

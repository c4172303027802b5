type Child = Node | string | null | false;

/** An element with attributes and children; text is text, whatever it holds. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  for (const child of children) if (child !== null && child !== false) made.append(child);
  return made;
}

/** A button that calls `action`; it says so when that fails. */
export function button(label: string, action: () => unknown): HTMLButtonElement {
  const made = element("button", {type: "button"}, label);
  made.addEventListener("click", action);
  return made;
}

/** Has the browser save bytes or text as a file. */
export function save(name: string, type: string, content: Uint8Array | string): void {
  const part = typeof content === "string" ? content : new Uint8Array(content);
  const address = URL.createObjectURL(new Blob([part], {type}));
  element("a", {href: address, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * HTML by template: every interpolated string is escaped, `Markup` passes through, arrays are joined, null and false
 * print nothing. The one way pages are put together, so that no text of an article can become a tag.
 */
export class Markup {
  readonly #html: string;
  constructor(html: string) {
    this.#html = html;
  }
  toString(): string {
    return this.#html;
  }
}

export type Printable = Markup | string | number | null | undefined | false | readonly Printable[];

const ENTITIES: Record<string, string> = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"};

/** Escapes text for element content and for quoted attribute values. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => ENTITIES[c]);
}

function print(value: Printable): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Markup) return value.toString();
  if (Array.isArray(value)) return value.map(print).join("");
  return escapeHtml(String(value));
}

/** html`<p>${text}</p>`: the finished markup, text escaped. */
export function html(strings: TemplateStringsArray, ...values: Printable[]): Markup {
  let out = strings[0];
  for (let i = 0; i < values.length; ++i) out += print(values[i]) + strings[i + 1];
  return new Markup(out);
}

/** Marks a string as finished HTML. Only for what this program has rendered itself. */
export function trusted(finished: string): Markup {
  return new Markup(finished);
}

/** Items with a separator between them. */
export function join(items: readonly Printable[], separator: Printable): Printable[] {
  return items.flatMap((item, i) => (i ? [separator, item] : [item]));
}

/**
 * The web component, for all figures: embed/corridor-chart.js.
 *
 *     <corridor-chart name="exodus">fallback</corridor-chart>
 *
 * Attributes: name; version, to hold on to one; theme (auto, light, dark); width and height in px; language, of its numbers
 * (a tag: de, fr-CH); untitled. What stands inside is shown until the figure is there, and stays where it cannot be had. Fires "load" or "error".
 */
import {setNumberLanguage} from "../../lib/number-language.js";
import {type Payload, THEMES, type ThemeName} from "../../lib/payload.js";
import {setLook, showFigure} from "./show.js";

const ROOT = new URL("..", import.meta.url);
const payloads = new Map<string, Promise<Payload>>();

function load(file: string): Promise<Payload> {
  const known = payloads.get(file);
  if (known) return known;
  const loading = fetch(new URL(`embed/${file}.json`, ROOT)).then((response) => {
    if (!response.ok) throw new Error(`no such figure: ${file}`);
    return response.json() as Promise<Payload>;
  });
  payloads.set(file, loading);
  // What fails once, as without a network, is tried again the next time.
  loading.catch(() => payloads.delete(file));
  return loading;
}

class CorridorChart extends HTMLElement {
  static observedAttributes = ["name", "version", "theme", "width", "height", "language", "untitled"];
  /** The file that is shown or on its way, and what takes it away. */
  #file = "";
  #remove: (() => void) | null = null;

  connectedCallback(): void {
    this.#update();
  }

  disconnectedCallback(): void {
    this.#remove?.();
    this.#remove = null;
    this.#file = "";
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#update();
  }

  #update(): void {
    const [name, version] = [this.getAttribute("name"), this.getAttribute("version")];
    const file = version ? `${name}@${version}` : (name ?? "");
    if (file && file !== this.#file) {
      this.#file = file;
      void this.#show(file);
    } else this.#look();
  }

  async #show(file: string): Promise<void> {
    try {
      const payload = await load(file);
      if (file !== this.#file) return;
      this.#remove?.();
      this.#remove = showFigure(this, payload, {root: ROOT});
      this.#look();
      this.dispatchEvent(new Event("load"));
    } catch (error) {
      if (file === this.#file) this.#file = "";
      this.dispatchEvent(new ErrorEvent("error", {error, message: (error as Error).message}));
    }
  }

  #look(): void {
    if (!this.shadowRoot) return;
    const asked = this.getAttribute("theme") as ThemeName;
    setLook(this, {theme: THEMES.includes(asked) ? asked : "auto", title: !this.hasAttribute("untitled")});
    setNumberLanguage(this.shadowRoot, this.getAttribute("language"));
    for (const [attribute, property] of [
      ["width", "inlineSize"],
      ["height", "blockSize"]
    ] as const) {
      const size = Number(this.getAttribute(attribute));
      this.style[property] = size > 0 ? `${size}px` : "";
    }
    this.style.overflow = this.hasAttribute("height") ? "auto" : "";
  }
}

if (!customElements.get("corridor-chart")) customElements.define("corridor-chart", CorridorChart);

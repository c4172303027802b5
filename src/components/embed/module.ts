import {setNumberLanguage} from "../../lib/number-language.js";
import type {Payload, ThemeName} from "../../lib/payload.js";
import {setLook, showFigure} from "./show.js";

export interface FigureOptions {
  /** In px; as wide as its place if left out. */
  width?: number;
  /** auto follows the page and its reader. Default auto. */
  theme?: ThemeName;
  /** Whether title and subtitle show. Default true. */
  title?: boolean;
  /** Language of its numbers, as a tag: "de", "fr-CH". Default as the site prints them. */
  language?: string;
}

/**
 * The function that charts/<name>.js exports: `element.append(await exodus({width}))`. It gives a new element each time,
 * complete with drawing, words, table and evidence, and asks no host for anything.
 */
export function createFigure(payload: Payload, root: URL) {
  return async ({width, theme = "auto", title = true, language}: FigureOptions = {}): Promise<HTMLElement> => {
    const host = document.createElement("div");
    host.className = "corridor-figure";
    if (width) host.style.inlineSize = `${width}px`;
    showFigure(host, payload, {root});
    setLook(host, {theme, title});
    setNumberLanguage(host.shadowRoot!, language ?? null);
    return host;
  };
}

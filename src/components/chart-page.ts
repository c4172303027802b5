/**
 * The script of a chart's page: its controls change the figure and what there is to paste, and whatever can be pasted has
 * a button that copies it.
 */
import {setNumberLanguage} from "../lib/number-language.js";
import type {ThemeName} from "../lib/payload.js";
import {type SnippetFigure, snippetsOf} from "../lib/snippets.js";
import {followQuery} from "./chart-query.js";

const stage = document.querySelector<HTMLElement>("[data-chart]")!;
const sheet = stage.querySelector<HTMLElement>("[data-sheet]")!;
const controls = stage.querySelector("form")!;
const figure: SnippetFigure = JSON.parse(stage.dataset.embedded!);
const root = new URL("..", location.href).href;
/** The range stands at its default until somebody has moved it: then the figure is as wide as its place. */
let width: number | null = null;

const control = (name: string) => controls.elements.namedItem(name) as HTMLInputElement;
const chosen = (name: string) => document.querySelector<HTMLInputElement>(`[name=${name}]:checked`)!.value;

function show(): void {
  const theme = chosen("theme") as ThemeName;
  const title = control("title").checked;
  const version = chosen("version") || null;
  const language = control("language").value || null;
  sheet.style.inlineSize = width ? `${width}px` : "";
  (controls.elements.namedItem("measure") as HTMLOutputElement).value = width ? `${width} px` : "as wide as its place";
  if (theme === "auto") delete sheet.dataset.theme;
  else sheet.dataset.theme = theme;
  sheet.classList.toggle("untitled", !title);
  setNumberLanguage(sheet, language);
  for (const {id, code} of snippetsOf(figure, {root, version, theme, width, title, language})) {
    document.querySelector(`[data-snippet=${id}] code`)!.textContent = code;
  }
  document.querySelector<HTMLElement>("[data-frozen-hint]")!.hidden = version === null;
}

controls.addEventListener("submit", (event) => event.preventDefault());
control("width").addEventListener("input", () => {
  width = Number(control("width").value);
});
controls.addEventListener("input", show);
document.querySelector(".use")!.addEventListener("change", show);
show();
followQuery(document.querySelector("[data-query]")!);

for (const block of document.querySelectorAll<HTMLElement>(".snippet, [data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  const label = block.querySelector("h3")?.textContent ?? block.closest("section")!.querySelector("h2")!.textContent!;
  const say = (words: string) => {
    button.textContent = words;
  };
  say("Copy");
  button.setAttribute("aria-label", `Copy: ${label}`);
  button.addEventListener("click", async () => {
    const code = block.querySelector("code") ?? block;
    const field = code instanceof HTMLTextAreaElement ? code : null;
    try {
      await navigator.clipboard.writeText(field ? field.value : code.textContent!);
      say("Copied");
    } catch {
      // Where a page may not write to the clipboard, the text is marked, to be copied by hand.
      if (field) field.select();
      else getSelection()!.selectAllChildren(code);
      say("Press Ctrl+C");
    }
    setTimeout(say, 2000, "Copy");
  });
  if (block.matches(".snippet")) block.querySelector("h3")!.after(button);
  else if (block.matches("textarea")) block.parentElement!.querySelector("[type=reset]")!.after(button);
  else block.after(button);
}

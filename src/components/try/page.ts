/**
 * The script of /try. A worker reads the texts and keeps them with their claims; the page asks it for what it shows, a
 * slice at a time, so that no length of text makes it wait.
 */
import {siteFiles} from "../../lib/site-files.js";
import type {Summary} from "../../lib/try.js";
import {Client} from "./client.js";
import {comparison} from "./compare.js";
import {element} from "./dom.js";
import {figuresOf} from "./figures.js";
import {Pane} from "./pane.js";
import {claimsTable, pieceOf, rowId, rowOf, sliced, summaryOf} from "./result.js";
import {OLDER_SAMPLE, SAMPLE} from "./sample.js";
import {takeAway} from "./take.js";

const root = document.querySelector<HTMLElement>("#try");
if (root) start(root);

function start(root: HTMLElement): void {
  const client = new Client(siteFiles(import.meta.url).script("try-worker"));
  const form = root.querySelector<HTMLFormElement>(".try-form")!;
  const status = root.querySelector<HTMLElement>(".try-status")!;
  const bar = root.querySelector<HTMLElement>(".try-progress")!;
  const progress = bar.querySelector("progress")!;
  const result = root.querySelector<HTMLElement>(".try-result")!;
  const second = form.querySelector<HTMLButtonElement>("[data-second]")!;
  const stop = form.querySelector<HTMLButtonElement>("[data-stop]")!;
  const any = form.elements.namedItem("any") as HTMLInputElement;
  const say = (text: string, problem = true) => {
    status.textContent = text;
    status.classList.toggle("try-problem", problem);
  };
  const panes = [...form.querySelectorAll<HTMLElement>("[data-side]")].map((pane) => new Pane(pane, say));
  const [newer, older] = panes;

  second.addEventListener("click", () => {
    older.root.hidden = !older.root.hidden;
    second.setAttribute("aria-expanded", String(!older.root.hidden));
    if (!older.root.hidden) older.root.querySelector("textarea")!.focus();
  });
  form.querySelector("[data-sample]")!.addEventListener("click", () => {
    newer.set("pasted", SAMPLE);
    if (!older.root.hidden) older.set("pasted", OLDER_SAMPLE);
    form.requestSubmit();
  });
  stop.addEventListener("click", () => client.stop("stopped"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    busy(true);
    read()
      .catch((error: Error) =>
        say(error.message.replace(/ \(--any-language .*\)$/, " (tick the box to read it all the same)"))
      )
      .finally(() => busy(false));
  });

  function busy(on: boolean): void {
    bar.hidden = stop.hidden = !on;
    progress.removeAttribute("value");
    form.querySelector<HTMLButtonElement>(".try-go")!.disabled = on;
  }

  async function read(): Promise<void> {
    const document = await newer.document();
    const before = older.root.hidden ? null : await older.document();
    if (!document) throw new Error("there is no text yet: paste one, or drop a file");
    result.hidden = true;
    say("Reading …", false);
    const onProgress = (share: number) => {
      progress.value = share;
    };
    const load = (side: "newer" | "older", source: NonNullable<typeof before>) =>
      client.call("load", [side, {...source, anyLanguage: any.checked}], onProgress);
    const summary = await load("newer", document);
    const sections: HTMLElement[] = [];
    if (before) {
      await load("older", before);
      sections.push(await comparison(client, await client.call("compare", [])));
    }
    sections.push(...(await describe(summary)), takeAway(client, document.name, summary.title, say));
    result.replaceChildren(contentsOf(sections), ...sections);
    result.hidden = false;
    const count = (n: number, noun: string) => `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;
    const time = (summary.milliseconds / 1000).toFixed(summary.milliseconds < 100 ? 2 : 1);
    say(
      `${count(summary.claims, "claim")} and ${count(summary.rejected, "other number")} in ${count(summary.characters, "character")} of ${summary.format}, read in ${time} s.`,
      false
    );
  }

  async function describe(summary: Summary): Promise<HTMLElement[]> {
    const text = element("div", {class: "article try-text"});
    const {shown, body} = claimsTable();
    const [words, rows] = [
      await sliced(text, text, (from) => client.call("pieces", ["newer", from]), pieceOf, "Show more of the text"),
      await sliced(body, shown, (from) => client.call("claims", ["newer", from]), rowOf, "Show more claims")
    ];
    const figures = figuresOf(await client.call("marks", ["newer"]), summary.claims);
    // A claim far down has no row yet.
    const reach = async (event: MouseEvent) => {
      const link = (event.target as Element).closest<HTMLElement>("[data-claim]");
      if (!link) return;
      event.preventDefault();
      const row = () => document.getElementById(rowId(link.dataset.claim!));
      await rows.until(() => row() !== null);
      row()?.focus();
    };
    for (const place of [text, figures]) place.addEventListener("click", (event) => void reach(event));
    const section = (id: string, title: string, content: HTMLElement) =>
      element("section", {"aria-labelledby": id}, element("h2", {id}, title), content);
    const sections = [
      section("try-counts", "The counts", summaryOf(summary)),
      summary.claims > 0 && section("try-drawn", "The figures", figures),
      section("try-words", "The text", words.box),
      section("try-claims", "The claims", rows.box)
    ];
    return sections.filter((made) => made !== false);
  }
}

/** The way to each section: a text may be long. */
function contentsOf(sections: HTMLElement[]): HTMLElement {
  const headings = sections.map((section) => section.querySelector("h2")!);
  return element(
    "nav",
    {class: "try-contents", "aria-label": "Result"},
    ...headings.map(({id, textContent}) => element("a", {href: `#${id}`}, textContent))
  );
}

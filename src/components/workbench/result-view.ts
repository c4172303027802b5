import type {EvidenceLabels} from "../../lib/result-data.js";
import {button, element} from "../dom.js";
import {type ChartHooks, chartButton} from "./chart-view.js";
import type {EngineClient} from "./engine-client.js";
import type {Answer} from "./engine-entry.js";
import {exportFormats, exportResult, fileName} from "./export-menu.js";
import {type Order, toTsv} from "./export-text.js";
import {createGrid} from "./grid.js";
import {menuButton} from "./menu.js";
import {planView} from "./plan.js";
import {profileResult} from "./profile.js";
import {profileView} from "./profile-view.js";
import {sourcesOf} from "./sources.js";

/** A result that a cell shows. */
export interface ShownResult {
  answer: Answer;
  sql: string;
  /** The order that rows are shown in. */
  order: () => Order;
}

export interface ResultContext {
  document: Document;
  root: URL;
  /** Address of a script of the site, by its name. */
  script: (name: string) => URL;
  engine: EngineClient;
  labels: EvidenceLabels;
  /** Of the data, for what is exported. */
  version: string;
}

export interface ResultHooks {
  title: () => string;
  loadAll: () => void;
  say: (line: string) => void;
  chart: ChartHooks["record"];
  rememberChart: ChartHooks["remember"];
}

/** Above so many rows a copy is no paste any more. */
const MOST_COPIED = 100_000;

/** Draws a result into `place`, with the tools to take it further below it. */
export function showResult(
  place: HTMLElement,
  answer: Answer,
  sql: string,
  context: ResultContext,
  hooks: ResultHooks
): ShownResult {
  const {document} = context;
  const plan = planView(answer.data, document);
  if (plan) {
    place.replaceChildren(plan);
    return {answer, sql, order: () => null};
  }
  const grid = createGrid(answer.data, context);
  const result: ShownResult = {answer, sql, order: grid.order};
  const below = element(document, "div", {class: "result-below"});
  const tools = element(document, "div", {class: "result-tools"});
  place.replaceChildren(grid.element, tools, below);
  if (!answer.complete && !answer.full) tools.append(button(document, "Load all rows", hooks.loadAll));
  tools.append(
    chartButton(result, below, context, {title: hooks.title, record: hooks.chart, remember: hooks.rememberChart}),
    profileButton(result, below, context),
    button(document, "Copy", () => void copy(result, context, hooks.say)),
    menuButton(
      document,
      "Export",
      exportFormats(context.script).map((format) => ({
        name: format.name,
        run: () => {
          sourcesOf(result, context.engine, context.labels, context)
            .then((sources) => exportResult(document, fileName(hooks.title()), format, result, sources))
            .catch((error: Error) => hooks.say(`Not exported: ${error.message}`));
        }
      }))
    )
  );
  return result;
}

function profileButton({answer}: ShownResult, place: HTMLElement, {document}: ResultContext): HTMLButtonElement {
  const toggle = button(
    document,
    "Profile",
    async () => {
      const open = toggle.getAttribute("aria-pressed") === "true";
      toggle.setAttribute("aria-pressed", String(!open));
      if (open) return place.querySelector(".profile")?.remove();
      place.prepend(profileView(await profileResult(answer.data), document));
    },
    {"aria-pressed": "false"}
  );
  return toggle;
}

async function copy(
  {answer, order}: ShownResult,
  {document}: ResultContext,
  say: (line: string) => void
): Promise<void> {
  if (answer.data.rows > MOST_COPIED) return say("Too many rows to copy: export them instead.");
  try {
    await document.defaultView!.navigator.clipboard.writeText(toTsv(answer.data, order()).join(""));
    say(`${answer.data.rows.toLocaleString("en")} rows copied, to paste into a spreadsheet.`);
  } catch {
    say("This browser lets nothing be copied here: export the rows instead.");
  }
}

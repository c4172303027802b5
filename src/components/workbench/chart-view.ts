import {evidenceColumns, rowEvidence} from "../../lib/result-data.js";
import {button, download, element} from "../dom.js";
import {chartCode} from "./chart-code.js";
import {defaultChart, fitChart} from "./chart-defaults.js";
import {fileName} from "./export-menu.js";
import {CHART_MARKS, type ChartMark, type ChartRecord} from "./notebook-file.js";
import type {ResultContext, ShownResult} from "./result-view.js";

const MARK_NAMES: Record<ChartMark, string> = {bar: "Bars", line: "Line", dot: "Dots", cell: "Cells"};

export interface ChartHooks {
  record: () => ChartRecord | null;
  remember: (record: ChartRecord | null) => void;
  title: () => string;
}

type Drawer = typeof import("./chart-draw.js");

/** A button that draws the result below it, with a form for mark and channels; what was chosen is remembered. */
export function chartButton(
  {answer}: ShownResult,
  place: HTMLElement,
  context: ResultContext,
  hooks: ChartHooks
): HTMLButtonElement {
  const {document} = context;
  let shown: HTMLElement | null = null;
  const toggle = button(
    document,
    "Chart",
    () => {
      if (shown) {
        shown.remove();
        shown = null;
        hooks.remember(null);
      } else open(defaultChart(answer.data));
      toggle.setAttribute("aria-pressed", String(shown !== null));
    },
    {"aria-pressed": "false"}
  );
  const kept = hooks.record();
  if (kept) {
    open(fitChart(kept, answer.data));
    toggle.setAttribute("aria-pressed", String(shown !== null));
  }
  return toggle;

  function open(record: ChartRecord | null): void {
    shown = record
      ? chartPanel(record, {answer, context, hooks})
      : element(document, "p", {class: "chart-panel"}, "There is no column here to draw along.");
    place.prepend(shown);
  }
}

interface PanelParts {
  answer: ShownResult["answer"];
  context: ResultContext;
  hooks: ChartHooks;
}

function chartPanel(first: ChartRecord, {answer, context, hooks}: PanelParts): HTMLElement {
  const {document} = context;
  const {data} = answer;
  let record = first;
  let drawing: SVGSVGElement | null = null;
  let drawer: Promise<Drawer> | null = null;
  const names = data.columns.map(({name}) => name);
  const numbers = data.columns.filter(({type}) => type.kind === "number").map(({name}) => name);
  const canvas = element(document, "div", {class: "chart-canvas"});
  const form = element(
    document,
    "form",
    {class: "chart-form"},
    choice(
      "mark",
      "Mark",
      CHART_MARKS.map((mark) => [mark, MARK_NAMES[mark]])
    ),
    choice(
      "x",
      "Along",
      names.map((name) => [name, name])
    ),
    choice("y", "Measure", [["", "number of rows"], ...numbers.map((name): [string, string] => [name, name])]),
    choice("colour", "Colour", [["", "one for all"], ...names.map((name): [string, string] => [name, name])])
  );
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    record = Object.fromEntries(
      [...new FormData(form)].map(([key, value]) => [key, String(value)])
    ) as unknown as ChartRecord;
    hooks.remember(record);
    void draw();
  });
  const tools = element(
    document,
    "div",
    {class: "result-tools"},
    button(document, "SVG", () => void save("svg")),
    button(document, "PNG", () => void save("png")),
    button(document, "Code", () =>
      download(document, `${fileName(hooks.title())}.js`, [chartCode(record, data)], "text/javascript")
    )
  );
  hooks.remember(record);
  void draw();
  return element(document, "div", {class: "chart-panel"}, form, canvas, tools);

  function choice(
    name: keyof ChartRecord,
    label: string,
    options: readonly (readonly [string, string])[]
  ): HTMLLabelElement {
    const items = options.map(([value, text]) =>
      element(document, "option", {value, selected: value === record[name]}, text)
    );
    return element(document, "label", {}, label, element(document, "select", {name}, ...items));
  }

  function load(): Promise<Drawer> {
    drawer ??= import(context.script("sql-chart").href) as Promise<Drawer>;
    return drawer;
  }

  async function draw(): Promise<void> {
    try {
      const {drawChart} = await load();
      const naming = evidenceColumns(data, context.labels);
      drawing = drawChart(data, record, {
        document,
        width: Math.max(320, Math.min(860, canvas.clientWidth || 700)),
        claimOf(row) {
          const {claims} = rowEvidence(naming, row, context.labels);
          return claims.length === 1 ? claims[0] : null;
        },
        claimHref: (claim) => new URL(`claims/${claim}`, context.root).href,
        label: `${hooks.title() || "Chart"}: ${record.y || "number of rows"} by ${record.x}`
      });
      canvas.replaceChildren(drawing);
    } catch (error) {
      drawing = null;
      canvas.replaceChildren(element(document, "p", {role: "alert"}, (error as Error).message));
    }
  }

  async function save(kind: "svg" | "png"): Promise<void> {
    if (!drawing) return;
    const {standAlone} = await load();
    const dark = document.documentElement.dataset.theme;
    const text = standAlone(drawing, hooks.title(), dark === "dark" || dark === "light" ? dark : null);
    const name = `${fileName(hooks.title())}.${kind}`;
    if (kind === "svg") download(document, name, [text], "image/svg+xml");
    else download(document, name, [await rasterize(text, drawing)], "image/png");
  }
}

/** A drawing as a picture of twice its size. */
async function rasterize(text: string, drawing: SVGSVGElement): Promise<Blob> {
  const document = drawing.ownerDocument;
  const [, , width, height] = drawing.getAttribute("viewBox")!.split(" ").map(Number);
  const picture = new Image(width, height);
  const href = URL.createObjectURL(new Blob([text], {type: "image/svg+xml"}));
  picture.src = href;
  await picture.decode();
  URL.revokeObjectURL(href);
  const canvas = element(document, "canvas", {width: width * 2, height: height * 2});
  canvas.getContext("2d")!.drawImage(picture, 0, 0, width * 2, height * 2);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))), "image/png")
  );
}

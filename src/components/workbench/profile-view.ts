import {svg} from "../charts/svg.js";
import {element} from "../dom.js";
import type {ColumnProfile} from "./profile.js";

/** The profile of a result's columns as a table: type, empty ones, different ones, range, and how values spread. */
export function profileView(profiles: readonly ColumnProfile[], document: Document): HTMLElement {
  const heads = ["Column", "Type", "Empty", "Different", "Range", "Spread"];
  return element(
    document,
    "div",
    {class: "profile", role: "region", "aria-label": "Column profile", tabindex: 0},
    element(
      document,
      "table",
      {},
      element(
        document,
        "thead",
        {},
        element(document, "tr", {}, ...heads.map((name) => element(document, "th", {scope: "col"}, name)))
      ),
      element(document, "tbody", {}, ...profiles.map((profile) => profileRow(profile, document)))
    )
  );
}

function profileRow(
  {name, type, rows, nulls, distinct, least, greatest, bins, common}: ColumnProfile,
  document: Document
): HTMLElement {
  const cell = (...content: (Node | string | null)[]) => element(document, "td", {}, ...content);
  const share = rows ? Math.round((nulls / rows) * 100) : 0;
  const range = least === null ? "" : least === greatest ? least : `${cut(least)} to ${cut(greatest!)}`;
  return element(
    document,
    "tr",
    {},
    element(document, "th", {scope: "row"}, name),
    cell(type),
    cell(nulls ? `${nulls.toLocaleString("en")} (${share || "<1"}%)` : "none"),
    cell(distinct === null ? "over 10,000" : distinct.toLocaleString("en")),
    cell(range),
    cell(bins.length ? histogram(bins, document) : commonest(common, document))
  );
}

const cut = (text: string) => (text.length > 24 ? `${text.slice(0, 23)}…` : text);

const [WIDTH, HEIGHT] = [120, 28];

function histogram(bins: readonly number[], document: Document): SVGSVGElement {
  const most = Math.max(...bins);
  const step = WIDTH / bins.length;
  const bars = bins.map((count, i) => {
    const height = count && Math.max(1.5, (count / most) * HEIGHT);
    return svg(document, "rect", {
      x: i * step,
      y: HEIGHT - height,
      width: step - 1,
      height,
      fill: "var(--rule-strong)"
    });
  });
  const label = `${bins.length} steps from the least to the greatest; rows in each: ${bins.join(", ")}`;
  return svg(document, "svg", {width: WIDTH, height: HEIGHT, role: "img", "aria-label": label}, ...bars);
}

function commonest(common: ColumnProfile["common"], document: Document): HTMLElement {
  return element(
    document,
    "span",
    {class: "common"},
    common.map(({text, count}) => `${cut(text)} (${count})`).join(" · ")
  );
}

import type {UnitClass} from "../../src/lib/vocabulary.js";
import type {Attached} from "./bare-numbers.js";
import type {Quantity} from "./quantities.js";
import type {Token} from "./tokens.js";

const MEASURED: ReadonlySet<UnitClass> = new Set<UnitClass>([
  "length",
  "area",
  "mass",
  "volume",
  "temperature",
  "speed",
  "pressure",
  "money"
]);

/** "30 km (19 mi)": the bracketed number says the same in another unit. */
export function isConversion(tokens: Token[], quantities: Quantity[], k: number, attached: Attached[]): boolean {
  const q = quantities[k];
  if (k === 0 || tokens[q.from - 1]?.text !== "(") return false;
  const here = classOf(q, attached[k]);
  const previous = classOf(quantities[k - 1], attached[k - 1]);
  const end = Math.max(quantities[k - 1].to, attached[k - 1]?.counted?.to ?? 0);
  // "5 million guilders (US$2.2 million)": a bracket of nothing but money beside a currency we do not know
  const alone = here === "money" && tokens[q.to]?.text === ")" && attached[k - 1]?.counted?.known === false;
  return here !== null && ((here === previous && MEASURED.has(here)) || alone) && q.from - 1 - end <= 3;
}

function classOf(q: Quantity, a: Attached | undefined): UnitClass | null {
  return q.notation && /^[A-Z]{3}$/.test(q.notation) ? "money" : (a?.counted?.class ?? null);
}

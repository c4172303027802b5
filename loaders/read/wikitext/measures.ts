import type {Composer} from "../composer.js";
import type {Parameters} from "./parameters.js";

/** Unit codes of template Convert and the words that they show, singular and plural. */
const UNITS: Record<string, [one: string, many: string]> = {};
const ROWS: [codes: string, one: string, many?: string][] = [
  ["km kilometre kilometer kilometres kilometers", "kilometre"],
  ["m metre meter metres meters", "metre"],
  ["cm", "centimetre"],
  ["mm", "millimetre"],
  ["mi mile miles", "mile"],
  ["nmi", "nautical mile"],
  ["ft foot feet", "foot", "feet"],
  ["in inch inches", "inch", "inches"],
  ["yd", "yard"],
  ["km2 sqkm km²", "square kilometre"],
  ["m2 sqm", "square metre"],
  ["mi2 sqmi", "square mile"],
  ["ft2 sqft", "square foot", "square feet"],
  ["ha hectare", "hectare"],
  ["acre acres", "acre"],
  ["kg", "kilogram"],
  ["g", "gram"],
  ["t tonne tonnes", "tonne"],
  ["mt", "tonne"],
  ["kt", "kilotonne"],
  ["lb", "pound"],
  ["oz", "ounce"],
  ["st ston", "short ton"],
  ["lt lton", "long ton"],
  ["m3 cum", "cubic metre"],
  ["km3", "cubic kilometre"],
  ["ft3 cuft", "cubic foot", "cubic feet"],
  ["yd3 cuyd", "cubic yard"],
  ["l", "litre"],
  ["usgal impgal gal", "gallon"],
  ["bbl oilbbl", "barrel"],
  ["c degc", "°C", "°C"],
  ["f degf", "°F", "°F"],
  ["k", "K", "K"],
  ["km/h kph", "km/h", "km/h"],
  ["mph", "mph", "mph"],
  ["kn knot", "knot"],
  ["m/s", "m/s", "m/s"],
  ["m3/s", "m³/s", "m³/s"],
  ["mbar hpa", "hPa", "hPa"],
  ["kw", "kW", "kW"],
  ["mw", "MW", "MW"]
];
for (const [codes, one, many] of ROWS) for (const code of codes.split(" ")) UNITS[code] = [one, many ?? `${one}s`];

/** Words between the two numbers of a range, by the codes for them. */
const RANGES: Record<string, string> = {
  "-": "–",
  "–": "–",
  to: " to ",
  "to(-)": " to ",
  "to about": " to about ",
  "to-": " to ",
  and: " and ",
  "and(-)": " and ",
  or: " or ",
  by: " by ",
  "by(x)": " by ",
  x: " by ",
  "×": " by ",
  xx: " by ",
  "+/-": " ± ",
  "±": " ± ",
  ",": ", "
};

const NUMBER = /^[-−]?\d[\d,.]*(?:[+⁄/]\d+[/⁄]\d+)?$/;

/**
 * Composes the measure of a template such as {{convert|20|-|30|km|mi}}: "20–30 kilometres", each part standing for its
 * parameter. The conversions that the page would show in brackets are not the author's and are left out.
 * Returns whether it was one.
 */
export function composeMeasure(composer: Composer, parameters: Parameters): boolean {
  const {source} = composer;
  const values = parameters.positional;
  const read = (k: number) => (values[k] ? source.slice(values[k].start, values[k].end) : "");
  if (!NUMBER.test(read(0))) return false;
  let k = 1;
  let last = read(0);
  const parts: (() => void)[] = [() => composer.copy(values[0].start, values[0].end)];
  while (RANGES[read(k)] !== undefined && NUMBER.test(read(k + 1)) && k < 8) {
    const [separator, number] = [k, k + 1];
    parts.push(
      () => composer.put(RANGES[read(separator)], values[separator].start, values[separator].end),
      () => composer.copy(values[number].start, values[number].end)
    );
    last = read(number);
    k += 2;
  }
  const code = read(k);
  if (!code) return false;
  const unit = UNITS[code] ?? UNITS[code.toLowerCase()] ?? [code, code];
  for (const part of parts) part();
  const isAdjective = /^(?:on|mid|pre)$/.test(parameters.value(source, "adj"));
  const words = last === "1" || isAdjective ? unit[0] : unit[1];
  composer.put(`${isAdjective && /^\p{L}/u.test(words) ? "-" : " "}${words}`, values[k].start, values[k].end);
  return true;
}

import {type Lexicon, unitAt} from "./lexicon.js";
import {percentAt} from "./notation.js";
import {scaleOf} from "./number-words.js";
import {type NumberPhrase, numberAt} from "./numbers.js";
import {isDash, type Token, tight} from "./tokens.js";

interface RangeEnd {
  kind: "range" | "pair" | "ratio";
  from: number;
  to: number;
  value: number;
  /** The first number, with the multiplier that the second lends it ("2–3 million"). */
  first: number;
  notation: string | null;
}

/** The second number of a range, ratio or score that begins after `to`. */
export function rangeEnd(
  tokens: Token[],
  first: NumberPhrase,
  start: number,
  to: number,
  firstNotation: string | null,
  lexicon: Lexicon,
  dollar: string
): RangeEnd | null {
  let j = to;
  // a unit may stand between: "36 °C to 38 °C", "20 km to 30 km"
  const unit = unitAt(lexicon, tokens, j);
  if (
    unit &&
    !tokens[j].cap &&
    /^(length|area|mass|temperature|speed|volume)$/.test(unit.sense.class) &&
    /^(to|–|-|and)$/.test(tokens[j + unit.length]?.lower ?? "") &&
    tokens[j + unit.length + 1]?.kind === "number"
  )
    j += unit.length;
  if (tokens[j]?.text === "°") j += /^[cf]$/i.test(tokens[j + 1]?.text ?? "") ? 2 : 1;
  const connector = tokens[j];
  if (!connector) return null;
  const before = tokens[start - 1]?.lower ?? "";
  // five-to-ten
  const hyphened =
    isDash(connector) &&
    /^(to|or)$/.test(tokens[j + 1]?.lower ?? "") &&
    tight(tokens[j + 1]) &&
    isDash(tokens[j + 2]) &&
    tight(tokens[j + 2]);
  if (hyphened) j += 2;
  const dash = isDash(connector) && !hyphened;
  const between = before === "between";
  const isTo = connector.lower === "to" || hyphened;
  const isAnd = connector.lower === "and" && between;
  const isOr = connector.lower === "or";
  if (!dash && !isTo && !isAnd && !isOr) return null;
  let k = j + 1;
  const sign = tokens[k]?.kind === "symbol" && tokens[k].text !== "~" ? tokens[k] : null;
  let notation: string | null = null;
  if (sign) {
    notation = sign.text === "$" ? dollar : (lexicon.currencySymbols.get(sign.lower) ?? null);
    if (!notation) return null;
    k++;
  } else if (
    tokens[k]?.kind === "word" &&
    tokens[k + 1]?.kind === "symbol" &&
    lexicon.currencySymbols.has(tokens[k].lower + tokens[k + 1].lower)
  ) {
    notation = lexicon.currencySymbols.get(tokens[k].lower + tokens[k + 1].lower)!;
    k += 2;
  }
  const negative = first.value !== null && first.value < 0 && isDash(tokens[k]) && tight(tokens[k + 1]) ? 1 : 0;
  k += negative;
  if (isTo && /^(more|over|about|around|nearly|almost|at|up)$/.test(tokens[k]?.lower ?? "")) return null;
  if (isTo && /^(as|up)$/.test(tokens[k]?.lower ?? "")) return null;
  const second = numberAt(tokens, k, notation !== null);
  if (!second || second.value === null || first.value === null) return null;
  if (negative) second.value = -second.value;
  if (dash && connector.space && !tokens[k].space) return null;
  let end = second.to;
  const percent = percentAt(tokens, end);
  if (percent > end) {
    notation = "percent";
    end = percent;
  }
  const scale = trailingScale(tokens, second.from, second.to);
  const a = first.value * (first.value < second.value / scale ? scale : 1);
  const out = {from: k, to: end, value: second.value, first: a, notation};
  if (isTo && second.value === 1 && first.value > 1) return {...out, kind: "ratio"};
  if (isOr) return second.value > first.value && second.value <= first.value * 3 + 2 ? {...out, kind: "range"} : null;
  // "rose from 3 to 5" are two figures, "from 3 to 5 hours" is a range
  // "rose 3.2% to $45.10", "up by $1.20 to $62.45": by so much, to so much
  if (
    isTo &&
    (before === "by" ||
      (firstNotation !== null && firstNotation !== notation && notation !== null) ||
      (firstNotation === "percent" && notation === null))
  )
    return null;
  // "sentenced 17 of them to death and four to 20 years"
  if (
    isTo &&
    /^(years|months)$/.test(tokens[end]?.lower ?? "") &&
    tokens.slice(0, start).some((t) => /^sentenc/.test(t.lower))
  )
    return null;
  if (isTo && before === "from" && changes(tokens, start - 1)) return null;
  if (a < second.value || (negative && a > second.value)) {
    // 1-0-1, 555-1234
    if (dash && isDash(tokens[end]) && tight(tokens[end]) && tokens[end + 1]?.kind === "number") return null;
    return {...out, kind: "range"};
  }
  // "judgment 983-18-JP"
  if (dash && isDash(tokens[end]) && tight(tokens[end]) && tight(tokens[end + 1])) return null;
  if (dash && tight(connector) && tight(tokens[k])) return {...out, kind: "pair"};
  return null;
}

/** The factor that the multipliers at the end of a number give: 1e6 for "3 million", 100 for "three hundred". */
function trailingScale(tokens: Token[], from: number, to: number): number {
  let factor = 1;
  for (let i = to - 1; i > from; i--) {
    if (isDash(tokens[i])) continue;
    const scale = scaleOf(tokens[i]);
    if (scale === undefined) break;
    factor *= scale;
  }
  return factor;
}

/** Whether a verb of change governs the "from" at `i`. */
function changes(tokens: Token[], i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 6); j--) {
    if (
      /^(rose|rise|risen|rising|fell|fall|fallen|increased|increase|increasing|decreased|dropped|grew|grown|jumped|climbed|declined|reduced|raised|revised|doubled|cut|up|down|went|swelled)$/.test(
        tokens[j].lower
      )
    )
      return true;
    if (tokens[j].kind === "punct") return false;
  }
  return false;
}

import type {Kind, Outcome, Series} from "../../src/lib/claim.js";
import type {UnitClass} from "../../src/lib/vocabulary.js";
import type {Trigger} from "./clauses.js";
import {governing, pick, type Reading, within} from "./governing.js";
import type {Lexicon} from "./lexicon.js";
import type {Counted} from "./nouns.js";
import type {Quantity} from "./quantities.js";
import type {Token} from "./tokens.js";
import {type Topics, topicFor, topicsOfClause} from "./topics.js";

/** What a quantity measures. `margin` is how clearly the best reading won over the next, 0 to 1. */
export interface Measure {
  series: Series;
  outcome: Outcome | null;
  measure: string | null;
  kind: Kind;
  rule: string;
  margin: number;
  trigger: Trigger | null;
}

export interface MeasureContext {
  tokens: Token[];
  triggers: Trigger[];
  clause: Uint16Array;
  quantities: Quantity[];
  counted: (Counted | null)[];
  /** "13 of the wounded": what describes the group need not be what happened to the part. */
  ofNoun: boolean[];
  /** What the heading or label above the sentence says it is about. */
  heading: Topics;
  lexicon: Lexicon;
}

/** Series that a class belongs to where nothing in the sentence says what happened. */
const DEFAULT_SERIES: Partial<Record<UnitClass, Series>> = {
  weapon: "military",
  position: "military",
  attack: "military",
  fighter: "military",
  time: "duration",
  goods: "aid",
  politics: "politics"
};

/** The class that decides for a share ("95% of the town's residents" is about people). */
export function measure(k: number, context: MeasureContext): Measure {
  const {tokens, quantities, counted} = context;
  const q = quantities[k];
  const c = counted[k];
  const klass: UnitClass =
    q.notation && /^[A-Z]{3}$/.test(q.notation) ? "money" : q.notation ? "share" : (c?.class ?? "thing");
  const none = {outcome: null, measure: null, trigger: null, margin: 1};
  if (klass === "time" && q.hyphen && tokens[q.to + 3]?.lower === "old")
    return {...none, series: "other", kind: "stock", rule: "class.age"};
  if (klass === "age") return {...none, series: "other", kind: "stock", rule: "class.age"};
  if (klass === "time") return {...none, series: "duration", kind: "stock", rule: "class.time"};
  if (
    klass === "length" ||
    klass === "area" ||
    klass === "speed" ||
    klass === "pressure" ||
    klass === "temperature" ||
    klass === "volume"
  ) {
    const best = pick(k, context, klass);
    if (best && best.sense.series === "aid" && klass === "volume") return from(best, klass, q, tokens);
    return {...none, series: "other", kind: q.hyphen ? "per_unit" : "stock", rule: `class.${klass}`};
  }
  const shareOf: UnitClass | null =
    klass === "share" && c && /^(person|household|fighter)$/.test(c.class) ? c.class : null;
  // "15 percent of the funds it needs"
  if (klass === "share" && c && /^(funds?|funding|appeal|money|requirements?)$/.test(tokens[c.head]?.lower ?? ""))
    return {...none, series: "assistance", kind: "share", rule: "share.funds", margin: 0.6};
  const found = bestOf(k, context, klass, shareOf);
  // "ordered three new ferries": the noun of what is counted is no verb
  const best = found && c && found.sense.form === "verb" && found.trigger.from === c.head ? null : found;
  if (best && best.score > 20) {
    const verb = c && within(best.trigger, c) ? governing(k, context, shareOf ?? klass, c) : null;
    // "1,050 refugees had arrived", "two hostages died": the verb says what happened, the noun who they are
    if (verb && tellsMore(verb, best))
      return from({...best, sense: verb.sense, trigger: verb.trigger}, klass, q, tokens);
    const m = from(best, klass, q, tokens);
    return adjust(m, klass, c, context, k);
  }
  if (klass === "vehicle" && c) {
    const laden = LADEN.test(tokens[c.to]?.lower ?? "") && counted[k + 1]?.class === "mass";
    // "two trucks carrying 40 tonnes of flour"
    if (laden && measure(k + 1, context).series === "aid")
      return {...none, series: "aid", kind: "flow", rule: "laden", margin: 0.6};
  }
  const {lexicon} = context;
  const topics = topicsOfClause(tokens, context.clause, context.clause[q.from], lexicon);
  const group = c?.group ?? null;
  const own = topicFor(topics, shareOf ?? klass, group, lexicon);
  const topic = own ?? topicFor(context.heading, shareOf ?? klass, group, lexicon);
  if (topic)
    return {
      ...none,
      series: topic.series,
      outcome: topic.outcome ?? null,
      kind: klass === "share" ? "share" : q.hyphen ? "per_unit" : "stock",
      rule: `${own ? "topic" : "heading"}.${topic.topic}`,
      margin: own ? 0.5 : 0.4
    };
  if (klass === "money") return {...none, series: "economy", kind: "flow", rule: "class.money", margin: 0.4};
  const series: Series =
    c?.group === "refugee"
      ? "refugees"
      : c?.group === "prisoner"
        ? "detentions"
        : c?.group === "casualty"
          ? "casualties"
          : c?.group === "official"
            ? "other"
            : c?.group === "resident"
              ? "population"
              : klass === "share" && c?.class === "politics"
                ? "politics"
                : (DEFAULT_SERIES[klass] ?? "other");
  // "The death toll rose to 41"
  const toll = c?.group === "casualty" && /^(toll|deaths?)$/.test(tokens[c.head].lower);
  return {
    ...none,
    series,
    outcome: toll ? "killed" : null,
    kind: klass === "share" ? "share" : q.hyphen && klass !== "person" ? "per_unit" : "stock",
    rule: `class.${klass}`,
    margin: series === "other" ? 0.4 : 0.6
  };
}

/** Whether a verb says more of the counted than what they are called does: "evacuated 57 wounded", not "57 wounded". */
function tellsMore({sense, score}: Reading, called: Reading): boolean {
  const who = called.sense.series;
  if (who === "refugees" && (sense.series === "refugees" || sense.series === "evacuations")) return true;
  if (sense.form === "adjective" || sense.series === who) return false;
  // "the deaths of four hostages": the noun right before
  if (score <= (sense.form === "phrase" ? 65 : sense.form === "noun" ? 68 : 80)) return false;
  if (sense.series === "casualties") return /^(refugees|detentions|evacuations)$/.test(who);
  if (sense.series === "evacuations") return who === "detentions" || called.sense.outcome === "injured";
  return sense.series === "detentions" && who === "refugees";
}

/** The reading of the counted, or of a share that stands alone ("two-thirds had come back") as one of people. */
function bestOf(k: number, context: MeasureContext, klass: UnitClass, shareOf: UnitClass | null): Reading | null {
  const best = pick(k, context, shareOf ?? klass);
  if ((best && best.score > 20) || klass !== "share" || context.counted[k]) return best;
  const people = pick(k, context, "person");
  // "lost 70 percent": of its value, not of its men
  return people?.sense.role === "object" ? best : people;
}

function from(best: Reading, klass: UnitClass, q: Quantity, tokens: Token[]): Measure {
  const {sense} = best;
  const kind: Kind =
    klass === "share"
      ? "share"
      : q.hyphen && (klass === "mass" || klass === "volume")
        ? "per_unit"
        : isPlan(tokens, best.trigger)
          ? "plan"
          : (sense.kind ?? "stock");
  return {
    series: sense.series,
    outcome: sense.outcome,
    measure: sense.measure,
    kind,
    rule: `measure.${sense.measure}`,
    margin: Math.max(0.1, Math.min(1, (best.score - best.next) / 40)),
    trigger: best.trigger
  };
}

const LADEN = /^(carrying|bearing|with|loaded|laden|bringing)$/;

const SAVED = /^(evacuat|rescu|airlift|medevac|sav|winch|pluck|lift)/;

/** Corrections that need the counted noun: fighters "captured", children "injured", prisoners "released". */
function adjust(m: Measure, klass: UnitClass, c: Counted | null, context: MeasureContext, k: number): Measure {
  if (
    c?.group === "prisoner" &&
    (m.series === "casualties" || m.series === "military") &&
    m.outcome !== "killed" &&
    m.outcome !== "injured"
  )
    return {...m, series: "detentions", outcome: null};
  // cars that a flood destroys are no army's, nor are a refinery's tanks
  if (
    (klass === "vehicle" || (c?.unit === "tank" && /^tank/.test(context.tokens[c.head].lower))) &&
    m.measure === "destroyed_equipment" &&
    !isMilitary(context, k, m.trigger)
  )
    return {...m, series: "other"};
  // helpers and soldiers arrive and stay, but not as refugees
  if (/^(arrived|came|remaining)$/.test(m.measure ?? "") && /^(official|worker|soldier)$/.test(c?.group ?? ""))
    return {...m, series: c!.group === "soldier" ? "military" : "other"};
  // "rescue work with 250 firefighters": not rescued themselves
  const noun = m.trigger?.senses.find((s) => s.measure === m.measure)?.form === "noun";
  if (m.measure === "evacuated" && noun && /^(official|worker|soldier)$/.test(c?.group ?? ""))
    return {...m, series: c!.group === "soldier" ? "military" : "other"};
  // "one in three hospital beds is occupied": by no army
  if (
    klass === "share" &&
    m.measure === "seized" &&
    c &&
    /^(goods|building|vehicle)$/.test(c.class) &&
    !isMilitary(context, k, null)
  )
    return {...m, series: "other"};
  // "pulled out 40,000 troops": they are moved, not saved
  const moved = m.measure === "evacuated" && m.trigger && !SAVED.test(context.tokens[m.trigger.from].lower);
  if (moved && (c?.group === "soldier" || (klass === "vehicle" && isMilitary(context, k, null))))
    return {...m, series: "military"};
  // "carrying 2,750 tonnes of ammonium nitrate"
  if (m.measure === "carried" && hasTopic(context, k, "cargo")) return {...m, series: "other"};
  if (m.measure === "trapped" && c?.group === "resident") return {...m, series: "population"};
  // "killing and injuring around 30": how many of each is not said
  if (
    m.outcome &&
    m.trigger &&
    c &&
    context.tokens[m.trigger.from - 1]?.lower === "and" &&
    m.trigger.to <= context.quantities[k].from
  ) {
    const other = context.triggers
      .find((t) => t.to === m.trigger!.from - 1)
      ?.senses.find((s) => s.series === "casualties");
    if (other && other.outcome !== m.outcome) return {...m, outcome: null};
  }
  if (
    klass === "vehicle" &&
    m.measure === "delivered" &&
    hasTopic(context, k, "military") &&
    !hasTopic(context, k, "aid")
  )
    return {...m, series: "military"};
  return m;
}

/** Future and purpose: "will receive", "preparing for", "expected", "promised". */
function isPlan(tokens: Token[], trigger: Trigger): boolean {
  for (let j = trigger.from - 1; j >= Math.max(0, trigger.from - 5); j--) {
    const w = tokens[j].lower;
    if (
      /^(will|would|shall|preparing|prepared|plans|planned|expects|expected|may|might|could|pledged|promised)$/.test(w)
    )
      return true;
    if (tokens[j].kind === "punct") return false;
  }
  return false;
}

/** Whether the counted, what is done to it or what is said near by is of an army. */
const isMilitary = (context: MeasureContext, k: number, verb: Trigger | null): boolean =>
  (verb !== null && /^sh(?:oo|o)t(?:ing)?$/.test(context.tokens[verb.from].lower)) ||
  hasTopic(context, k, "military") ||
  context.lexicon.designations.has(context.tokens[context.counted[k]?.from ?? 0].text) ||
  /\b(combat|military|armou?red|fighting)\b/.test(countedWords(context, k));

const countedWords = ({tokens, counted}: MeasureContext, k: number): string =>
  tokens
    .slice(counted[k]?.from, counted[k]?.to)
    .map((t) => t.lower)
    .join(" ");

function hasTopic(context: MeasureContext, k: number, name: string): boolean {
  const {tokens, lexicon, clause, quantities} = context;
  return tokens.some(
    (t, i) =>
      Math.abs(clause[i] - clause[quantities[k].from]) <= 1 &&
      lexicon.topicWords.get(t.lower)?.some((n) => lexicon.topics[n].topic === name)
  );
}

import {
  type Attached,
  happensToPeople,
  isLiving,
  isSubject,
  lastCounted,
  lastPeople,
  people,
  sensesAt,
  wholeBefore
} from "./bare-numbers.js";
import {type Lexicon, unitAt} from "./lexicon.js";
import {type Counted, nounPhrase} from "./nouns.js";
import type {Quantity} from "./quantities.js";
import {speaksOf} from "./reporting-verbs.js";
import {subjectNumbered} from "./subjects.js";
import type {Token} from "./tokens.js";
import {collectiveBefore, ofWhole} from "./wholes.js";

/**
 * What quantity `k` counts where no noun follows it: what a label before it says, whom its verb is done to, the noun
 * that stands before, what the quantities before it counted, or people. `carried` is what the sentence before counted.
 */
export function attachBare(
  tokens: Token[],
  quantities: Quantity[],
  k: number,
  before: Attached[],
  lexicon: Lexicon,
  carried: Counted | null
): Attached {
  const q = quantities[k];
  const limit = quantities[k + 1]?.from ?? tokens.length;
  const next = tokens[q.to];
  // a closing quotation mark may stand between: "about thirty” dead"
  const w = tokens[/^["”’]$/.test(next?.text ?? "") ? q.to + 1 : q.to]?.lower ?? "";
  const labelled = labelledBy(tokens, q, lexicon, carried);
  if (labelled) return labelled;
  // "killing 7–9 and wounding 80", "arrested 14": people, by what is done to them
  const verb = q.notation === null ? lexicon.triggers.get(tokens[q.from - 1]?.lower ?? "") : undefined;
  if (verb?.every((s) => /^(casualties|detentions|evacuations)$/.test(s.series) && /^(ing|past)$/.test(s.form)))
    return {
      counted: lastPeople(before, k) ?? people(q.to, q.to),
      parent: -1,
      rule: "object"
    };
  // "70 were on board", "the 212 aboard"
  if (w === "aboard" || (w === "on" && tokens[q.to + 1]?.lower === "board"))
    return {counted: people(q.to, q.to), parent: -1, rule: "aboard"};
  // "a population of 24 million", "its garrison of 60", "in groups of five or six"
  const collective = collectiveBefore(tokens, q);
  if (collective) return {counted: collective, parent: -1, rule: "collective"};
  // "60–22", "3–1": votes or goals, not more of what the list counts
  if (q.rule === "pair") return {counted: null, parent: -1, rule: "none"};
  // "people, some 4,000, crossed": the noun stands before
  const apposed =
    tokens[q.from - 1]?.text === "," && tokens[q.to]?.text === "," ? unitAt(lexicon, tokens, q.from - 2) : null;
  if (apposed?.sense.plural) {
    const head = q.from - 2;
    return {counted: {from: head, to: head + 1, head, ...apposed.sense, known: true}, parent: -1, rule: "apposition"};
  }
  // "Of the wounded, 202 were …", "Of these, 4.8 million …"
  const whole = ofWhole(tokens, q, lexicon, carried);
  if (whole) return {counted: whole, parent: -1, rule: "of_these"};
  // nothing follows: the subject, the list, or "including 23 that …"
  const including =
    /^(including|of|among|comprising)$/.test(tokens[q.from - 1]?.lower ?? "") && !speaksOf(tokens, q.from - 2);
  // "77 infections, down from 412": of the same
  const previous = lastCounted(before, k);
  if (previous && tokens[q.from - 1]?.lower === "from" && /^(up|down)$/.test(tokens[q.from - 2]?.lower ?? ""))
    return {counted: previous, parent: -1, rule: "elliptical"};
  // "from ten years to six"
  const former = k > 0 && /^(to|and)$/.test(tokens[q.from - 1]?.lower ?? "") ? quantities[k - 1] : null;
  if (
    former &&
    tokens[former.from - 1]?.lower === "from" &&
    Math.max(former.to, before[k - 1].counted?.to ?? 0) === q.from - 1 &&
    before[k - 1].counted
  )
    return {counted: before[k - 1].counted, parent: -1, rule: "elliptical"};
  const subject = subjectNumbered(tokens, q.from, lexicon, previous ?? carried);
  if (subject && !including) return {counted: subject, parent: -1, rule: "subject_numbered"};
  // "of whom 305 were children"
  if (/^(whom|which|these|them)$/.test(tokens[q.from - 1]?.lower ?? "") && /^(are|were)$/.test(w)) {
    const predicate = nounPhrase(tokens, q.to + 1, limit, lexicon);
    if (predicate?.known && isLiving(predicate)) return {counted: predicate, parent: -1, rule: "predicate"};
  }
  // "a camp designed for 12,000 but that held 44,800"
  const holds = /^(held|holds|holding|housed|houses|housing|hosted|hosts|hosting|sheltered|accommodated)$/;
  const made =
    tokens[q.from - 1]?.lower === "for" &&
    /^(designed|built|intended|meant|licensed|equipped|made)$/.test(tokens[q.from - 2]?.lower ?? "");
  const place = !previous || isLiving(previous) || /^(settlement|building|thing)$/.test(previous.class);
  if (q.notation === null && place && (made || holds.test(tokens[q.from - 1]?.lower ?? "")))
    return {counted: people(q.to, q.to), parent: -1, rule: "held"};
  // "killed across three countries, another 95 are missing": no countries
  if (
    previous &&
    !including &&
    !isLiving(previous) &&
    !/^(household|vehicle)$/.test(previous.class) &&
    happensToPeople(tokens, q, lexicon)
  )
    return {counted: lastPeople(before, k) ?? people(q.to, q.to), parent: -1, rule: "participle"};
  // "105 tonnes of tents, and more than 18,000 applied"
  if (
    previous &&
    tokens[q.from - 1]?.lower === "and" &&
    /^(mass|area|volume|money)$/.test(previous.class) &&
    q.notation === null &&
    isSubject(tokens, q, lexicon)
  )
    return {counted: lastPeople(before, k) ?? people(q.to, q.to), parent: -1, rule: "subject"};
  // "2.1 billion reais to the families of 272, or 7.7 million for each"
  const paid =
    /^(for|per|a)$/.test(w) && tokens[q.from - 1]?.lower === "or"
      ? before.findLast((b) => b.counted?.class === "money")?.counted
      : null;
  if (paid && q.notation === null)
    return {counted: {...paid, from: q.to, to: q.to, head: q.to}, parent: -1, rule: "elliptical"};
  // "The death toll rose to 127, with 38 still missing": no deaths
  if (previous?.group === "casualty" && befalls(tokens, q.to, lexicon))
    return {counted: people(q.to, q.to), parent: -1, rule: "participle"};
  if (previous) return {counted: previous, parent: including ? wholeBefore(before, k) : -1, rule: "elliptical"};
  const participle = next && lexicon.triggers.get(w)?.find((s) => s.classes?.has("person"));
  if (participle || /^(whom|who)$/.test(w) || /^(dead|missing|injured|wounded|homeless)$/.test(w)) {
    return {
      counted: people(q.to, q.to + 1),
      parent: -1,
      rule: "participle"
    };
  }
  // "700 were killed", "30 more were injured", "70 were in custody": people, by what is done to them
  const verbAt = /^(more|others)$/.test(w) ? q.to + 1 : q.to;
  if (/^(was|were|had|have|has|are|is)$/.test(tokens[verbAt]?.lower ?? ""))
    for (let j = verbAt; j < Math.min(verbAt + 5, limit); j++) {
      const senses = sensesAt(tokens, j, lexicon);
      if (senses.some((s) => /^(casualties|evacuations|detentions)$/.test(s.series) || s.measure === "displaced"))
        return {
          counted: people(q.to, q.to),
          parent: -1,
          rule: "participle"
        };
    }
  // "Nine survived", "2.4 million had enrolled", "Tens of thousands are sleeping under trees", "licensed to carry 85"
  const carries =
    /^(carry|carrying|seat|accommodate)$/.test(tokens[q.from - 1]?.lower ?? "") &&
    (!next || next.kind === "punct" || /^(when|as|at|while|but|and)$/.test(next.lower));
  if (q.notation === null && (carries || isSubject(tokens, q, lexicon)))
    return {
      counted: carried ? {...carried, from: q.to, to: q.to, head: q.to} : people(q.to, q.to),
      parent: -1,
      rule: "subject"
    };
  return {counted: null, parent: -1, rule: "none"};
}

/** Whether what befalls people stands right behind a number that ends at `i`: "still missing", "injured". */
const befalls = (tokens: Token[], i: number, lexicon: Lexicon): boolean =>
  [i, i + 1].some((j) => j < tokens.length && sensesAt(tokens, j, lexicon).some((s) => s.outcome !== null));

/** "Deaths: 41", "Killed: 12", "- Tindiro: 212,900" below "Displaced persons by province": what a label or a list's line says. */
function labelledBy(tokens: Token[], q: Quantity, lexicon: Lexicon, carried: Counted | null): Attached | null {
  const next = tokens[q.to];
  if (tokens[q.from - 1]?.text !== ":" || q.notation !== null || (next && !/^[(;,.]$/.test(next.text))) return null;
  let from = q.from - 1;
  while (from > 0 && q.from - from < 8 && tokens[from - 1].kind === "word") from--;
  const noun = nounPhrase(tokens, from, q.from - 1, lexicon);
  if (noun?.known) return {counted: noun, parent: -1, rule: "label"};
  for (let i = from; i < q.from - 1; i++) {
    const senses = sensesAt(tokens, i, lexicon);
    if (senses.length && senses.every((s) => s.classes?.has("person")))
      return {counted: people(q.to, q.to), parent: -1, rule: "label"};
  }
  return carried?.known ? {counted: {...carried, from: q.to, to: q.to, head: q.to}, parent: -1, rule: "label"} : null;
}

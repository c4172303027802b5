import type {Claim, ClaimLink, Relation} from "../../src/lib/claim.js";
import {firstDay, lastDay} from "../../src/lib/day.js";

/**
 * How claims relate to each other. The rules are general and shy: a link is made only where the fields of both claims
 * bear it, and what a field does not say is never held against it or for it.
 *
 * - `subset_of` and `includes`: the text itself makes one a part of the other ("eight of whom").
 * - `repeats`: the same figure of the same thing, said again later in the text.
 * - `updates`: a later and larger count, since the same beginning, of the same thing.
 * - `contradicts`: another claimant gives a figure that cannot be true of the same thing together with this one.
 */
export function linkClaims(claims: readonly Claim[]): ClaimLink[] {
  const ordered = [...claims].sort((a, b) => compare(a.source_id, b.source_id) || a.number_start - b.number_start);
  return [...partLinks(ordered), ...repeatLinks(ordered), ...updateLinks(ordered), ...contradictionLinks(ordered)];
}

function partLinks(claims: readonly Claim[]): ClaimLink[] {
  const byId = new Map(claims.map((claim) => [claim.claim_id, claim]));
  return claims.flatMap((part) => {
    const whole = part.parent_claim_id && byId.get(part.parent_claim_id);
    if (!whole) return [];
    const evidence = `The text counts “${part.value_text}” among “${whole.value_text}”.`;
    return [link(part, "subset_of", whole, evidence), link(whole, "includes", part, evidence)];
  });
}

/** Each claim repeats at most the first one that says the same: three mentions give two links, not three. */
function repeatLinks(claims: readonly Claim[]): ClaimLink[] {
  return claims.flatMap((later, i) => {
    if (later.qualifier === "vague") return [];
    const first = claims
      .slice(0, i)
      .find((earlier) => earlier.sentence_id !== later.sentence_id && sameFigure(earlier, later));
    return first
      ? [link(later, "repeats", first, `Both give ${nameOf(later)} as “${later.value_text}”${dated(later, first)}.`)]
      : [];
  });
}

function sameFigure(a: Claim, b: Claim): boolean {
  const figures: (keyof Claim)[] = ["value", "lower", "upper", "qualifier", "kind"];
  if (!figures.every((field) => a[field] === b[field]) || !sameThing(a, b)) return false;
  if (isDistinctive(a)) return !a.event_start || !b.event_start || daysApart(a, b) <= (a.kind === "stock" ? WEEK : 0);
  // Small numbers coincide: "two soldiers" twice is a repetition only of the same soldiers on the same day.
  return Boolean(a.event_start && b.event_start) && daysApart(a, b) === 0 && sameKind(a, b) && sharesPlaceOrSide(a, b);
}

/** What stands at a moment is said again with the date of whoever looks at it. */
const WEEK = 7;

/** A number that two accounts hardly hit by chance: three digits that are not round hundreds, or more. */
function isDistinctive({value, lower, upper}: Claim): boolean {
  const figure = Math.abs(value ?? upper ?? lower ?? 0);
  return figure >= 1000 || (figure >= 100 && figure % 100 !== 0);
}

/** Each count updates the last one before it. */
function updateLinks(claims: readonly Claim[]): ClaimLink[] {
  const counts = claims
    .filter((claim) => claim.kind === "cumulative" && claim.measure !== null && standsAt(claim) !== null)
    .sort((a, b) => compare(standsAt(a)!, standsAt(b)!));
  return counts.flatMap((later, i) => {
    const earlier = counts
      .slice(0, i)
      .filter((count) => isUpdate(count, later))
      .at(-1);
    return earlier
      ? [
          link(
            later,
            "updates",
            earlier,
            `${upperFirst(nameOf(later))}: “${later.value_text}” on ${standsAt(later)}, after “${earlier.value_text}” on ${standsAt(earlier)}.`
          )
        ]
      : [];
  });
}

/** A running count is one body's: what two bodies count need not have begun at the same moment. */
function isUpdate(earlier: Claim, later: Claim): boolean {
  return (
    standsAt(earlier)! < standsAt(later)! &&
    sameThing(earlier, later) &&
    earlier.group === later.group &&
    claimantOf(earlier) !== "" &&
    claimantOf(earlier) === claimantOf(later) &&
    isLarger(later, earlier)
  );
}

/** The day at which a running count stood; null for what is not dated to the day. */
function standsAt(claim: Claim): string | null {
  const date = claim.as_of ?? claim.event_end ?? claim.event_start;
  return date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null;
}

function isLarger(a: Claim, b: Claim): boolean {
  const [least, most] = [a.lower ?? a.value, b.upper ?? b.value];
  return least !== null && most !== null && least > most;
}

function contradictionLinks(claims: readonly Claim[]): ClaimLink[] {
  return claims.flatMap((later, i) =>
    claims
      .slice(0, i)
      .filter((earlier) => contradict(earlier, later))
      .map((earlier) =>
        link(
          later,
          "contradicts",
          earlier,
          `${upperFirst(nameOf(later))}${dated(later, earlier)}: ${said(later)}, ${said(earlier)}.`
        )
      )
  );
}

function contradict(a: Claim, b: Claim): boolean {
  return (
    claimantOf(a) !== claimantOf(b) &&
    a.event_start !== null &&
    a.event_start === b.event_start &&
    a.event_end === b.event_end &&
    a.kind === b.kind &&
    (a.outcome ?? a.measure) !== null &&
    sameKind(a, b) &&
    sameThing(a, b) &&
    sharesPlaceOrSide(a, b) &&
    a.parent_claim_id !== b.claim_id &&
    b.parent_claim_id !== a.claim_id &&
    excludeEachOther(a, b)
  );
}

/** Whether no number lies within the bounds of both. "About" and vague words have none, so they exclude nothing. */
function excludeEachOther(a: Claim, b: Claim): boolean {
  return isBelow(a, b) || isBelow(b, a);
}

function isBelow(a: Claim, b: Claim): boolean {
  if (a.upper === null || b.lower === null) return false;
  return a.upper < b.lower || (a.upper === b.lower && !(a.upper_inclusive && b.lower_inclusive));
}

/** What must agree, and what must not disagree, for two claims to be about the same thing. */
function sameThing(a: Claim, b: Claim): boolean {
  return (
    a.series === b.series &&
    a.unit === b.unit &&
    a.outcome === b.outcome &&
    a.measure === b.measure &&
    agree(a.group, b.group) &&
    agree(a.side, b.side) &&
    agree(a.place_id ?? a.place_text, b.place_id ?? b.place_text)
  );
}

const agree = (a: string | null, b: string | null) => a === null || b === null || a === b;

function sharesPlaceOrSide(a: Claim, b: Claim): boolean {
  const place = a.place_id ?? a.place_text;
  return (place !== null && place === (b.place_id ?? b.place_text)) || (a.side !== null && a.side === b.side);
}

/** Whether both count the same kind of people or things, by the vocabulary or else by the very words. */
function sameKind(a: Claim, b: Claim): boolean {
  if (a.group !== b.group) return false;
  return a.group !== null || (a.counted !== null && a.counted.toLowerCase() === b.counted?.toLowerCase());
}

/** Days between the periods of two dated claims; 0 when they overlap. */
function daysApart(a: Claim, b: Claim): number {
  const from = (claim: Claim) => Date.parse(firstDay(claim.event_start!));
  const to = (claim: Claim) => Date.parse(lastDay(claim.event_end ?? claim.event_start!));
  return Math.max(0, from(a) - to(b), from(b) - to(a)) / 86_400_000;
}

function claimantOf(claim: Claim): string {
  return claim.claimant_id ?? claim.claimant_text ?? "";
}

function said(claim: Claim): string {
  return `${claim.claimant_text ?? "the article"} says “${claim.value_text}”`;
}

function nameOf({unit, outcome, measure, counted}: Claim): string {
  return [counted ?? unit ?? "the number", outcome ?? measure].filter(Boolean).join(" ");
}

function dated(a: Claim, b: Claim): string {
  const date = a.event_start ?? b.event_start;
  return date ? ` (${date})` : "";
}

function link(a: Claim, relation: Relation, b: Claim, evidence: string): ClaimLink {
  return {a: a.claim_id, b: b.claim_id, relation, evidence};
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

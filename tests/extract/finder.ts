import type {Document, Span} from "../../loaders/read/index.js";

// Written apart from the extractor's own list, so that a word forgotten there is missed here.
const WORDS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion lakh crore dozen dozens scores hundreds thousands millions billions several few half halves third thirds quarter quarters fourth fifth fifths sixth seventh eighth ninth tenth tenths eleventh twelfth twentieth hundredth first second both twice single pair couple handful";
const NUMBER = new RegExp(
  `[0-9]+|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|(?<![\\p{L}\\p{M}'’\u00ad\u200b-\u200d])(?:${WORDS.split(" ").join("|")})(?![\\p{L}\\p{M}\u00ad\u200b-\u200d])`,
  "giu"
);

/** Every run of digits and every number word of a document's body, as spans. */
export function findNumbers({text, body, blocks}: Document): Span[] {
  return blocks
    .filter(({start, end}) => start >= body.start && end <= body.end)
    .flatMap((block) =>
      [...text.slice(block.start, block.end).matchAll(NUMBER)].map((match) => ({
        start: block.start + match.index,
        end: block.start + match.index + match[0].length
      }))
    );
}

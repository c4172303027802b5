import type {TopicEntry, UnitClass} from "../../src/lib/vocabulary.js";
import type {Document} from "../read/document.js";
import type {Lexicon} from "./lexicon.js";
import type {Token} from "./tokens.js";

/** Topics by their place in the vocabulary. */
export type Topics = ReadonlySet<number>;

const NONE: Topics = new Set();

/** What each section is about, by its own heading and those it stands under. */
export function topicsOfSections({sections}: Document, lexicon: Lexicon): Map<string, Topics> {
  const found = new Map<string, Topics>();
  for (const {section_id, title, heading, parent_id} of sections) {
    const outer = parent_id ? (found.get(parent_id) ?? NONE) : NONE;
    found.set(section_id, heading ? union(topicsOfHeading(title, lexicon), outer) : outer);
  }
  return found;
}

/** Topics of a heading, or of a label before a colon ("Shelter: 1,450 people slept in …"). */
export function topicsOfHeading(title: string, lexicon: Lexicon): Topics {
  const words = ` ${title.toLowerCase().replace(/[^\p{L}]+/gu, " ")} `;
  const found = new Set<number>();
  lexicon.topics.forEach((topic, n) => {
    if (topic.sections?.some((phrase) => words.includes(` ${phrase} `))) found.add(n);
  });
  return found;
}

/** Topics of the label that a paragraph begins with ("6. Shelter: …", "• Health: …"). */
export function topicsOfLabel(tokens: Token[], text: string, lexicon: Lexicon): Topics {
  let from = 0;
  while (from < 4 && tokens[from] && tokens[from].kind !== "word") from++;
  for (let i = from; i < Math.min(tokens.length, from + 5); i++) {
    if (tokens[i].text === ":") return topicsOfHeading(text.slice(tokens[from].start, tokens[i].start), lexicon);
    if (tokens[i].kind !== "word") break;
  }
  return NONE;
}

/** Topics of the words of a clause and those beside it. */
export function topicsOfClause(tokens: Token[], clause: Uint16Array, own: number, lexicon: Lexicon): Topics {
  const found = new Set<number>();
  for (let i = 0; i < tokens.length; i++) {
    if (Math.abs(clause[i] - own) > 1) continue;
    // "the Regional Military Administration": a name tells not what happened
    if (tokens[i].cap && i > 0 && tokens[i - 1].cap && tokens[i + 1]?.cap) continue;
    for (const topic of lexicon.topicWords.get(tokens[i].lower) ?? []) found.add(topic);
  }
  return found;
}

/** The first of the topics that says something of what is counted: a class, and which of its kinds. */
export function topicFor(topics: Topics, klass: UnitClass, group: string | null, lexicon: Lexicon): TopicEntry | null {
  if (!topics.size) return null;
  const fits = ({classes, groups}: TopicEntry) =>
    (!classes || classes.includes(klass)) && (!groups || groups.includes(group ?? "none"));
  return lexicon.topics.find((topic, n) => topics.has(n) && fits(topic)) ?? null;
}

export const union = (a: Topics, b: Topics): Topics => (!b.size ? a : !a.size ? b : new Set([...a, ...b]));

/**
 * How fast extraction is, as ratios: `npm run bench:extract`. Ours is everything, from text to claims with all fields;
 * the others find numbers (compromise) and entities (wink-nlp) and no more. Nothing here has a limit to hold: what a
 * machine does next to it changes every time, so only what was measured in one run is compared.
 */
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {parseArgs} from "node:util";
import {extract} from "../../loaders/extract/index.js";
import {readDocument} from "../../loaders/read/index.js";
import {readVocabulary} from "../../loaders/vocabulary.js";
import {HOSTILE} from "../extract/hostile.js";
import {growthByDoubling, median, paired, timeOf} from "./measure.js";

const {values} = parseArgs({
  options: {
    rounds: {type: "string", default: "15"},
    largest: {type: "string", default: "10000000"},
    json: {type: "boolean", default: false}
  }
});
const ARTICLE = readFileSync("data/sources/nagorno-karabakh-2023/article.txt", "utf8");
const vocabulary = readVocabulary("data/vocabulary");
const ours = (text: string) => extract(readDocument(text), vocabulary, {source_id: "bench"});

// Both are CommonJS at heart, and wink's types want options that its own documentation leaves out.
const require = createRequire(import.meta.url);
const compromise = require("compromise");
const wink = require("wink-nlp")(require("wink-eng-lite-web-model"));

const print = (line = "") => process.stdout.write(`${line}\n`);
const megabytes = (text: string) => Buffer.byteLength(text) / 1e6;

const rounds = Number(values.rounds);
const times = paired(rounds, {
  ours: () => ours(ARTICLE),
  compromise: () => compromise(ARTICLE).numbers().json(),
  "wink-nlp": () => wink.readDoc(ARTICLE).entities().out(wink.its.detail)
});
const ratioTo = (milliseconds: number[]) => median(milliseconds.map((time, round) => time / times.ours[round]));
if (values.json) {
  // Articles one after the other, as a newsroom's are; each has words of its own, so that none is known already.
  const scaling = [1, 10, 100].map((articles) => {
    const texts = Array.from({length: articles}, (_, i) => ARTICLE.replaceAll("Azerbaijan", `Azerbaijan${i}`));
    return {articles, milliseconds: timeOf(() => texts.forEach((text) => void ours(text)), articles < 100 ? 3 : 1)};
  });
  const ratios = Object.fromEntries(Object.entries(times).map(([name, each]) => [name, ratioTo(each)]));
  process.stdout.write(`${JSON.stringify({ratios, scaling})}\n`);
  process.exit();
}

print(`The article (${megabytes(ARTICLE).toFixed(2)} MB), ${rounds} rounds, each of all three; medians`);
for (const [name, milliseconds] of Object.entries(times)) {
  const ratio = ratioTo(milliseconds);
  const rate = megabytes(ARTICLE) / (median(milliseconds) / 1000);
  print(`  ${name.padEnd(12)}${rate.toFixed(2).padStart(7)} MB/s  ${ratio.toFixed(2).padStart(6)} × the time of ours`);
}

print();
print("Time by length, as a ratio to half the length (2 is linear) and in MB/s");
// The longest length takes minutes of a text that is slow by nature: all of them go to 1 MB, those that the longest
// document could be to 10 MB.
const largest = Number(values.largest);
const LENGTHS = [1e4, 1e5, 1e6, 1e7];
const TO_THE_END = ["the article, repeated", "one run of digits", "opened brackets", "and"];
const texts: [name: string, unit: string][] = [["the article, repeated", ARTICLE], ...HOSTILE];
print(`  ${"".padEnd(28)}growth  ${LENGTHS.map((length) => `${length / 1000} kB`.padStart(9)).join("")}`);
for (const [name, unit] of texts) {
  const end = Math.min(largest, TO_THE_END.includes(name) ? 1e7 : 1e6);
  const points = LENGTHS.filter((length) => length <= end).map((length) => {
    const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    return {length, milliseconds: timeOf(() => ours(text), length < 1e6 ? 3 : 1)};
  });
  const rates = points.map((p) => (p.length / 1000 / p.milliseconds).toFixed(2).padStart(9)).join("");
  // The shortest take a moment that says more of the machine than of the text.
  print(`  ${name.padEnd(28)}${growthByDoubling(points.slice(-3)).toFixed(2).padStart(6)}  ${rates}`);
}
print(`Peak memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);

import {existsSync} from "node:fs";
import {join} from "node:path";
import type {RejectedNumber} from "../src/lib/claim.js";
import {tally} from "../src/lib/tally.js";
import type {Vocabulary} from "../src/lib/vocabulary.js";
import {extract} from "./extract/index.js";
import {Problem, reasonOf} from "./problem.js";
import {readDocument} from "./read/index.js";
import {applyCorrections, linkClaims, readCorrections} from "./refine/index.js";
import {readSources, type SourceFile} from "./source.js";
import {Stages} from "./stages.js";
import {type Chapter, readReported, type Story, writeDatabase} from "./store/index.js";
import {readVocabulary} from "./vocabulary.js";

/** The database that a build writes, in the root of the project. */
export const DATABASE = "corridor.duckdb";

/**
 * The way from files to database: read → extract → refine → store. `root` is the project. Nothing is written before
 * everything has been read and has held; what is written replaces the previous database in one step.
 * Throws a Problem for what is wrong in `data/`, or when the database cannot be written.
 */
export async function runPipeline(root: string, stages: Stages = new Stages()): Promise<Story> {
  const data = join(root, "data");
  const {sources, vocabulary, corrections, reported} = await stages.run("read", () => ({
    sources: readSources(join(data, "sources")).map((source) => ({...source, document: readSourceDocument(source)})),
    vocabulary: readVocabulary(join(data, "vocabulary")),
    corrections: readCorrections(join(data, "corrections.yml")),
    reported: existsSync(join(data, "reported")) ? readReported(join(data, "reported")) : []
  }));
  const chapters = await stages.run("extract", () =>
    sources.map(({source, document}): Chapter => {
      const {claims, rejected} = extract(document, vocabulary, source);
      return {source, document, claims, rejected};
    })
  );
  const story = await stages.run("refine", (): Story => {
    const refined = applyCorrections(
      chapters.flatMap(({claims}) => claims),
      corrections
    );
    return {
      chapters: chapters.map((chapter) => ({
        ...chapter,
        claims: refined.claims.filter(({source_id}) => source_id === chapter.source.source_id)
      })),
      actors: vocabulary.actors,
      places: vocabulary.places,
      links: linkClaims(refined.claims),
      corrections: refined.applied,
      reported
    };
  });
  const database = join(root, DATABASE);
  await stages.run("store", async () => {
    try {
      await writeDatabase(database, story);
    } catch (error) {
      throw new Problem(`${database}: cannot be written: ${reasonOf(error)}`);
    }
  });
  return story;
}

/** The document of a source; a title comes from source.yml. */
export function readSourceDocument({text, source}: SourceFile) {
  return readDocument(text, {title: source.title});
}

/** How many claims each series has and how many numbers were rejected for each reason, most first. */
export function countStory({chapters}: Story): {series: [string, number][]; reasons: [string, number][]} {
  const claims = chapters.flatMap((chapter) => chapter.claims);
  const rejected: RejectedNumber[] = chapters.flatMap((chapter) => chapter.rejected);
  return {series: tally(claims.map(({series}) => series)), reasons: tally(rejected.map(({reason}) => reason))};
}

export type {Vocabulary};

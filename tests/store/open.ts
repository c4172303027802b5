import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {onTestFinished} from "vitest";
import {closeDatabase, type Database, openDatabase, type Story, writeDatabase} from "../../loaders/store/index.js";
import {temporaryFolder} from "../folder.js";
import {story} from "./story.js";

/** The fixture as a file: written once a test file, copied for each test. */
let fixture: Buffer | undefined;

/** Writes a story, the fixture unless told, to a temporary database and opens it. */
export async function storedStory(stored?: Story, options?: {readOnly?: boolean}): Promise<Database> {
  const path = join(temporaryFolder(), "story.duckdb");
  if (stored || !fixture) await writeDatabase(path, stored ?? story());
  if (!stored) {
    fixture ??= readFileSync(path);
    writeFileSync(path, fixture);
  }
  const db = await openDatabase(path, options);
  onTestFinished(() => closeDatabase(db));
  return db;
}

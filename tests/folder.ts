import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, onTestFinished} from "vitest";

/** A new folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "corridor-test-"));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

/** A new folder that is gone when all tests of the file are over. */
export function keptFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "corridor-test-"));
  afterAll(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

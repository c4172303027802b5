import {chmodSync, writeFileSync} from "node:fs";
import {delimiter, join} from "node:path";
import {expect, test} from "vitest";
import {findChromium} from "../chromium.js";
import {temporaryFolder} from "../folder.js";

/** A folder with programs of these names. */
function programs(...names: string[]): string {
  const folder = temporaryFolder();
  for (const name of names) {
    writeFileSync(join(folder, name), "#!/bin/sh\n");
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

const nothing = {applications: [], install: () => false};

test("CHROME_PATH comes first, and must be a program", () => {
  const [mine, path] = [programs("my-chrome"), programs("chromium")];
  expect(findChromium({...nothing, env: {CHROME_PATH: join(mine, "my-chrome"), PATH: path}})).toBe(
    join(mine, "my-chrome")
  );
  expect(() => findChromium({...nothing, env: {CHROME_PATH: "/none", PATH: path}})).toThrow(
    /^CHROME_PATH is no program: \/none \(/
  );
});

test("then the usual names on the PATH, Chromium before Chrome, in every folder of it", () => {
  const [first, second] = [programs("google-chrome"), programs("chromium-browser")];
  const PATH = ["", "/none", first, second].join(delimiter);
  expect(findChromium({...nothing, env: {PATH}})).toBe(join(second, "chromium-browser"));
  expect(findChromium({...nothing, env: {PATH: first}})).toBe(join(first, "google-chrome"));
});

test("a file that is no program does not count; an application of the Mac does", () => {
  const folder = programs("Chromium");
  writeFileSync(join(folder, "chromium"), "notes");
  expect(findChromium({...nothing, env: {PATH: folder}, applications: [join(folder, "Chromium")]})).toBe(
    join(folder, "Chromium")
  );
});

test("then it is installed where that can be done, and looked for again", () => {
  const folder = temporaryFolder();
  const install = () => {
    writeFileSync(join(folder, "chromium"), "#!/bin/sh\n");
    chmodSync(join(folder, "chromium"), 0o755);
    return true;
  };
  expect(findChromium({...nothing, env: {PATH: folder}, install})).toBe(join(folder, "chromium"));
});

test("without any it says in one line what to do", () => {
  expect(() => findChromium({...nothing, env: {PATH: "/none"}})).toThrow(
    /^no Chromium found: install .* CHROME_PATH.*$/
  );
  expect(() => findChromium({...nothing, env: {PATH: "/none"}, install: () => true})).toThrow("no Chromium found");
});

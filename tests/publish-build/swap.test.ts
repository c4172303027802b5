import {mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {checkFolder, recoverFolder, swapFolder} from "../../loaders/publish/swap.js";
import {temporaryFolder} from "../folder.js";

function site(folder: string, text: string): string {
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, "index.html"), text);
  return folder;
}
const shown = (folder: string) => readFileSync(join(folder, "index.html"), "utf8");

test("a new site takes the place of the old one and nothing is left beside it", () => {
  const root = temporaryFolder();
  const out = site(join(root, "dist"), "old");
  writeFileSync(join(out, "gone.html"), "old");
  swapFolder(site(join(root, ".work"), "new"), out);
  expect(readdirSync(out)).toEqual(["index.html"]);
  expect(shown(out)).toBe("new");
  expect(readdirSync(root)).toEqual(["dist"]);
});

test("the first site needs no old one, and may go elsewhere", () => {
  const root = temporaryFolder();
  const out = join(root, "public", "site");
  checkFolder(out);
  swapFolder(site(join(root, ".work"), "new"), out);
  expect(shown(out)).toBe("new");
});

test("a swap that was cut between its two renames is undone", () => {
  const root = temporaryFolder();
  site(join(root, ".dist-previous"), "old");
  site(join(root, ".dist-99999999"), "new");
  recoverFolder(join(root, "dist"));
  expect(readdirSync(root)).toEqual(["dist"]);
  expect(shown(join(root, "dist"))).toBe("old");
});

test("a swap that was cut after them is finished", () => {
  const root = temporaryFolder();
  site(join(root, ".dist-previous"), "old");
  site(join(root, "dist"), "new");
  recoverFolder(join(root, "dist"));
  expect(readdirSync(root)).toEqual(["dist"]);
  expect(shown(join(root, "dist"))).toBe("new");
});

test("what another run is building stays, and so does what only looks like it", () => {
  const root = temporaryFolder();
  const others = [`.dist-${process.ppid}`, ".dist-old", ".distant-99999999"];
  for (const name of others) mkdirSync(join(root, name));
  recoverFolder(join(root, "dist"));
  expect(readdirSync(root).sort()).toEqual(others.sort());
});

test("only a new folder, an empty one or an earlier build may be replaced", () => {
  const root = temporaryFolder();
  for (const folder of [join(root, "new"), temporaryFolder(), site(join(root, "built"), "old")])
    expect(() => checkFolder(folder)).not.toThrow();
  writeFileSync(join(root, "letter.txt"), "mine");
  mkdirSync(join(root, "mine"));
  writeFileSync(join(root, "mine", "letter.txt"), "mine");
  expect(() => checkFolder(join(root, "mine"))).toThrow(
    `${root}/mine: not an earlier build: letter.txt is in it (choose an empty folder with --out)`
  );
  expect(() => checkFolder(join(root, "letter.txt"))).toThrow(`${root}/letter.txt: a file is in the way`);
  expect(() => checkFolder(join(root, "letter.txt", "site"))).toThrow(
    /cannot be written: a file (stands where a folder should be|is in the way)/
  );
  expect(() => checkFolder("/proc/site")).toThrow(
    /^\/proc\/site: cannot be written: .* \(choose another folder with --out\)$/
  );
  expect(readdirSync(join(root, "mine"))).toEqual(["letter.txt"]);
});

import {readFileSync} from "node:fs";
import {expect, test} from "vitest";

interface Package {
  version: string;
  optionalDependencies?: Record<string, string>;
  resolved?: string;
}
const PACKAGES: Record<string, Package> = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
const {dependencies, devDependencies} = JSON.parse(readFileSync("package.json", "utf8"));

/** Where npm finds a dependency: beside the package or beside one that contains it. */
function resolves(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    if (PACKAGES[`${folder}${folder && "/"}node_modules/${name}`]) return true;
    if (!folder.includes("/node_modules/")) return Boolean(PACKAGES[`node_modules/${name}`]);
  }
}

// A lock written where packages for other systems cannot be had leaves them out, and "npm ci" then refuses it.
test("the lock has the optional packages of all systems", () => {
  const missing = Object.entries(PACKAGES).flatMap(([from, {optionalDependencies = {}}]) =>
    Object.keys(optionalDependencies).filter((name) => !resolves(from, name))
  );
  expect(missing).toEqual([]);
});

test("the lock names no host of its own, and the versions of package.json are exact and locked", () => {
  expect(Object.entries(PACKAGES).filter(([, {resolved}]) => resolved && !resolved.startsWith("https:"))).toEqual([]);
  for (const [name, version] of Object.entries({...dependencies, ...devDependencies})) {
    expect([name, PACKAGES[`node_modules/${name}`]?.version]).toEqual([name, version]);
  }
});

import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {isAllowed, licenceOf, licenceProblems, READ} from "./licences.js";

const {packages} = JSON.parse(readFileSync("package-lock.json", "utf8"));

test("every package of the lock has a licence that this project may use, and installs without a program unless it was read", () => {
  expect(licenceProblems(packages)).toEqual([]);
  for (const path of Object.keys(READ)) expect(packages).toHaveProperty([path]);
});

test("every package of the lock is held to its content", () => {
  const loose = Object.entries<{integrity?: string; link?: boolean; inBundle?: boolean}>(packages).filter(
    ([path, {integrity, link, inBundle}]) => path && !integrity && !link && !inBundle
  );
  expect(loose.map(([path]) => path)).toEqual([]);
});

test.each([
  ["MIT", true],
  ["(MIT OR GPL-3.0-or-later)", true],
  ["MIT AND Zlib", true],
  ["MIT AND GPL-3.0-only", false],
  ["GPL-3.0-only", false],
  ["SEE LICENSE IN x", false],
  ["(MIT OR (A AND B))", false]
])("%s: allowed %s", (expression, allowed) => {
  expect(isAllowed(expression)).toBe(allowed);
});

test("what is not allowed, not stated or not read is named with its version", () => {
  const found = licenceProblems({
    "": {},
    "node_modules/a": {version: "1.0.0", license: "AGPL-3.0-only"},
    "node_modules/b": {version: "2.0.0"},
    "node_modules/c": {
      version: "3.0.0",
      license: "MIT",
      hasInstallScript: true,
      optionalDependencies: {"@c/linux": "3"}
    },
    "node_modules/c/node_modules/@c/linux": {version: "3.0.0"}
  });
  expect(found).toEqual([
    "a@1.0.0: licence is not allowed: AGPL-3.0-only",
    "b@2.0.0: no licence (read it, and say which in tests/supply/licences.ts)",
    "c@3.0.0: runs a program when installed"
  ]);
  expect(licenceOf("node_modules/x", {"node_modules/x": {license: "ISC"}})).toBe("ISC");
});

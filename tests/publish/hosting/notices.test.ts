import {expect, test} from "vitest";
import {packageOf, thirdPartyNotices} from "../../../loaders/publish/hosting/notices.js";

test.each([
  ["/a/node_modules/@codemirror/view/dist/index.js", "/a/node_modules/@codemirror/view"],
  ["/a/node_modules/x/node_modules/y/z.js", "/a/node_modules/x/node_modules/y"],
  ["/a/src/main.ts", null]
])("%s is of %s", (file, folder) => {
  expect(packageOf(file)).toBe(folder);
});

test("the notices have what the site carries and what was bundled, once each, with the text of its licence", () => {
  const text = thirdPartyNotices([
    "node_modules/@codemirror/view/dist/index.js",
    "node_modules/@codemirror/view/dist/index.cjs",
    "src/components/theme.ts"
  ]);
  const heads = [...text.matchAll(/^(\S+) \d\S* \(([\w.-]+)\)\n\n(.*)$/gm)].map(([, name, licence]) => [name, licence]);
  expect(heads).toEqual([
    ["@codemirror/view", "MIT"],
    ["@duckdb/duckdb-wasm", "MIT"],
    ["@fontsource/inter", "OFL-1.1"],
    ["@fontsource/source-serif-4", "OFL-1.1"],
    ["world-atlas", "ISC"]
  ]);
  expect(text).toContain("SIL OPEN FONT LICENSE");
  expect(text.match(/Permission is hereby granted, free of charge/g)!.length).toBeGreaterThan(1);
});

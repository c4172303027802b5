import {expect, test} from "vitest";
import {siteFiles} from "../../src/lib/site-files.js";

test("a published script finds the others by the hash in its own name, below any base path", () => {
  const {root, files, script} = siteFiles("https://example.org/a/scripts/sql-chart.0123abcd.js");
  expect([root.href, files.href]).toEqual(["https://example.org/a/", "https://example.org/a/"]);
  expect(script("sql-editor").href).toBe("https://example.org/a/scripts/sql-editor.0123abcd.js");
});

test("a preview's scripts are in a folder of its own, without hash, whatever their address asks for", () => {
  const {root, files, script} = siteFiles("http://127.0.0.1:3000/_file/scripts/sql.js?t=0123abcd.js");
  expect([root.href, files.href]).toEqual(["http://127.0.0.1:3000/", "http://127.0.0.1:3000/_file/"]);
  expect(script("sql-editor").href).toBe("http://127.0.0.1:3000/_file/scripts/sql-editor.js");
});

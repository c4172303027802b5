import {mkdirSync, writeFileSync} from "node:fs";
import {createServer, request} from "node:http";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {listen, serveSite} from "../../loaders/publish/serve.js";
import {temporaryFolder} from "../folder.js";

const FILES = {
  "index.html": "home",
  "claims.html": "claims",
  "claims/abc.html": "claim",
  "404.html": "nothing here",
  "site.css": "a{}",
  "app.js": "1",
  "chart.svg": "<svg/>",
  "data.json": "{}",
  "claims.csv": "a",
  "duckdb.wasm": "\0asm"
};

async function served(files: Record<string, string> = FILES, port = 3300) {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), {recursive: true});
    writeFileSync(join(folder, name), text);
  }
  const serving = await serveSite(folder, port);
  onTestFinished(() => serving.close());
  return {...serving, folder};
}

test.for([
  ["/", 200, "text/html", "home"],
  ["/claims", 200, "text/html", "claims"],
  ["/claims.html", 200, "text/html", "claims"],
  ["/claims/abc", 200, "text/html", "claim"],
  ["/claims?series=aid", 200, "text/html", "claims"],
  ["/site.css", 200, "text/css", "a{}"],
  ["/app.js", 200, "text/javascript", "1"],
  ["/chart.svg", 200, "image/svg+xml", "<svg/>"],
  ["/data.json", 200, "application/json", "{}"],
  ["/claims.csv", 200, "text/csv", "a"],
  ["/duckdb.wasm", 200, "application/wasm", "\0asm"],
  ["/nowhere", 404, "text/html", "nothing here"],
  ["/claims/nowhere", 404, "text/html", "nothing here"]
] as const)("%s is %i %s", async ([path, status, type, body]) => {
  const {address} = await served();
  const response = await fetch(address + path);
  expect([response.status, response.headers.get("content-type")?.split(";")[0], await response.text()]).toEqual([
    status,
    type,
    body
  ]);
});

test("nothing outside the folder is served, however it is asked for", async () => {
  const {port, folder} = await served({"index.html": "home"});
  writeFileSync(join(folder, "..", "secret.txt"), "secret");
  for (const path of ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "//secret.txt"]) {
    const status = await new Promise((done) =>
      request({port, host: "127.0.0.1", path}, (response) => done(response.statusCode)).end()
    );
    expect([path, status]).toEqual([path, 404]);
  }
});

test("a file that is built anew is served anew", async () => {
  const {address, folder} = await served();
  expect(await (await fetch(`${address}/claims`)).text()).toBe("claims");
  writeFileSync(join(folder, "claims.html"), "other");
  expect(await (await fetch(`${address}/claims`)).text()).toBe("other");
});

test("a taken port gives way to the next free one; only this machine is served", async () => {
  const blocker = createServer();
  const taken = await listen(blocker, 3400);
  onTestFinished(() => void blocker.close());
  const {port, address} = await served(FILES, taken);
  expect(port).toBeGreaterThan(taken);
  expect(address).toBe(`http://127.0.0.1:${port}`);
  expect((await fetch(address)).status).toBe(200);
});

test("a folder without a site says what to do", async () => {
  const folder = temporaryFolder();
  await expect(serveSite(folder, 3300)).rejects.toThrow(`${folder}: no site in it (run npm run build)`);
});

import {readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {writeClaimPages} from "../../loaders/publish/claim-pages.js";
import {startFramework} from "../../loaders/publish/framework.js";
import {parseDocument, printDocument} from "../../loaders/publish/parse.js";
import {readSiteFile} from "../../loaders/publish/site-file.js";
import {copyProject} from "../copy-project.js";
import {temporaryFolder} from "../folder.js";
import {runCli} from "../run.js";

test("the page of a claim is what Framework would make of it, to the byte", {timeout: 180_000}, async () => {
  const root = temporaryFolder();
  copyProject(root);
  expect((await runCli(["prepare"], {cwd: root})).code).toBe(0);
  const {pages} = readSiteFile(root);
  // Every seventh, and those that have something which few have.
  const rare = ["Corrected by hand", "Reported elsewhere", "Drawn in the story", "<sup"];
  const ids = Object.keys(pages).filter(
    (id, i) =>
      i % 7 === 0 || rare.some((words) => id === Object.keys(pages).find((one) => pages[one].html.includes(words)))
  );
  expect(ids.length).toBeGreaterThan(10);

  // Framework makes these pages and no others.
  for (const file of readdirSync("src").filter((file) => file.endsWith(".md"))) rmSync(join(root, "src", file));
  rmSync(join(root, "observablehq.config.ts"));
  writeFileSync(
    join(root, "observablehq.config.ts"),
    `import config from "${join(process.cwd(), "observablehq.config.ts")}";
export default {...config, output: "site", *dynamicPaths() {
  for (const id of ${JSON.stringify(ids)}) yield "/claims/" + id;
}};`
  );
  const child = startFramework(root, ["build"]);
  let said = "";
  for (const stream of [child.stdout!, child.stderr!]) stream.on("data", (chunk) => (said += chunk));
  expect(await new Promise((done) => child.once("close", done)), said).toBe(0);

  const read = (id: string) =>
    printDocument(parseDocument(readFileSync(join(root, "site/claims", `${id}.html`), "utf8")));
  const made = ids.map(read);
  const ours = [ids[3], ...ids.filter((id) => id !== ids[3])];
  await writeClaimPages(join(root, "site"), Object.fromEntries(ours.map((id) => [id, pages[id]])));
  expect(ids.map(read)).toEqual(made);
});

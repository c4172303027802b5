import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {prepareSite} from "../../loaders/publish/prepare.js";
import {Stages} from "../../loaders/stages.js";
import {HOSTILE} from "../publish/records.js";
import {runCli} from "../run.js";
import {ownProject, readPrepared, serveOwn} from "./own-site.js";
import {useBrowser} from "./visit.js";

const visit = useBrowser();

/** What would run in a page of Framework's or fill a place of this site's, besides what would run in any page. */
const PLACES = `{{claims}} <!-- figure: exodus --> [link](javascript:alert(1)) ![](x "onerror=alert(1)") =HYPERLINK("x")`;
const NAME = `Ministry <img src=x onerror=alert(1)>`;

const ARTICLE = `The flood ${HOSTILE}

${NAME} said on 3 May 2031 that over 7,000 people ${HOSTILE} had fled the town. ${NAME} said that 40 people had been killed.

\`\`\`js
alert(1)
\`\`\`

Some 90 houses ${PLACES} were destroyed on 4 May 2031. ${HOSTILE} about 12 tonnes of ${HOSTILE} arrived.
`;

test("an article, a vocabulary and corrections that would run in a page do nothing in any", async () => {
  // Two short articles in place of the long one, whose pages are many.
  const root = ownProject();
  for (const path of ["data/sources/nagorno-karabakh-2023", "data/frozen", "data/reported"]) {
    rmSync(join(root, path), {recursive: true});
  }
  writeFileSync(join(root, "src/index.md"), "# Story\n");
  const add = async (name: string, text: string, title: string, publisher: string) => {
    writeFileSync(join(root, `${name}.txt`), text);
    const said = ["--title", title, "--publisher", publisher, "--licence", publisher, "--date", "2031-05-05"];
    const made = await runCli(["new", `${name}.txt`, ...said, "--address", "https://example.org/?a=<b>&c"], {
      cwd: root
    });
    expect(made.stderr + made.code).toBe("0");
  };
  await add("flood", ARTICLE, `Flood ${HOSTILE} ${PLACES}`, HOSTILE);
  await add("quiet", "The council said on 1 May 2031 that 20 people had left.\n", "Quiet", "Nobody");
  const append = (file: string, entry: object) =>
    writeFileSync(
      join(root, file),
      `${readFileSync(join(root, file), "utf8").replace(/^\[\]$/m, "")}\n- ${JSON.stringify(entry)}\n`
    );
  append("data/vocabulary/actors.yml", {id: "hostile", name: NAME, kind: "state", side: HOSTILE});
  append("data/corrections.yml", {
    sentence: "that 40 people had been killed",
    value_text: "40",
    field: "side",
    expect: null,
    value: HOSTILE,
    reason: `${HOSTILE} ${PLACES}`
  });
  await prepareSite(root, new Stages({write() {}}));
  const {claims, articles} = readPrepared(root);
  // the second article has a page of its own, which its claims lead to
  const [second] = Object.keys(articles);
  const hostile = claims.filter(({source_id}) => source_id === "flood");
  expect(hostile.map(({value}) => value)).toEqual(expect.arrayContaining([7000, 40, 90, 12]));
  const address = await serveOwn(root, 3160);
  const {page, trouble} = await visit({}, [new URL(address).origin]);
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  const paths = ["/claims", "/source", `/source/${second}`, "/dashboard", "/method", "/data", "/stories/flood"];
  for (const path of [...paths, ...hostile.map(({claim_id}) => `/claims/${claim_id}`)]) {
    await page.goto(address + path);
    expect(await page.locator("img[src=x], [onerror], a[href^=javascript]").count(), path).toBe(0);
    const mark = page.locator("a[data-claim]:visible").last();
    if (await mark.count()) {
      await mark.click();
      await page.waitForTimeout(200);
    }
    expect(dialogs, path).toEqual([]);
  }
  const told = claims.find(({source_id}) => source_id === second)!;
  await page.goto(`${address}/claims/${told.claim_id}`);
  await page.locator(`a[href$="source/${second}#claim-${told.claim_id}"]`).click();
  await expect.poll(() => page.locator(`#claim-${told.claim_id}:target`).count()).toBe(1);
  // Words that are not printed would do no harm either; these are.
  await page.goto(`${address}/claims/${hostile[0].claim_id}`);
  expect(await page.locator("main").innerText()).toContain("<script>alert(1)</script>");
  for (const path of ["/claims", "/dashboard"]) {
    await page.goto(`${address}${path}?source=flood`);
    await expect
      .poll(() => page.locator("[data-status]").first().textContent())
      .toBe(`${hostile.length} of ${claims.length} claims`);
  }
  // A page that tried to run something would have been stopped by its policy, and said so.
  expect(trouble).toEqual({foreign: [], messages: []});
});

/**
 * A clean build of this project with so many articles: `tsx tests/bench/articles.ts FOLDER N`. They are the story's own
 * article with words changed, so that no claim has the identity of another's. Prints the seconds that it took, the pages,
 * and what the largest of them are compressed.
 */
import {spawnSync} from "node:child_process";
import {createHash} from "node:crypto";
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {copyProject} from "../copy-project.js";

const [folder, count] = process.argv.slice(2);
const articles = Number(count);
const STORY = "data/sources/nagorno-karabakh-2023";
const root = join(folder, `articles-${articles}`);

mkdirSync(root);
copyProject(root);
const [article, source] = ["article.txt", "source.yml"].map((name) => readFileSync(join(STORY, name), "utf8"));
for (let i = 1; i < articles; ++i) {
  const text = article.replaceAll("Azerbaijan", `Azerbaijan${i}`);
  const sha256 = createHash("sha256").update(text).digest("hex");
  const copy = join(root, "data/sources", `copy-${i}`);
  mkdirSync(copy);
  writeFileSync(join(copy, "article.txt"), text);
  writeFileSync(
    join(copy, "source.yml"),
    source.replace(/^title: .*/m, `title: Copy ${i}`).replace(/^sha256: .*/m, `sha256: ${sha256}`)
  );
}

const start = performance.now();
const {status, stderr} = spawnSync(process.execPath, ["--import", "tsx", "loaders/cli.ts", "build"], {
  cwd: root,
  encoding: "utf8",
  maxBuffer: 1e8
});
const seconds = (performance.now() - start) / 1000;
if (status !== 0) throw new Error(stderr.trim().split("\n").at(-1));

const dist = join(root, "dist");
const pages = readdirSync(dist, {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".html"));
const compressed = (name: string) => gzipSync(readFileSync(join(dist, name))).length;
const largest = pages.reduce((most, name) => Math.max(most, compressed(name)), 0);
process.stdout.write(
  JSON.stringify({articles, seconds, pages: pages.length, story: compressed("index.html"), largest})
);

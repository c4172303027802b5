import {readdir, readFile, writeFile} from "node:fs/promises";
import {join, sep} from "node:path";
import {Resvg} from "@resvg/resvg-js";
import type {Edition} from "../../edition.js";
import {bundleServiceWorker, EMBED} from "../scripts.js";
import type {Site} from "../site-file.js";
import {writeVariants} from "./compress.js";
import {apacheHeaders, netlifyHeaders, vercelHeaders} from "./headers.js";
import {type Addressed, feed, manifest, oembed, robots, sitemap} from "./site-files.js";

/**
 * Writes what hosts, crawlers and home screens look for into a finished site, and compressed variants of all of it. What
 * needs whole addresses is left out while the address of the site is not known. `root` is the project.
 */
export async function finishHosting(root: string, dir: string, edition: Edition, site: Site): Promise<void> {
  const write = (file: string, content: string | Uint8Array) => writeFile(join(dir, file), content);
  const favicon = await readFile(join(root, "src/favicon.svg"), "utf8");
  for (const size of [192, 512]) {
    await write(`icon-${size}.png`, new Resvg(favicon, {fitTo: {mode: "width", value: size}}).render().asPng());
  }
  await write("manifest.webmanifest", manifest(edition));
  await write("robots.txt", robots(edition));
  await write("sw.js", await bundleServiceWorker());
  await write("_headers", netlifyHeaders());
  await write("vercel.json", vercelHeaders());
  await write(".htaccess", apacheHeaders());
  // GitHub Pages would leave out folders that begin with an underscore.
  await write(".nojekyll", "");
  if (edition.address) {
    const addressed: Addressed = {...edition, address: edition.address};
    await write("sitemap.xml", sitemap(await pagesBelow(dir), addressed));
    await write("feed.xml", feed(site.corrections, addressed));
    for (const [name, {embedded}] of Object.entries(site.charts)) {
      await write(`charts/${name}.oembed.json`, oembed(embedded, addressed));
    }
  }
  await writeVariants(dir);
}

/** The paths of the pages that are found by themselves, without extension. */
async function pagesBelow(dir: string): Promise<string[]> {
  return (await readdir(dir, {recursive: true}))
    .map((file) => file.split(sep).join("/"))
    .filter((file) => file.endsWith(".html") && !file.startsWith(`${EMBED}/`) && file !== "404.html")
    .map((file) => file.replace(/\.html$/, ""))
    .sort();
}

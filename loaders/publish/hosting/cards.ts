import {readdirSync, readFileSync} from "node:fs";
import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {parse} from "yaml";
import type {RenderedFigure} from "../figures.js";
import {type CardParts, composeCard} from "../image/card.js";
import type {Rasteriser} from "../image/raster.js";
import type {Site} from "../site-file.js";

/** Folder of the cards, from the root of the site. */
const CARDS = "cards";

/** The card of a page, by the page's path below the root without extension: "claims/1abc" → "cards/claims-1abc.png". */
export function cardOf(page: string): string {
  return `${CARDS}/${page.replaceAll("/", "-")}.png`;
}

/** Writes a card for every page below `dir`. `root` is the project; `pause` is called between any two. */
export async function writeCards(
  dir: string,
  {
    root,
    name,
    site,
    figures,
    rasteriser
  }: {
    root: string;
    name: string;
    site: Site;
    figures: Record<string, RenderedFigure>;
    rasteriser: Rasteriser;
  },
  pause: () => Promise<void>
): Promise<void> {
  await mkdir(join(dir, CARDS), {recursive: true});
  const pages: Record<string, Omit<CardParts, "name">> = {
    ...writtenPages(root),
    ...Object.fromEntries(
      Object.values(figures).map(({name, title, subtitle, drawings}) => [
        `charts/${name}`,
        {title, about: subtitle, drawing: drawings?.narrow ?? null}
      ])
    ),
    ...Object.fromEntries(
      Object.entries(site.pages).map(([id, {title, description}]) => [
        `claims/${id}`,
        {title, about: description, drawing: null}
      ])
    )
  };
  for (const [page, parts] of Object.entries(pages)) {
    await pause();
    await writeFile(join(dir, cardOf(page)), await rasteriser.draw(composeCard({name, ...parts})));
  }
}

/** The pages that people write, with what their front matter says. */
function writtenPages(root: string): Record<string, Omit<CardParts, "name">> {
  const files = readdirSync(join(root, "src")).filter((file) => file.endsWith(".md"));
  return Object.fromEntries(
    files.map((file) => {
      const [, frontMatter = ""] = /^---\n(.*?)\n---/s.exec(readFileSync(join(root, "src", file), "utf8")) ?? [];
      const {title = "", description = ""} = parse(frontMatter) ?? {};
      return [file.replace(/\.md$/, ""), {title, about: description, drawing: null}];
    })
  );
}

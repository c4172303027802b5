import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {parse} from "yaml";
import {generalFigures} from "../../src/general-figures.js";
import type {Evidence} from "../../src/queries/evidence.js";
import {type Database, query} from "../store/index.js";
import {type RenderedFigure, renderFigure} from "./figures.js";
import {html, type Markup} from "./markup.js";
import type {SourceRecord} from "./record.js";
import {inSource} from "./scope.js";

/** A page that tells one source's story. */
export interface StoryPage {
  /** Address of the page from the root of the site: "/", "/stories/flood". */
  path: string;
  title: string;
  description: string;
  source_id: string;
}

/** The stories of a project: src/index.md first, then those below src/stories that name a `source`. */
export function readStories(root: string): StoryPage[] {
  return ["index.md", ...listStories(root)].flatMap((file) => {
    const page = readFileSync(join(root, "src", file), "utf8");
    const {source, title = file, description = ""} = frontMatterOf(page);
    const path = file === "index.md" ? "/" : `/${file.replace(/\.md$/, "")}`;
    return source ? [{path, title, description, source_id: source}] : [];
  });
}

function listStories(root: string): string[] {
  try {
    return readdirSync(join(root, "src", "stories"))
      .filter((name) => name.endsWith(".md"))
      .sort()
      .map((name) => `stories/${name}`);
  } catch {
    return [];
  }
}

/** What a page says of itself before its first line. */
function frontMatterOf(page: string): {source?: string; title?: string; description?: string} {
  const [, text = ""] = /^---\n(.*?)\n---/s.exec(page) ?? [];
  return parse(text) ?? {};
}

/** The stories beside the first, for the page that tells it; nothing where there is but one. */
export function storyList(stories: readonly StoryPage[]): Markup | null {
  const others = stories.filter(({path}) => path !== "/");
  if (!others.length) return null;
  return html`<h2 id="stories">More stories</h2>
<ul>${others.map(
    ({path, title, description}) =>
      html`<li><a href="${path}">${title}</a>${description && html`<br>${description}`}</li>`
  )}</ul>`;
}

/** The figures that fit any article, of each story but the first, under names of their own: `speakers-<source>`. */
export async function storyFigures(
  db: Database,
  stories: readonly StoryPage[],
  sources: readonly SourceRecord[]
): Promise<RenderedFigure[]> {
  const figures: RenderedFigure[] = [];
  for (const {source_id, path} of stories.filter((story) => story.path !== "/")) {
    const source = sources.find((source) => source.source_id === source_id);
    if (!source) throw new Error(`src${path}.md: no such source: ${source_id}`);
    const href = (claim_id: string) => `../claims/${claim_id}`;
    for (const [name, general] of Object.entries(generalFigures(source.title))) {
      const figure = {...general, query: inSource(general.query, source_id)};
      const rows = await query<Evidence>(db, figure.query);
      if (rows.length) figures.push(renderFigure(`${name}-${source_id}`, figure, rows, source, {href}));
    }
  }
  return figures;
}

import type {AppliedCorrection} from "../../../src/lib/correction.js";
import {formatList} from "../../../src/lib/format.js";
import {DARK, LIGHT} from "../../../src/lib/palette.js";
import type {SnippetFigure} from "../../../src/lib/snippets.js";
import type {Edition} from "../../edition.js";
import {html} from "../markup.js";

/** An edition whose address is known. */
export type Addressed = Edition & {address: string};

/** The sitemap: every page, by its path without extension. */
export function sitemap(pages: readonly string[], {address, date}: Addressed): string {
  const urls = pages.map(
    (page) => html`<url><loc>${address}${page === "index" ? "" : page}</loc><lastmod>${date}</lastmod></url>
`
  );
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls}</urlset>
`.toString();
}

/** Everything may be read by anybody; frames are shown on other pages, not found by themselves. */
export function robots({address}: Edition): string {
  return `User-agent: *\nDisallow: /embed/\n${address ? `\nSitemap: ${address}sitemap.xml\n` : ""}`;
}

/** Corrections and the current edition as an Atom feed (RFC 4287). */
export function feed(corrections: readonly AppliedCorrection[], {address, name, date, version}: Addressed): string {
  const updated = `${date}T00:00:00Z`;
  const entries = corrections.map(
    ({correction_id, claim_id, field, old_value, new_value, reason}) => html`<entry>
<id>${address}claims/${claim_id}#${correction_id}</id>
<title>Corrected: ${field.replaceAll("_", " ")} of a claim</title>
<link href="${address}claims/${claim_id}"/>
<updated>${updated}</updated>
<summary>${`It was ${old_value ?? "empty"} and is now ${new_value ?? "empty"}. ${reason}`}</summary>
</entry>
`
  );
  return html`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${address}</id>
<title>${name}: corrections and updates</title>
<link rel="self" href="${address}feed.xml"/>
<link href="${address}"/>
<updated>${updated}</updated>
<author><name>${name}</name></author>
<entry>
<id>${address}#${version}-${date}</id>
<title>Edition of ${date}</title>
<link href="${address}data"/>
<updated>${updated}</updated>
<summary>${`Version ${version} of the data${corrections.length ? `, with corrections to ${formatList([...new Set(corrections.map(({claim_id}) => claim_id))])}` : ""}.`}</summary>
</entry>
${entries}</feed>
`.toString();
}

/** The web app manifest: name and icons for a home screen. */
export function manifest({name}: Edition): string {
  return `${JSON.stringify(
    {
      name,
      short_name: name,
      start_url: "./",
      scope: "./",
      display: "browser",
      background_color: LIGHT.paper,
      theme_color: DARK.paper,
      icons: [192, 512].map((size) => ({src: `icon-${size}.png`, sizes: `${size}x${size}`, type: "image/png"}))
    },
    null,
    2
  )}\n`;
}

/** What an oEmbed consumer gets for a chart (oEmbed 1.0, rich). */
export function oembed({name, title, image}: SnippetFigure, {address, name: provider}: Addressed): string {
  const quoted = html`${title}`;
  const height = Math.round((image.height * 700) / image.width);
  return `${JSON.stringify({
    version: "1.0",
    type: "rich",
    provider_name: provider,
    provider_url: address,
    title,
    width: 700,
    height,
    html: `<iframe src="${address}embed/${name}" title="${quoted}" width="700" height="${height}" style="border: 0; max-width: 100%"></iframe>`,
    thumbnail_url: `${address}cards/charts-${name}.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630
  })}\n`;
}

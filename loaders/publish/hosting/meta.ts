import type {Edition} from "../../edition.js";
import {cardOf} from "./cards.js";

/**
 * What other programs read of a page: a title, a description and a card for whoever shares it; with the address of the
 * site its canonical address, and where oEmbed and the feed are. `page` is its path without extension.
 */
export function setMeta(document: Document, page: string, {address, name}: Edition): void {
  // A frame is no page of its own, and what is not there has no address.
  if (page === "404" || page.startsWith("embed/")) return;
  const path = page === "index" ? "" : page.replace(/\/index$/, "/");
  const [title] = document.title.split(" | ");
  const description = document.querySelector("meta[name=description]")?.getAttribute("content") ?? "";
  // Without an address, readers of these can only follow what is relative to the page.
  const root = address ?? ("../".repeat(page.split("/").length - 1) || "./");
  const card = root + cardOf(page);
  const tags: [name: string, attributes: Record<string, string>][] = [
    ["meta", {property: "og:type", content: page === "index" ? "article" : "website"}],
    ["meta", {property: "og:site_name", content: name}],
    ["meta", {property: "og:title", content: title}],
    ["meta", {property: "og:description", content: description}],
    ["meta", {property: "og:image", content: card}],
    ["meta", {property: "og:image:width", content: "1200"}],
    ["meta", {property: "og:image:height", content: "630"}],
    ["meta", {property: "og:image:alt", content: title}],
    ["meta", {name: "twitter:card", content: "summary_large_image"}],
    ["link", {rel: "manifest", href: `${"../".repeat(page.split("/").length - 1) || "./"}manifest.webmanifest`}]
  ];
  if (address) {
    tags.push(
      ["meta", {property: "og:url", content: address + path}],
      ["link", {rel: "canonical", href: address + path}],
      ["link", {rel: "alternate", type: "application/atom+xml", href: `${address}feed.xml`, title: `${name}: changes`}]
    );
    if (/^charts\/[^/]+$/.test(page)) {
      tags.push([
        "link",
        {rel: "alternate", type: "application/json+oembed", href: `${address}${page}.oembed.json`, title}
      ]);
    }
  }
  for (const [tag, attributes] of tags) {
    const element = document.createElement(tag);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    document.head.append(element, "\n");
  }
}

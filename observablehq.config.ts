import {claimOfFramework} from "./loaders/publish/claim-pages.js";
import {footer, head, header} from "./loaders/publish/frame.js";
import {stayOffline} from "./loaders/publish/offline.js";
import {fillPages} from "./loaders/publish/pages.js";
import {readSite} from "./loaders/publish/site-file.js";

stayOffline("src");

export default {
  root: "src",
  // A build writes beside dist and swaps when all is well.
  output: process.env.CORRIDOR_OUTPUT,
  title: "Corridor",
  // No list of pages: navigation, contents and pager are the site's own, and Framework's would load scripts.
  pages: [],
  sidebar: false,
  toc: false,
  pager: false,
  search: null,
  typographer: true,
  style: "style/site.css",
  globalStylesheets: [],
  head,
  header,
  footer,
  markdownIt: fillPages,
  *dynamicPaths() {
    const {pages, articles, charts} = readSite();
    const claim = claimOfFramework(pages);
    if (claim) yield `/claims/${claim}`;
    for (const id of Object.keys(articles)) yield `/source/${id}`;
    for (const name of Object.keys(charts)) yield `/charts/${name}`;
  }
};

import {attribute, classes, type Element} from "./tree.js";

// What belongs to the page and not to the article, by the names that the standard, WAI-ARIA, MediaWiki and publishing
// systems give it.

const set = (words: string) => new Set(words.trim().split(/\s+/));

const TAGS = set(`
  nav header footer aside script style noscript template form button select input textarea svg canvas object embed
  iframe math head menu dialog audio video map search fieldset label`);

const ROLES = set("navigation banner contentinfo complementary search menu menubar dialog alert toolbar note");

const CLASSES = set(`
  mw-editsection navbox navbox-styles vertical-navbox navigation-box sidebar sidebar-navbox toc hatnote noprint metadata
  ambox mbox-small catlinks printfooter mw-jump-link mw-cite-backlink shortdescription sistersitebox side-box portalbar
  portalbox portal-bar authority-control mw-empty-elt navbar noexcerpt mw-indicators infobox-header-actions
  vector-header-container mw-footer-container magnify legend locmap
  ad ads advert advertisement sponsored promo teaser teasers share sharing sharedaddy social social-links social-share
  newsletter subscribe subscription breadcrumb breadcrumbs comments comment-list pagination pager cookie cookies
  cookie-banner skip-link visually-hidden sr-only screen-reader-text related recommended most-read read-more more-stories
  tags tag-list topics author-bio byline-share print-only paywall popup modal menu footnotes-nav`);

const PREFIX =
  /^(?:related|share|sharing|social|newsletter|breadcrumbs?|cookie|comments?|advert|promo|sponsored?|subscribe|recommended|most-read|read-more|site-(?:header|footer|nav)|page-(?:header|footer)|global-(?:header|footer|nav))[-_]/;

/** Elements that hold whole pages: their classes say what the page has, not what they are. */
const WHOLE = set("html body main article");

/** Whether an element and all in it is furniture of the page. */
export function isFurniture(element: Element): boolean {
  const {name} = element;
  if (TAGS.has(name)) return true;
  if (element.attributes.length === 0 || WHOLE.has(name)) return false;
  if (attribute(element, "aria-hidden") === "true") return true;
  if (ROLES.has(attribute(element, "role"))) return true;
  if (element.attributes.some(({name: own}) => own === "hidden")) return true;
  if (/display\s*:\s*none/.test(attribute(element, "style").slice(0, 500))) return true;
  return (
    attribute(element, "id") === "toc" ||
    attribute(element, "id") === "coordinates" ||
    classes(element).some((own) => CLASSES.has(own) || PREFIX.test(own))
  );
}

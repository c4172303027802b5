import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {claimPage} from "../../loaders/publish/claim-page.js";
import {claimsTable} from "../../loaders/publish/claims-table.js";
import {escapeHtml, html, trusted} from "../../loaders/publish/markup.js";
import {methodParts} from "../../loaders/publish/method.js";
import {numberCard} from "../../loaders/publish/number-card.js";
import {printReference} from "../../loaders/publish/page-references.js";
import {sourcePage} from "../../loaders/publish/source-page.js";
import {HOSTILE, hostileRecords} from "./records.js";

describe("html``", () => {
  test.each([
    ["text is escaped", html`<p>${"<b>&\"'"}</p>`, "<p>&lt;b&gt;&amp;&quot;&#39;</p>"],
    [
      "markup is not, nor is what is trusted",
      html`<p>${html`<b>${1}</b>`}${trusted("<i></i>")}</p>`,
      "<p><b>1</b><i></i></p>"
    ],
    ["nothing prints nothing", html`<p>${null}${undefined}${false}</p>`, "<p></p>"],
    ["zero and the empty text are something", html`<p>${0}${""}</p>`, "<p>0</p>"],
    ["lists are joined, however deep", html`<p>${["a", ["<", html`<b></b>`]]}</p>`, "<p>a&lt;<b></b></p>"]
  ])("%s", (_, markup, expected) => {
    expect(markup.toString()).toBe(expected);
  });
});

describe("no text of a source becomes a tag, an attribute or a script cell", () => {
  const records = hostileRecords();
  const [claim] = records.claims;
  const pages: [string, string][] = [
    ["claim", claimPage(claim, records, [{name: "f", title: HOSTILE}]).html],
    ["claims", claimsTable(records.claims).toString()],
    ["source", sourcePage(records).toString()],
    ["number", numberCard({kind: "claim", claim}, records).toString()],
    ["reference", printReference({kind: "claim", claim}, "claimant")],
    ...Object.entries(methodParts([records]))
  ];
  test.each(pages)("%s", (_, markup) => {
    const {document} = new JSDOM(markup).window;
    expect(document.querySelectorAll("script, img, [onerror]").length).toBe(0);
    expect(markup.includes("<img")).toBe(false);
    for (const element of document.querySelectorAll("*")) {
      for (const {name} of element.attributes) expect(name).toMatch(/^[a-z-]+$/);
    }
  });

  test("the words themselves are all there", () => {
    const {document} = new JSDOM(sourcePage(records).toString()).window;
    expect(document.querySelector(".article")!.textContent).toContain(HOSTILE);
  });

  test("escaping is complete for element content and quoted attributes", () => {
    const {document} = new JSDOM(`<p title="${escapeHtml(HOSTILE)}">${escapeHtml(HOSTILE)}</p>`).window;
    const p = document.querySelector("p")!;
    expect([p.textContent, p.title, p.attributes.length]).toEqual([HOSTILE, HOSTILE, 1]);
  });
});

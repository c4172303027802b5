import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {renderMarkdown} from "../../src/components/workbench/markdown.js";
import {toFrameworkPage, toNotebookKit} from "../../src/components/workbench/notebook-export.js";
import {type NotebookFile, readNotebook} from "../../src/components/workbench/notebook-file.js";
import {fromFragment, toFragment} from "../../src/components/workbench/share.js";
import {columnType} from "../../src/lib/result-data.js";
import {HOSTILE} from "../publish/records.js";

const SQL = {
  kind: "sql" as const,
  title: "A title",
  name: "first",
  text: "SELECT $a",
  parameters: {a: "1"},
  keep: true,
  collapsed: false,
  chart: {mark: "bar" as const, x: "a", y: "", colour: ""}
};
const NOTEBOOK: NotebookFile = {
  corridor: 1,
  title: "T",
  cells: [SQL, {kind: "text", text: "# Words é", collapsed: true}]
};

describe("a notebook", () => {
  test("comes back from a file and from a link as it was", async () => {
    expect(readNotebook(JSON.stringify(NOTEBOOK))).toEqual(NOTEBOOK);
    const fragment = await toFragment(NOTEBOOK, "r");
    expect(fragment).toMatch(/^#r=[\w-]+$/);
    expect(await fromFragment(fragment)).toEqual({mode: "r", notebook: NOTEBOOK});
  });

  test("takes from outside only what it knows", () => {
    const read = readNotebook(
      JSON.stringify({
        corridor: 1,
        title: {},
        evil: 1,
        cells: [
          {
            kind: "sql",
            text: "SELECT 1",
            name: "Robert'); DROP",
            onclick: "x",
            chart: {mark: "<svg>"},
            parameters: {a: 1, "b c": "x", ok: "y"}
          }
        ]
      })
    );
    expect(read).toEqual({
      corridor: 1,
      title: "",
      cells: [
        {
          kind: "sql",
          title: "",
          name: "",
          text: "SELECT 1",
          parameters: {ok: "y"},
          keep: false,
          collapsed: false,
          chart: null
        }
      ]
    });
  });

  test.each([
    ["a torn one", "{", /not JSON/],
    ["a list", "[]", /no notebook of this page/],
    ["one with another kind of cell", '{"corridor":1,"cells":[{"kind":"script"}]}', /kind unknown/],
    ["one with no cell in it", '{"corridor":1,"cells":[null]}', /Cell 1/],
    ["one that is too long", JSON.stringify({corridor: 1, cells: Array(201).fill(SQL)}), /too many cells/]
  ])("that is none says so: %s", (_, text, message) => {
    expect(() => readNotebook(text)).toThrow(message);
  });

  test("in a link that is cut, or that unpacks without end, is refused", async () => {
    const fragment = await toFragment(NOTEBOOK, "n");
    await expect(fromFragment(fragment.slice(0, -9))).rejects.toThrow(/not whole/);
    const bomb = new Blob([new Uint8Array(20e6)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    const packed = Buffer.from(await new Response(bomb).arrayBuffer()).toString("base64url");
    await expect(fromFragment(`#n=${packed}`)).rejects.toThrow(/not whole/);
    expect(await fromFragment("#who-speaks")).toBeNull();
  });
});

test("Markdown shows as Markdown and runs nothing", () => {
  const {document} = new JSDOM("").window;
  const shown = document.createElement("div");
  shown.append(
    renderMarkdown(
      `${HOSTILE} **b** ![p](https://x.org/p.png) [j](javascript:alert(1)) [d](data:text/html,x) [ok](https://x.org)`,
      document
    )
  );
  expect(shown.querySelector("strong")?.textContent).toBe("b");
  expect(shown.querySelectorAll("script, img, iframe, [onerror]").length).toBe(0);
  expect([...shown.querySelectorAll("a")].map((a) => a.getAttribute("href"))).toEqual([
    "https://x.org/p.png",
    "https://x.org"
  ]);
});

describe("an exported notebook", () => {
  const data = {
    rows: 1,
    columns: [{name: HOSTILE, type: columnType("VARCHAR"), get: () => `${HOSTILE}\n\`\`\`\n</script>`}]
  };
  const context = {
    title: HOSTILE,
    labels: {claims: {}, reported: {}},
    claimHref: (id: string) => `/claims/${id}`,
    cells: [
      {
        kind: "text" as const,
        title: "",
        text: `${HOSTILE}\n\n> \`\`\`js\n> alert(1)\n> \`\`\`\n\n{{x}}`,
        chart: null,
        data: null
      },
      {
        kind: "sql" as const,
        title: HOSTILE,
        text: `SELECT '\`\`\`' -- ${HOSTILE}`,
        chart: {mark: "bar" as const, x: HOSTILE, y: "", colour: ""},
        data
      }
    ]
  };

  test("is a page on which only its own charts run", () => {
    const page = toFrameworkPage(context);
    const outside = page.replace(/^---.*?^---/ms, "").replace(/^(`{3,})\w[^\n]*\n.*?^\1$/gms, "");
    expect(outside).not.toMatch(/<script|<img/);
    expect(outside.replaceAll("\\$", "")).not.toMatch(/\$\{|\{\{/);
    expect(
      [...page.matchAll(/(?:`{3,}|~{3,})(\S.*)$/gm)].map(([, info]) => info).filter((info) => /^\w/.test(info))
    ).toEqual(["sql run=false", "js"]);
  });

  test("is a file of Notebook Kit whose elements are its cells and nothing else", () => {
    const {document} = new JSDOM(toNotebookKit(context)).window;
    const scripts = [...document.querySelectorAll("notebook > script")];
    expect(scripts.map((script) => script.getAttribute("type"))).toEqual([
      "text/markdown",
      "text/markdown",
      "text/markdown",
      "module"
    ]);
    expect(document.querySelectorAll("img").length).toBe(0);
    expect(document.querySelectorAll("script").length).toBe(scripts.length);
  });
});

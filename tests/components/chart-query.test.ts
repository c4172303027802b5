import {JSDOM} from "jsdom";
import {expect, test, vi} from "vitest";
import {followQuery} from "../../src/components/chart-query.js";
import {fromFragment} from "../../src/components/workbench/share.js";

const QUERY = "SELECT *\nFROM claims\nWHERE value > 1 AND claimant <> '“é”'";

function page() {
  const {window} = new JSDOM(
    `<form data-query="A title"><textarea readonly>${QUERY.replaceAll("<", "&lt;")}</textarea>
<a href="../sql">Open</a><button type="reset" hidden></button><output></output></form>`,
    {url: "https://example.org/x/charts/exodus"}
  );
  const form = window.document.querySelector("form")!;
  const [field, link] = [form.querySelector("textarea")!, form.querySelector("a")!];
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new window.Event("input", {bubbles: true}));
  };
  const carried = async () => (await fromFragment(new URL(link.href).hash))?.notebook.cells[0];
  const comeNear = () => form.dispatchEvent(new window.Event("pointerenter"));
  return {
    form,
    field,
    link,
    type,
    comeNear,
    carried,
    undo: form.querySelector("button")!,
    say: form.querySelector("output")!
  };
}

test("what stands in the field goes along to the workbench, as a cell of the figure's title", async () => {
  const {form, field, link, type, comeNear, carried, undo} = page();
  followQuery(form);
  expect(field.readOnly).toBe(false);
  expect(link.href).toBe("https://example.org/x/sql");
  comeNear();
  await vi.waitFor(async () => expect(await carried()).toMatchObject({kind: "sql", title: "A title", text: QUERY}));
  expect(link.href).toMatch(/^https:\/\/example\.org\/x\/sql#n=/);
  expect(undo.hidden).toBe(true);
  type("SELECT 1");
  await vi.waitFor(async () => expect(await carried()).toMatchObject({text: "SELECT 1"}));
  expect(undo.hidden).toBe(false);
  form.reset();
  await vi.waitFor(async () => expect(await carried()).toMatchObject({text: QUERY}));
  expect(undo.hidden).toBe(true);
});

test("of an empty field nothing goes along, and what is too long for a link says so", async () => {
  const {form, link, type, say} = page();
  followQuery(form);
  type("  ");
  await vi.waitFor(() => expect(link.href).toBe("https://example.org/x/sql"));
  expect(say.value).toBe("");
  // Numbers that do not pack well.
  type(Array.from({length: 30_000}, (_, i) => Math.imul(i, 2654435761)).join());
  await vi.waitFor(() => expect(say.value).toMatch(/too long/), 5000);
  expect(link.href).toBe("https://example.org/x/sql");
});

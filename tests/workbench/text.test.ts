import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {referencedBy, viewOf} from "../../src/components/workbench/cell-references.js";
import {characterOffset, foreseeProblem, readProblem} from "../../src/components/workbench/problem.js";
import {sqlContext, tablesIn} from "../../src/components/workbench/sql-context.js";
import {
  bindParameters,
  identifier,
  parametersOf,
  splitStatements,
  tokenize
} from "../../src/components/workbench/sql-text.js";

const statements = (sql: string) => splitStatements(sql).map(({start, end}) => sql.slice(start, end));

test("tokens are the whole text, whatever it is", () => {
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom(..."a1 '\"$;-/*\n\\eE.é€(")}), (sql) => {
      expect(
        tokenize(sql)
          .map(({start, end}) => sql.slice(start, end))
          .join("")
      ).toBe(sql);
    })
  );
});

test.each([
  ["SELECT 1; SELECT 2;", ["SELECT 1", "SELECT 2"]],
  ["SELECT ';' AS a; -- no; end\nSELECT 2", ["SELECT ';' AS a", "SELECT 2"]],
  ["SELECT 'it''s; so' ;;\n;", ["SELECT 'it''s; so'"]],
  ["SELECT /* a /* b; */ ; */ 1", ["SELECT /* a /* b; */ ; */ 1"]],
  ['SELECT "a;b" FROM t', ['SELECT "a;b" FROM t']],
  ["SELECT $$a;b$$, $x$;$x$; SELECT 3", ["SELECT $$a;b$$, $x$;$x$", "SELECT 3"]],
  ["SELECT e'\\';' ; 1", ["SELECT e'\\';'", "1"]],
  ["-- nothing", []],
  ["SELECT 'open; ", ["SELECT 'open; "]]
])("statements of %j", (sql, expected) => {
  expect(statements(sql)).toEqual(expected);
});

describe("parameters", () => {
  test("are found outside texts and comments, once each", () => {
    expect(parametersOf("SELECT $a, '$b', $$ $c $$, $a -- $d\n, $e2")).toEqual(["a", "e2"]);
  });

  test.each([
    ["5", "5"],
    ["-1.5", "-1.5"],
    ["", "NULL"],
    ["it's", "'it''s'"],
    ["1; DROP TABLE claim", "'1; DROP TABLE claim'"],
    ["') OR 1=1 --", "''') OR 1=1 --'"],
    ["1e5", "'1e5'"]
  ])("%j becomes the literal %s", (value, literal) => {
    expect(bindParameters("SELECT $a", {a: value}).sql).toBe(`SELECT ${literal}`);
  });

  test("a value is one literal, whatever it says", () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const {sql} = bindParameters("$a", {a: value});
        const kinds = tokenize(sql)
          .map(({kind}) => kind)
          .join(" ");
        expect(kinds).toMatch(/^(string|word|(symbol )?number)$/);
      })
    );
  });

  test("places in the bound text lead back to the text as written", () => {
    const text = "SELECT $long, wrong";
    const bound = bindParameters(text, {long: "a much longer text"});
    expect(bound.sourceOffset(bound.sql.indexOf("wrong"))).toBe(text.indexOf("wrong"));
  });

  test("names of objects are parameters like others", () => {
    expect(bindParameters("SELECT $constructor, $__proto__", {}).sql).toBe("SELECT NULL, NULL");
  });
});

test.each([
  ["claims", "claims"],
  ["group", '"group"'],
  ["My Table", '"My Table"'],
  ['a"b', '"a""b"']
])("the name %j is written %s", (name, written) => {
  expect(identifier(name)).toBe(written);
});

describe("problems", () => {
  const error = (fields: object) => new Error(JSON.stringify(fields));
  const sql = "SELECT 'é€', valu FROM claims";

  test("point at the words that are wrong, with DuckDB's advice, also after letters of several bytes", () => {
    const bytes = new TextEncoder().encode("SELECT 'é€', ").length;
    const problem = readProblem(
      error({
        exception_type: "Binder",
        exception_message: 'Column not found!\nDid you mean "value"?',
        position: String(bytes)
      }),
      sql
    );
    expect(problem).toEqual({
      message: "Binder error: Column not found!",
      hint: 'Did you mean "value"?',
      span: {start: 13, end: 17}
    });
    expect(characterOffset("é€x", 5)).toBe(2);
  });

  test("at the end of the text point at its last word", () => {
    const problem = readProblem(
      error({exception_type: "Parser", exception_message: "syntax error at end of input", position: "10"}),
      "SELECT 1 +"
    );
    expect(problem.span).toEqual({start: 9, end: 10});
  });

  test.each([
    [
      {exception_type: "Permission", exception_message: 'Cannot access file "https://example.org/x.csv" - disabled'},
      /“https:\/\/example.org\/x.csv” cannot be reached/
    ],
    [
      {exception_type: "Catalog", exception_message: "Table with name x.parquet does not exist!", name: "x.parquet"},
      /“x.parquet” cannot be reached/
    ],
    [
      {
        exception_type: "Catalog",
        exception_message: 'Function "to_json" … exists in the json extension.',
        name: "to_json"
      },
      /“to_json” needs DuckDB's json extension/
    ],
    [
      {
        exception_type: "Permission",
        exception_message: "Loading external extensions is disabled through configuration"
      },
      /Extensions cannot be loaded/
    ]
  ])("that reach outside say so: %j", (fields, message) => {
    const problem = readProblem(error(fields), "SELECT 1");
    expect(problem.message).toMatch(message);
    expect(problem.hint).toMatch(/works on its own/);
  });

  test("INSTALL is refused before it pretends to succeed; other statements are not", () => {
    expect(foreseeProblem("  install httpfs")?.message).toBe("INSTALL is not possible here.");
    expect(foreseeProblem("SELECT install FROM t")).toBeNull();
  });

  test("what is no error of DuckDB's keeps its first line", () => {
    expect(readProblem(new Error("odd {\nmore"), sql)).toEqual({message: "odd {", hint: null, span: null});
  });
});

test.each([
  ["SELECT * FROM claims WHERE series = '", {kind: "value", column: "series", from: 37}],
  ["SELECT * FROM c WHERE c.series IN ('aid', 'mi", {kind: "value", column: "series", from: 43}],
  ["SELECT c.va", {kind: "member", of: "c", from: 9}],
  ["SELECT * FROM cl", {kind: "table", from: 14}],
  ["SELECT val", {kind: "word", from: 7}],
  ["SELECT 'done'", {kind: "none"}],
  ["SELECT 1 -- wor", {kind: "none"}],
  ["", {kind: "word", from: 0}]
])("the caret after %j", (sql, context) => {
  expect(sqlContext(sql, sql.length)).toEqual(context);
});

test("tables are known by the names that the query gives them", () => {
  const sql = 'SELECT * FROM claims AS c JOIN "source" s USING (source_id) LEFT JOIN main.actor ON true WHERE 1';
  expect([...tablesIn(sql)]).toEqual([
    ["claims", "claims"],
    ["c", "claims"],
    ["source", "source"],
    ["s", "source"],
    ["actor", "actor"]
  ]);
});

describe("cells that query others", () => {
  const cell = (name: string, text: string) => ({name, text, parameters: {n: "5"}});

  test("are told by the names in their text, with those that these name in turn", () => {
    const before = [cell("base", "SELECT 1"), cell("middle", "FROM base"), cell("other", "SELECT 2")];
    expect(referencedBy("SELECT 'other' FROM Middle", before).map(({name}) => name)).toEqual(["base", "middle"]);
  });

  test("become views of their last statement, with their parameters in it", () => {
    expect(viewOf(cell("a", "SET x = 1; SELECT $n"))).toBe("CREATE OR REPLACE TEMP VIEW a AS SELECT 5");
    expect(viewOf(cell("select", "PIVOT a ON b"))).toBe('CREATE OR REPLACE TEMP TABLE "select" AS PIVOT a ON b');
    expect(viewOf(cell("a", "DROP TABLE x"))).toBeNull();
  });
});

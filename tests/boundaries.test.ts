import {readdirSync, readFileSync} from "node:fs";
import {dirname, join, normalize} from "node:path/posix";
import {expect, test} from "vitest";

/** The parts of the program, each with the parts that it may import. A file belongs to the first part that fits. */
const PARTS: [name: string, files: RegExp, imports: string[]][] = [
  ["lib", /^src\/lib\//, []],
  ["queries", /^src\/queries\//, ["lib"]],
  ["thin", /^src\/.*\.\w+\.ts$/, ["lib", "queries", "components", "story", "figures", "store", "publish"]],
  ["components", /^src\/components\//, ["lib", "queries"]],
  ["story", /^src\/story\//, ["lib", "queries", "components"]],
  ["figures", /^src\/(general-)?figures\.ts$/, ["lib", "queries", "components", "story"]],
  ["read", /^loaders\/read\//, ["lib"]],
  ["extract", /^loaders\/extract\//, ["lib", "read"]],
  ["files", /^loaders\/(decode|folder|problem|text|yaml)\.ts$/, ["lib"]],
  ["text", /^loaders\/(claim-row|extract-text|source-yml)\.ts$/, ["lib", "files", "read", "extract"]],
  ["diff", /^loaders\/diff\//, ["lib", "text"]],
  ["try", /^loaders\/try\//, ["lib", "files", "read", "extract", "text", "diff"]],
  ["refine", /^loaders\/refine\//, ["lib", "files"]],
  ["store", /^loaders\/store\//, ["lib", "files", "read"]],
  [
    "pipeline",
    /^loaders\/(edition|evaluate|evaluation|extract-files|extraction|inputs|pipeline|source|stages|summary|vocabulary)\.ts$|^loaders\/corpus\//,
    ["lib", "files", "read", "extract", "text", "refine", "store"]
  ],
  ["review", /^loaders\/(review|new)\//, ["lib", "files", "read", "extract", "text", "refine", "store", "pipeline"]],
  [
    "publish",
    /^loaders\/publish\//,
    ["lib", "queries", "components", "story", "figures", "files", "read", "store", "pipeline", "text", "diff"]
  ],
  ["config", /^observablehq\.config\.ts$/, ["publish"]],
  ["cli", /^loaders\/cli\.ts$/, ["lib", "files", "store", "pipeline", "review", "publish"]]
];

const FILES = ["src", "loaders"]
  .flatMap((folder) => (readdirSync(folder, {recursive: true}) as string[]).map((name) => join(folder, name)))
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts") && !path.includes(".observablehq"))
  .concat("observablehq.config.ts")
  .sort();

/** Packages that run in a browser as they do in Node. */
const PORTABLE =
  /^(@codemirror\/\w[\w-]*|@duckdb\/duckdb-wasm|@lezer\/highlight|@observablehq\/plot|apache-arrow|arquero|entities|fflate|hyparquet|hyparquet-writer|markdown-it|parse5|sql-formatter|write-excel-file)(\/|$)/;

const partOf = (path: string) => PARTS.find(([, files]) => files.test(path))?.[0];

/** What a file imports, statically or not, for types or values. */
function importsOf(path: string): string[] {
  const code = readFileSync(path, "utf8");
  return [
    ...code.matchAll(/^\s*(?:import|export)\b[^"';]*?\bfrom\s*"([^"]+)"|^import\s*"([^"]+)"|\bimport\("([^"]+)"\)/gm)
  ].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic);
}

test("every file belongs to a part", () => {
  expect(FILES.length).toBeGreaterThan(60);
  // Were imports not found, nothing below could fail.
  expect(FILES.flatMap(importsOf).length).toBeGreaterThan(2 * FILES.length);
  expect(FILES.filter((path) => !partOf(path))).toEqual([]);
});

test("parts import only what stands below them", () => {
  const wrong = FILES.flatMap((path) =>
    importsOf(path)
      .filter((specifier) => specifier.startsWith("."))
      .map((specifier) => normalize(join(dirname(path), specifier)).replace(/\.js$/, ".ts"))
      .filter((target) => {
        const [from, to] = [partOf(path), partOf(target)];
        const allowed = PARTS.find(([name]) => name === from)?.[2] ?? [];
        return to === undefined || (from !== to && !allowed.includes(to));
      })
      .map((target) => `${path} → ${target}`)
  );
  expect(wrong).toEqual([]);
});

test("what must run in a browser uses no Node API", () => {
  const portable = ["lib", "read", "extract", "text", "diff", "try", "queries", "components", "story", "figures"];
  const wrong = FILES.filter((path) => portable.includes(partOf(path) ?? "")).flatMap((path) => {
    const packages = importsOf(path).filter((specifier) => !specifier.startsWith("."));
    const foreign = packages.filter((name) => !PORTABLE.test(name));
    const code = readFileSync(path, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|"(?:[^"\\\n]|\\.)*"/g, "");
    const globals = code.match(/\b(process|Buffer|require|__dirname|__filename)\b\s*[.(]/g) ?? [];
    return [...foreign, ...globals].map((name) => `${path}: ${name}`);
  });
  expect(wrong).toEqual([]);
});

test("specifiers are relative with .js, packages by their bare name", () => {
  const wrong = FILES.flatMap((path) =>
    importsOf(path)
      .filter((specifier) =>
        specifier.startsWith(".") ? !/\.(js|json)$/.test(specifier) : /^(npm|observablehq|https?):/.test(specifier)
      )
      .map((specifier) => `${path}: ${specifier}`)
  );
  expect(wrong).toEqual([]);
});

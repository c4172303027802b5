import {isNode, isScalar, LineCounter, parseDocument, visit} from "yaml";
import type {z} from "zod";
import {Problem} from "./problem.js";
import {readText} from "./text.js";

type Path = readonly PropertyKey[];

/** A YAML file that fits its schema, and where in it things stand. */
export interface YamlFile<T> {
  data: T;
  /** A Problem that names the file and the line of what stands at a path, such as `[2, "parent"]`. */
  problemAt(path: Path, problem: string): Problem;
}

/**
 * Reads a YAML file and holds it against a schema. Throws a Problem that names file and line for what is not YAML, is
 * missing, is not known or does not fit. An empty file counts as an empty list.
 */
export function readYaml<S extends z.ZodType>(path: string, schema: S): YamlFile<z.infer<S>> {
  return parseYaml(readText(path).text, path, schema);
}

/** `readYaml` for text already read; `path` is what errors call it. */
export function parseYaml<S extends z.ZodType>(text: string, path: string, schema: S): YamlFile<z.infer<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
  const at = (offset: number, problem: string) => new Problem(`${path}:${lines.linePos(offset).line}: ${problem}`);
  const [error] = document.errors;
  if (error) throw at(error.pos[0], `not YAML: ${lowerFirst(error.message)}`);
  const value: unknown = document.toJS() ?? [];

  /** Offset of the key or item at a path; of the nearest thing around it when it is missing. */
  function offsetOf(steps: Path): number {
    const found = document.getIn(steps, true);
    const key = steps.at(-1);
    let offset = isNode(found) && found.range ? found.range[0] : -1;
    const parent = steps.length > 1 ? document.getIn(steps.slice(0, -1), true) : document.contents;
    // The key's line rather than its value's, which may be a block below it.
    if (typeof key === "string" && isNode(parent)) {
      visit(parent, {
        Pair(_, pair, ancestors) {
          if (ancestors.length === 1 && isScalar(pair.key) && pair.key.value === key && pair.key.range)
            offset = pair.key.range[0];
        }
      });
    }
    if (offset >= 0) return offset;
    return steps.length ? offsetOf(steps.slice(0, -1)) : 0;
  }
  const problemAt = (steps: Path, problem: string) => at(offsetOf(steps), problem);

  const result = schema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    if (issue.code === "unrecognized_keys")
      throw problemAt([...issue.path, issue.keys[0]], `unknown field: ${issue.keys[0]}`);
    throw problemAt(issue.path, describeIssue(issue, valueAt(value, issue.path)));
  }
  return {data: result.data, problemAt};
}

/** One issue in the words of the house: lower-case problem, colon, offending value. */
export function describeIssue(issue: z.core.$ZodIssue, value: unknown): string {
  const name = issue.path.filter((step) => typeof step === "string").at(-1) ?? "entry";
  if (value === undefined) return `missing field: ${String(name)}`;
  const shown = shorten(JSON.stringify(value));
  switch (issue.code) {
    case "invalid_type":
      return `${String(name)} must be ${article(issue.expected)}: ${shown}`;
    case "invalid_value":
      return `${String(name)} is not known: ${shown} (one of ${issue.values.map(String).join(", ")})`;
    case "too_small":
      return `${String(name)} is too ${issue.origin === "number" ? "small" : "short"}: ${shown}`;
    case "too_big":
      return `${String(name)} is too ${issue.origin === "number" ? "large" : "long"}: ${shown}`;
    default:
      return `${String(name)} ${lowerFirst(issue.message)}: ${shown}`;
  }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((v, step) => (v as Record<PropertyKey, unknown> | undefined)?.[step], value);
}

const KINDS: Record<string, string> = {
  string: "text (in quotes, where it looks like a number)",
  number: "a number",
  int: "a whole number",
  array: "a list",
  object: "a mapping",
  record: "a mapping",
  boolean: "true or false"
};
const article = (kind: string) => KINDS[kind] ?? kind;
const shorten = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

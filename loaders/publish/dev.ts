import {type ChildProcess, spawn} from "node:child_process";
import {existsSync, type FSWatcher, utimesSync, watch} from "node:fs";
import {createServer} from "node:http";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {Problem} from "../problem.js";
import {startFramework} from "./framework.js";
import {HOST, listen} from "./serve.js";

const CLI = fileURLToPath(new URL("../cli.ts", import.meta.url));

/** What the pipeline makes pages from. Pages, styles and scripts of pages are watched by Framework itself. */
const WATCHED = ["data", "loaders", "src/components/charts", "src/queries", "src/lib", "src/story", "src/figures.ts"];

/** What the settings import: Framework has loaded it, and starts again when it changes. */
const LOADED = /^(loaders\/publish|src\/lib)\b/;

/** Framework tells every open page to reload when its settings are touched. */
const SETTINGS = ["observablehq.config.ts", "observablehq.config.js"];

/** Editors write a file in several steps, in milliseconds. */
const SETTLE = 150;

/**
 * Live preview: Framework's preview server beside a watch over article, vocabulary, rules and charts. A change runs the
 * pipeline again, in a process of its own so that changed code counts, and reloads the browser; one that fails prints
 * its line and leaves alone what is shown. Ends when `signal` fires. Throws a Problem when there is nothing to show yet.
 */
export async function developSite(
  root: string,
  port: number,
  signal: AbortSignal,
  say: (line: string) => void
): Promise<void> {
  const trouble = await prepare(root, signal);
  if (trouble) throw new Problem(trouble);
  const free = await freePort(port);
  if (free !== port) say(`port ${port} is taken, using ${free}`);
  let preview = startPreview(root, free, say);
  const watchers = watchAll(root, async (changed) => {
    const start = performance.now();
    const trouble = await prepare(root, signal);
    if (signal.aborted) return;
    if (trouble) return say(trouble);
    if (changed.some((path) => LOADED.test(path))) {
      preview.kill();
      preview = startPreview(root, free, say);
    }
    const settings = SETTINGS.map((name) => join(root, name)).find((path) => existsSync(path));
    if (settings) utimesSync(settings, new Date(), new Date());
    const others = changed.length > 1 ? ` and ${changed.length - 1} more` : "";
    const edited = changed.find((path) => path.endsWith("article.txt"));
    if (edited) say(`${edited}: edited; a build asks for its new sha256 in source.yml`);
    say(`${changed[0]}${others}: shown after ${((performance.now() - start) / 1000).toFixed(1)} s`);
  });
  say(`http://${HOST}:${free}`);
  await new Promise<void>((done) => {
    if (signal.aborted) done();
    signal.addEventListener("abort", () => done(), {once: true});
  });
  for (const watcher of watchers) watcher.close();
  preview.kill();
}

/** Calls `update` with what has changed, one call at a time; what changes meanwhile is for the next one. */
function watchAll(root: string, update: (changed: string[]) => Promise<void>): FSWatcher[] {
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  async function run(): Promise<void> {
    if (busy) return;
    busy = true;
    while (pending.size) {
      const changed = [...pending].sort();
      pending.clear();
      await update(changed);
    }
    busy = false;
  }
  return WATCHED.filter((path) => existsSync(join(root, path))).map((path) =>
    watch(join(root, path), {recursive: true}, (_, name) => {
      // Hidden files and backups are an editor's own.
      if (name && /(^|\/)[.#]|~$|\.(tmp|swp)$/.test(name)) return;
      pending.add(path.endsWith(".ts") ? path : join(path, name ?? ""));
      clearTimeout(timer);
      timer = setTimeout(() => void run(), SETTLE);
    })
  );
}

/** Framework's preview; of its errors only the line that says what is wrong is passed on. */
function startPreview(root: string, port: number, say: (line: string) => void): ChildProcess {
  const preview = startFramework(root, ["preview", "--no-open", "--host", HOST, "--port", String(port)]);
  preview.stdout?.resume();
  preview.stderr?.setEncoding("utf8").on("data", (text: string) => {
    for (const line of text.split("\n")) if (/^\S*(Error|Warning)\b/.test(line)) say(line);
  });
  return preview;
}

/** Runs `prepare` of the command line; gives its line of trouble, or null when all went well. */
function prepare(root: string, signal: AbortSignal): Promise<string | null> {
  const child = spawn(process.execPath, ["--import", "tsx", CLI, "prepare"], {
    cwd: root,
    env: {...process.env, CORRIDOR_PREVIEW: "1"},
    stdio: ["ignore", "ignore", "pipe"]
  });
  const stop = () => child.kill();
  signal.addEventListener("abort", stop, {once: true});
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => {
      signal.removeEventListener("abort", stop);
      done(code === 0 ? null : (said.trim().split("\n").at(-1) ?? "") || `prepare ended with code ${code}`);
    });
  });
}

async function freePort(port: number): Promise<number> {
  const server = createServer();
  const free = await listen(server, port);
  await new Promise((done) => server.close(done));
  return free;
}

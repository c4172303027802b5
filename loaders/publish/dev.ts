import {spawn} from "node:child_process";
import {existsSync, type FSWatcher, utimesSync, watch} from "node:fs";
import {createServer} from "node:http";
import {join, resolve} from "node:path";
import {startFramework} from "./framework.js";
import {HOST, listen} from "./serve.js";

/** What the pages are made from, apart from what Framework watches itself. */
const WATCHED = ["data", "loaders", "src/components", "src/queries", "src/lib", "src/figures.ts"];

/** Code that the preview has loaded itself: it starts again when that changes. */
const PREVIEW_CODE = /^(loaders\/publish|loaders\/store|src\/lib|src\/components)\b/;

/** Editors write a file in several steps. */
const SETTLE = 150;

/**
 * Live preview: Framework's preview server beside a watch over article, vocabulary, rules and charts. A change runs the
 * pipeline again, in a process of its own so that changed code counts, and reloads the browser; one that fails prints
 * its line and leaves what is shown alone. Ends when `signal` fires.
 */
export async function developSite(
  root: string,
  port: number,
  signal: AbortSignal,
  say: (line: string) => void
): Promise<void> {
  if (!(await prepare(root, signal, say)))
    throw signal.reason ?? new Error("nothing to show yet: mend the above and start again");
  const free = await freePort(port);
  if (free !== port) say(`port ${port} is taken, using ${free}`);
  let preview = startPreview(root, free);
  let pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let busy = false;

  async function update(): Promise<void> {
    if (busy) return;
    busy = true;
    while (pending.size && !signal.aborted) {
      const changed = [...pending];
      pending = new Set();
      const start = performance.now();
      if (!(await prepare(root, signal, say))) continue;
      if (changed.some((path) => PREVIEW_CODE.test(path))) {
        preview.kill();
        preview = startPreview(root, free);
      }
      // Framework tells every open page to reload when its settings change.
      const settings = join(root, "observablehq.config.ts");
      utimesSync(settings, new Date(), new Date());
      say(
        `${changed[0]}${changed.length > 1 ? ` and ${changed.length - 1} more` : ""}: shown after ${((performance.now() - start) / 1000).toFixed(1)} s`
      );
    }
    busy = false;
  }
  const watchers = WATCHED.filter((path) => existsSync(join(root, path))).map(
    (path): FSWatcher =>
      watch(join(root, path), {recursive: true}, (_, name) => {
        if (name && /(^|\/)\.|~$|\.tmp$/.test(name)) return;
        pending.add(path.endsWith(".ts") ? path : join(path, name ?? ""));
        clearTimeout(timer);
        timer = setTimeout(() => void update(), SETTLE);
      })
  );
  say(`http://${HOST}:${free}`);
  await new Promise<void>((done) => signal.addEventListener("abort", () => done(), {once: true}));
  for (const watcher of watchers) watcher.close();
  clearTimeout(timer);
  preview.kill();
}

function startPreview(root: string, port: number) {
  const preview = startFramework(root, ["preview", "--no-open", "--host", HOST, "--port", String(port)]);
  preview.stdout?.resume();
  preview.stderr?.pipe(process.stderr);
  return preview;
}

/** Runs `prepare` of the command line; whether it went well. Its one line of trouble is passed on. */
function prepare(root: string, signal: AbortSignal, say: (line: string) => void): Promise<boolean> {
  const child = spawn(process.execPath, ["--import", "tsx", resolve(root, "loaders/cli.ts"), "prepare"], {
    cwd: root,
    signal,
    stdio: ["ignore", "ignore", "pipe"]
  });
  let trouble = "";
  child.stderr.setEncoding("utf8").on("data", (chunk) => {
    trouble += chunk;
  });
  return new Promise((done) => {
    child.once("error", () => done(false));
    child.once("close", (code) => {
      if (code !== 0 && !signal.aborted) say(trouble.trim().split("\n").at(-1) || `prepare ended with code ${code}`);
      done(code === 0);
    });
  });
}

async function freePort(port: number): Promise<number> {
  const server = createServer();
  const free = await listen(server, port);
  await new Promise((done) => server.close(done));
  return free;
}

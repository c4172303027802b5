import {type ChildProcess, spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {delimiter, join, resolve} from "node:path";
import {stripVTControlCharacters} from "node:util";
import {Problem} from "../problem.js";
import {writeClaimPages} from "./claim-pages.js";
import {readSiteFile, SITE_FILE} from "./site-file.js";

/**
 * Starts Observable Framework's command in a project, with telemetry off. Framework looks for `tsx` on the PATH to run
 * loaders, so the project's own commands come first there. `preload` names modules that run before it.
 */
export function startFramework(
  root: string,
  args: string[],
  {environment = {}, preload = []}: {environment?: Record<string, string>; preload?: string[]} = {}
): ChildProcess {
  const bin = resolve(root, "node_modules/@observablehq/framework/dist/bin/observable.js");
  if (!existsSync(bin)) throw new Problem(`${bin}: not installed (run npm ci)`);
  return spawn(process.execPath, [...preload.flatMap((url) => ["--import", url]), bin, ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      PATH: [resolve(root, "node_modules/.bin"), process.env.PATH].join(delimiter),
      OBSERVABLE_TELEMETRY_DISABLE: "1",
      ...environment
    }
  });
}

/** What Framework parses with while it builds. */
const LIGHT_DOM = new URL("light-dom.mjs", import.meta.url).href;

/**
 * Builds the pages into a folder inside the project, the claims' with them. Whatever Framework warns of or fails at is an error here: throws a
 * Problem with its first such line. Ends the child when `signal` fires. `onPage` hears of each page that was loaded.
 */
export async function buildPages(
  root: string,
  out: string,
  signal: AbortSignal,
  onPage: (path: string) => void
): Promise<void> {
  const child = startFramework(root, ["build"], {environment: {CORRIDOR_OUTPUT: out}, preload: [LIGHT_DOM]});
  const stop = () => child.kill("SIGTERM");
  signal.addEventListener("abort", stop, {once: true});
  const said: string[] = [];
  const complaints: string[] = [];
  const listen = (stream: NodeJS.ReadableStream, complains: boolean) => {
    let rest = "";
    stream.setEncoding("utf8" as never);
    stream.on("data", (chunk: string) => {
      const lines = stripVTControlCharacters(rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        const page = /^load (\S+)/.exec(line)?.[1];
        if (page) onPage(page);
        said.push(line);
        if (complains && line.trim()) complaints.push(line.trim());
      }
    });
    stream.on("end", () => {
      if (rest.trim()) (complains ? complaints : said).push(rest.trim());
    });
  };
  listen(child.stdout!, false);
  listen(child.stderr!, true);
  const code = await new Promise<number | null>((done, fail) => child.once("error", fail).once("close", done));
  signal.removeEventListener("abort", stop);
  if (signal.aborted) throw signal.reason;
  const pages = existsSync(join(root, SITE_FILE)) ? readSiteFile(root).pages : {};
  const broken = said.flatMap((line) => /^↳\s*(.*)/.exec(line)?.[1] ?? []).filter((link) => !leadsToClaim(link, pages));
  const complaint = complaints.find((line) => !/^(Tip|\(node:|\(Use `node)|\d broken link/.test(line));
  if (complaint || code !== 0) throw new Problem(`site: ${complaint ?? `Framework ended with code ${code}`}`);
  if (broken.length) {
    throw new Problem(`site: broken link: ${broken[0]}${broken.length > 1 ? ` (and ${broken.length - 1} more)` : ""}`);
  }
  // A project without such pages, as a test's may be, has none to fill.
  if (existsSync(join(root, "src/claims"))) await writeClaimPages(resolve(root, out), pages);
}

/** Whether a link that Framework found broken, "/page → /claims/1abc#quote", is to a claim whose page is not its own. */
function leadsToClaim(link: string, pages: Record<string, unknown>): boolean {
  const [, id = ""] = /→ \/claims\/([^#]+)/.exec(link) ?? [];
  return Object.hasOwn(pages, id);
}

/** A path below the project as Framework wants it; it refuses to clear folders outside. */
export function workFolder(root: string): string {
  return join(root, `.dist-${process.pid}`);
}

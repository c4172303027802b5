import {execFileSync} from "node:child_process";
import {accessSync, constants, existsSync, readFileSync} from "node:fs";
import {delimiter, join} from "node:path";
import {type Browser, chromium} from "playwright-core";

/** The shell draws the same pages with half the work: it has no windows. */
const SHELL = "chromium-headless-shell";
const NAMES = [SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const APPLICATIONS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
];

/** Where to look; the tests of this file look elsewhere. */
export interface Surroundings {
  env: Record<string, string | undefined>;
  applications: readonly string[];
  /** Installs Chromium where the system lets us; whether it did. */
  install(): boolean;
}

const HERE: Surroundings = {env: process.env, applications: APPLICATIONS, install: installOnDebian};

/**
 * Path of a Chromium or Chrome: CHROME_PATH, the usual names on the PATH, the usual applications, and as root on Debian
 * or Ubuntu the `chromium-headless-shell` or `chromium` package, installed. Throws one line that says what to do: browser tests are never skipped.
 */
export function findChromium({env, applications, install}: Surroundings = HERE): string {
  if (env.CHROME_PATH) {
    if (isExecutable(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH is no program: ${env.CHROME_PATH} (set it to a Chromium or Chrome, or unset it)`);
  }
  const search = () =>
    [
      ...NAMES.flatMap((name) =>
        (env.PATH ?? "")
          .split(delimiter)
          .filter(Boolean)
          .map((folder) => join(folder, name))
      ),
      ...applications
    ].find(isExecutable);
  const found = search() ?? (install() ? search() : undefined);
  if (found) return found;
  throw new Error("no Chromium found: install Chromium or Chrome, or set CHROME_PATH to one, and run the tests again");
}

/** Starts the browser, with everything off that would talk to other hosts. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync"
    ]
  });
}

function installOnDebian(): boolean {
  const system = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
  if (process.getuid?.() !== 0 || !/^ID(_LIKE)?=.*(debian|ubuntu)/m.test(system)) return false;
  const env = {...process.env, DEBIAN_FRONTEND: "noninteractive"};
  const apt = (...args: string[]) => {
    try {
      execFileSync("apt-get", args, {env, stdio: "ignore"});
      return true;
    } catch {
      return false;
    }
  };
  const install = (name: string) => apt("install", "-y", "-qq", "--no-install-recommends", name);
  // Older systems have no package of the shell.
  return apt("update", "-qq") && (install(SHELL) || install("chromium"));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

import {type ChildProcess, spawn} from "node:child_process";
import {resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {onTestFinished} from "vitest";

const CLI = resolve("loaders/cli.ts");
const TSX = pathToFileURL(resolve("node_modules/tsx/dist/loader.mjs")).href;

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** What starts the command line: the program and its arguments. */
export const cliCommand = (args: string[]) => [process.execPath, "--import", TSX, CLI, ...args];

export interface Surroundings {
  /** What its environment has besides that of the tests. */
  env?: Record<string, string>;
  /** The open file that its standard output is, in place of a pipe. */
  out?: number;
}

/** Starts the command line in a folder, as `npm run` does in the project's. */
export function startCli(args: string[], cwd = ".", {env, out}: Surroundings = {}): ChildProcess {
  const [command, ...rest] = cliCommand(args);
  const child = spawn(command, rest, {cwd, stdio: ["pipe", out ?? "pipe", "pipe"], env: {...process.env, ...env}});
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** Runs the command line to its end, with `input` on standard input. */
export function runCli(
  args: string[],
  {cwd, input, ...surroundings}: {cwd?: string; input?: Uint8Array | string} & Surroundings = {}
): Promise<Run> {
  const child = startCli(args, cwd, surroundings);
  const run: Run = {code: null, stdout: "", stderr: ""};
  child.stdout?.setEncoding("utf8").on("data", (text) => (run.stdout += text));
  child.stderr?.setEncoding("utf8").on("data", (text) => (run.stderr += text));
  child.stdin?.on("error", () => {}).end(input);
  return new Promise((done) => child.once("close", (code) => done({...run, code})));
}

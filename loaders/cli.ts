import {Command, CommanderError, InvalidArgumentError, Option} from "commander";
import {SERIES, type Series} from "../src/lib/claim.js";
import type {ExtractOptions} from "./extract-files.js";
import type {NewOptions} from "./new/index.js";
import {Problem, reasonOf} from "./problem.js";
import type {DiffOptions} from "./publish/diff-files.js";
import type {ReviewOptions} from "./review/index.js";
import {Stages} from "./stages.js";
import type {Story} from "./store/index.js";
import {formatCounts, formatEvaluation, formatSeconds} from "./summary.js";

// Commands load what they need when they run: extraction needs neither DuckDB nor Framework.
const ROOT = ".";
const stages = new Stages();

// Whoever reads our output may stop early ("| head"): that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  process.stderr.write(`standard output cannot be written: ${reasonOf(error)}\n`);
  process.exit(1);
});

const EXTRACT_HELP = `
Examples:
  npm run --silent extract -- report.html                    claims as JSON lines
  curl -s ADDRESS | npm run --silent extract -- -            from standard input
  npm run --silent extract -- report.txt --format csv --series casualties,refugees
  npm run --silent extract -- report.txt --rejected          what is no claim, and why
  npm run extract -- reports --out claims                    a folder, as Parquet: claims/claims/document=NAME/claims.parquet
  npm run extract -- reports --out claims --rejected         and claims/rejected/document=NAME/rejected.parquet

A folder with --out is resumable: the same command does what is new, changed or failed, and leaves the rest.
Data goes to standard output or --out, all else to standard error.

Exit codes:
  0  all documents were extracted
  1  one or more failed, each with its line on standard error; the output of the others is whole
  2  the command line is wrong
`;

const DIFF_HELP = `
Claims are matched by what they say, not by where they stand: a sentence may move or be reworded.

Examples:
  npm run diff -- yesterday.html today.html
  npm run --silent diff -- old.txt new.txt --format html > changes.html
  curl -s ADDRESS | npm run --silent diff -- yesterday.html - --format json

Exit codes:
  0  both were read, whatever differs
  1  one of them cannot be read
  2  the command line is wrong
  3  with --exit-code: the claims differ
`;

const NEW_HELP = `
The bytes go untouched into data/sources/NAME/article.txt, what is said of them into source.yml beside it. At a terminal
what is missing is asked for; elsewhere it is one line on standard error.

Example:
  npm run new -- flood.html --address https://example.org/flood --licence "CC BY 4.0" --date 2031-02-10

Exit codes:
  0  the source is there
  1  it is not, and nothing was written
  2  the command line is wrong
`;

const program = new Command("corridor")
  .description("Turns a long article into a published story in which every number leads back to its sentence.")
  .exitOverride()
  .configureOutput({writeErr: (text) => process.stderr.write(text)});
const port = () =>
  new Option("--port <number>", "port to serve at; the next free one if it is taken").default(3000).argParser(toPort);

program
  .command("start")
  .description("build everything and serve it on this machine")
  .addOption(port())
  .action(async ({port}: {port: number}) => {
    const signal = interruption();
    const {buildSite} = await import("./publish/build.js");
    const {serveSite} = await import("./publish/serve.js");
    await summarise(await buildSite(ROOT, "dist", stages, signal));
    const serving = await serveSite("dist", port);
    if (serving.port !== port) print(`port ${port} is taken, using ${serving.port}`);
    print(serving.address);
    await fired(signal);
    await serving.close();
    process.exitCode = 0;
  });

program
  .command("build")
  .description("build everything from scratch")
  .option("--out <folder>", "where the site goes", "dist")
  .action(async ({out}: {out: string}) => {
    const {buildSite} = await import("./publish/build.js");
    await summarise(await buildSite(ROOT, out, stages, interruption()));
    print(`site      ${out}`);
  });

program
  .command("dev")
  .description("live preview: edits of prose, charts, rules, vocabulary and article show up")
  .addOption(port())
  .action(async ({port}: {port: number}) => {
    const {developSite} = await import("./publish/dev.js");
    const signal = interruption();
    await developSite(ROOT, port, signal, print);
    process.exitCode = 0;
  });

program
  .command("prepare")
  .description("read, extract and write the database and what the pages show, without building pages")
  .action(async () => {
    const {prepareSite} = await import("./publish/prepare.js");
    await summarise(await prepareSite(ROOT, stages));
  });

program
  .command("extract")
  .description("print the claims of documents, one a line; with --out write those of a whole folder, on all cores")
  .argument("<file...>", "files, folders, or - for standard input")
  .addOption(
    new Option(
      "--format <format>",
      "of the output; JSON lines, or Parquet for a folder with --out, if left out"
    ).choices(["jsonl", "csv", "json", "parquet"])
  )
  .addOption(
    new Option("--read-as <format>", "how the documents are written; told by their content if left out").choices([
      "text",
      "mirror",
      "wikitext",
      "html",
      "markdown"
    ])
  )
  .option("--any-language", "extract from documents that do not look like English too")
  .option("--rejected", "the numbers that are no claims, with the reason, instead; with a folder and --out as well")
  .addOption(new Option("--series <names>", "claims of these series only, with commas between").argParser(toSeries))
  .option("--out <path>", "write to a file; of a folder, or several documents, to a folder")
  .addHelpText("after", EXTRACT_HELP)
  .action(async (files: string[], options: ExtractOptions) => {
    const {extractFiles} = await import("./extract-files.js");
    const stop = () => interruption("interrupted: what is written is whole (the same command goes on from here)");
    if (!(await extractFiles(ROOT, files, options, stages, stop))) process.exitCode = 1;
  });

program
  .command("diff")
  .description("which claims appeared, went or changed between two versions of a document")
  .argument("<old>", "the older version: a file, or - for standard input")
  .argument("<new>", "the newer version: a file, or - for standard input")
  .addOption(new Option("--format <format>", "of the output").choices(["text", "json", "html"]).default("text"))
  .option("--any-language", "compare what does not look like English too")
  .option("--exit-code", "end with 3 when the claims differ")
  .addHelpText("after", DIFF_HELP)
  .action(async (older: string, newer: string, options: DiffOptions) => {
    const {diffFiles} = await import("./publish/diff-files.js");
    const differ = diffFiles(ROOT, older, newer, options);
    if (differ && options.exitCode) process.exitCode = 3;
  });

program
  .command("new")
  .description("make an article a source of the project, and report what the rules read in it")
  .argument("<file>", "the article as it was taken: text, HTML, wikitext or Markdown; or - for standard input")
  .option("--slug <name>", "name of its folder; of the file if left out")
  .option("--title <text>", "its title; what the article says if left out")
  .option("--address <url>", "where it is published")
  .option("--publisher <name>", "who publishes it; the host of the address if left out")
  .option("--licence <name>", "what it may be used under")
  .option("--licence-address <url>", "where the licence is")
  .option("--date <day>", "when it was taken, like 2023-10-03")
  .option("--any-language", "take it also if it does not look like English")
  .addHelpText("after", NEW_HELP)
  .action(async (file: string, options: NewOptions) => {
    const {newSource} = await import("./new/index.js");
    const {terminal} = await import("./new/ask.js");
    const asking = file === "-" ? null : terminal();
    try {
      process.stdout.write(await newSource(ROOT, file, options, asking?.ask ?? null));
    } finally {
      asking?.close();
    }
  });

program
  .command("review")
  .description("what a human should check first, each claim with its sentence and an entry for data/corrections.yml")
  .option("--source <name>", "of one source only")
  .option("--limit <number>", "how many claims of each source", toCount, 20)
  .action(async (options: ReviewOptions) => {
    const {reviewSources} = await import("./review/index.js");
    process.stdout.write(reviewSources(ROOT, options));
  });

program
  .command("freeze")
  .description("keep the figures as they are now: their versions stay published, whatever becomes of the figures")
  .argument("[names...]", "figures; all if left out")
  .option("--check", "only say which current versions are not kept yet, and fail if there are any")
  .action(async (names: string[], {check}: {check?: boolean}) => {
    const {prepareSite} = await import("./publish/prepare.js");
    const {checkNames, freezeProject, notFrozen} = await import("./publish/charts/freeze.js");
    checkNames(names);
    await prepareSite(ROOT, stages);
    if (check) {
      const missing = await notFrozen(ROOT);
      for (const file of missing)
        process.stderr.write(`not frozen yet: ${file} (run npm run freeze and commit data/frozen)\n`);
      if (missing.length) process.exitCode = 1;
      else print("every current figure is frozen");
      return;
    }
    const added = await freezeProject(ROOT, names);
    for (const {name, version} of added) print(`frozen    ${name}@${version}`);
    if (!added.length) print("nothing new to freeze");
  });

program
  .command("check")
  .description("crawl a built site: every link, anchor, image and embed must resolve, every page keep to its budget")
  .argument("[folder]", "the site", "dist")
  .action(async (folder: string) => {
    const {checkSite} = await import("./publish/check.js");
    const {pages, links, problems} = checkSite(folder);
    for (const problem of problems) process.stderr.write(`${problem}\n`);
    print(`${pages} pages, ${links} links, ${problems.length} problem${problems.length === 1 ? "" : "s"}`);
    if (problems.length) process.exitCode = 1;
  });

program
  .command("evaluate")
  .description("score the extraction against the gold files of the sources")
  .option("--errors", "list every miss")
  .option("--json", "print the scores as JSON")
  .action(async ({errors = false, json}: {errors?: boolean; json?: boolean}) => {
    const [{evaluateSources}, {totalOf}] = await Promise.all([import("./evaluation.js"), import("./evaluate.js")]);
    const evaluations = evaluateSources(ROOT);
    if (json) return print(JSON.stringify(evaluations, null, 2));
    for (const evaluation of evaluations)
      process.stdout.write(formatEvaluation(evaluation.source_id, evaluation, errors));
    if (evaluations.length > 1) process.stdout.write(formatEvaluation("all sources", totalOf(evaluations), false));
  });

/** What a build did, in a few lines. */
async function summarise(story: Story): Promise<void> {
  const {series, reasons} = (await import("./pipeline.js")).countStory(story);
  print(`claims    ${formatCounts(series)}`);
  print(`rejected  ${formatCounts(reasons)}`);
  print(`seconds   ${formatSeconds(stages.seconds)}`);
}

/** Fires when the person or the system asks to stop; the work at hand then cleans up and ends. */
function interruption(said = "interrupted: what was built before is still there, whole"): AbortSignal {
  const controller = new AbortController();
  for (const [name, number] of Object.entries({SIGINT: 2, SIGTERM: 15, SIGHUP: 1})) {
    process.on(name, () => {
      process.exitCode = 128 + number;
      controller.abort(new Problem(said));
    });
  }
  return controller.signal;
}

function fired(signal: AbortSignal): Promise<void> {
  return new Promise((done) => (signal.aborted ? done() : signal.addEventListener("abort", () => done())));
}

function toPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new InvalidArgumentError("It must be 1 to 65535.");
  return port;
}

function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError("It must be a whole number from 1 on.");
  return count;
}

function toSeries(text: string): Series[] {
  const names = text.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !(SERIES as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`Not a series: "${unknown}". Allowed choices are ${SERIES.join(", ")}.`);
  return names as Series[];
}

/** The first line of a message, with the second where the first only announces it ("Transform failed with 1 error:"). */
function oneLine(message: string): string {
  const [first, second = ""] = message.trim().split("\n");
  return first.endsWith(":") ? `${first} ${second.trim()}` : first;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.exitCode ||= 1;
    const {message, stack} = error instanceof Error ? error : new Error(String(error));
    process.stderr.write(`${process.env.DEBUG ? stack : oneLine(message)}\n`);
  }
}

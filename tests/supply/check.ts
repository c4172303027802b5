/**
 * What comes with the project from others: `npm run check:supply`. Fails when a licence is not allowed, when a package
 * that was not looked at runs a program as it is installed, or when a published weakness concerns what is used. Writes
 * the list of all packages (SBOM, CycloneDX) to the file that `--sbom` names.
 */
import {execFileSync} from "node:child_process";
import {readFileSync, writeFileSync} from "node:fs";
import {parseArgs} from "node:util";
import {licenceProblems} from "./licences.js";

const {values} = parseArgs({options: {sbom: {type: "string"}, offline: {type: "boolean", default: false}}});
const {packages} = JSON.parse(readFileSync("package-lock.json", "utf8"));
const problems = licenceProblems(packages);
process.stdout.write(`licences  ${Object.keys(packages).length - 1} packages, ${problems.length} problems\n`);
for (const problem of problems) process.stdout.write(`          ${problem}\n`);

/** What npm prints, also where it fails. */
function npm(...args: string[]): string {
  try {
    return execFileSync("npm", args, {encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1e8});
  } catch (error) {
    return (error as {stdout?: string}).stdout ?? "";
  }
}

interface Advisory {
  severity: string;
  via: (string | {title: string; url: string})[];
}

let weak = 0;
let unknown = false;
if (values.offline) process.stdout.write("audit     left out\n");
else {
  const report = JSON.parse(npm("audit", "--json") || "{}");
  unknown = !report.vulnerabilities;
  if (unknown) {
    process.stdout.write(
      `audit     not possible: ${String(report.message ?? "npm says nothing").split("\n")[0]} (try where the registry answers, or --offline)\n`
    );
  } else {
    const found = Object.entries(report.vulnerabilities as Record<string, Advisory>);
    weak = found.length;
    process.stdout.write(`audit     ${weak} packages with published weaknesses\n`);
    for (const [name, {severity, via}] of found) {
      const why = via.map((one) => (typeof one === "string" ? `by way of ${one}` : `${one.title} ${one.url}`));
      process.stdout.write(`          ${name}: ${severity}: ${why.join("; ")}\n`);
    }
  }
}

if (values.sbom) {
  const bill = JSON.parse(npm("sbom", "--sbom-format", "cyclonedx", "--package-lock-only"));
  // The same packages give the same bytes.
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  writeFileSync(values.sbom, `${JSON.stringify(bill, null, 2)}\n`);
  process.stdout.write(`sbom      ${values.sbom}: ${bill.components.length} packages\n`);
}
if (problems.length || weak) process.exitCode = 1;
else if (unknown) process.exitCode = 3;

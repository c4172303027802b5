/** A package as package-lock.json has it. */
export interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  integrity?: string;
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
}

/** Licences that ask for no more than their text beside the work, or bind only their own files, by SPDX identifier. */
export const ALLOWED = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "MPL-2.0",
  "OFL-1.1",
  "Python-2.0",
  "Unlicense",
  "Zlib"
]);

/** Packages that state their licence elsewhere than npm looks for it; each was read by hand. */
export const READ: Readonly<Record<string, string>> = {
  "node_modules/json-bignum": "MIT"
};

/** Packages that run a program when they are installed; each was read by hand. */
export const INSTALLERS = new Set(["esbuild", "fsevents"]);

/**
 * Whether an SPDX expression leaves a choice of allowed licences alone: of "A OR B" one must be, of "A AND B" both.
 * Brackets may be around the whole.
 */
export function isAllowed(expression: string): boolean {
  const plain = expression.replace(/^\((.*)\)$/, "$1");
  if (/[()]/.test(plain)) return false;
  return plain.split(" OR ").some((choice) => choice.split(" AND ").every((one) => ALLOWED.has(one)));
}

/**
 * The licence of a package of the lock. Programs for one system each come without one of their own: they have that of
 * the package that offers them.
 */
export function licenceOf(path: string, packages: Readonly<Record<string, LockedPackage>>): string | null {
  const own = packages[path].license ?? READ[path];
  if (own) return own;
  const name = nameOf(path);
  const [parent] = Object.values(packages).filter(
    ({license, optionalDependencies}) => license && optionalDependencies && Object.hasOwn(optionalDependencies, name)
  );
  return parent?.license ?? null;
}

/** "node_modules/a/node_modules/@b/c" → "@b/c". */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

/** What is wrong with the packages of a lock, a line each. */
export function licenceProblems(packages: Readonly<Record<string, LockedPackage>>): string[] {
  return Object.entries(packages).flatMap(([path, {version, hasInstallScript}]) => {
    if (!path) return [];
    const name = nameOf(path);
    const licence = licenceOf(path, packages);
    const problems: string[] = [];
    if (!licence) problems.push(`${name}@${version}: no licence (read it, and say which in tests/supply/licences.ts)`);
    else if (!isAllowed(licence)) problems.push(`${name}@${version}: licence is not allowed: ${licence}`);
    if (hasInstallScript && !INSTALLERS.has(name)) problems.push(`${name}@${version}: runs a program when installed`);
    return problems;
  });
}

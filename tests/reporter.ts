import type {Reporter, TestModule} from "vitest/node";

/** Prints the totals as one plain line at the very end, for whoever reads the log by machine. */
export default class TotalsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      const before = passed + failed;
      for (const test of module.children.allTests()) {
        if (test.result().state === "passed") passed++;
        if (test.result().state === "failed") failed++;
      }
      // A file that could not be run has no tests to fail.
      if (module.state() === "failed" && before === passed + failed) failed++;
    }
    // Vitest's own summary is written after this call.
    process.once("exit", () => process.stdout.write(`${passed} passed, ${failed} failed\n`));
  }
}

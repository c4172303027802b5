import {fileURLToPath} from "node:url";
import {defineConfig} from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig({
  root,
  test: {
    // Many tests wait for a child process or a browser: no core need be kept free for the runner.
    maxWorkers: "100%",
    reporters: ["default", "./tests/reporter.ts"],
    projects: [
      {
        extends: true,
        root,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/browser/**", "tests/output/**"],
          // No test changes what another sees; reading the vocabulary anew for each file would cost a minute.
          isolate: false,
          setupFiles: ["tests/random.ts"],
          // A test that asserts nothing would pass whatever the code does.
          expect: {requireAssertions: true},
          testTimeout: 60_000
        }
      },
      {
        extends: true,
        root,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          // Builds the site once, for all browser tests, while the others run, and serves it.
          globalSetup: ["tests/site.ts"],
          sequence: {groupOrder: 1},
          // A machine that is busy for half a minute is no fault of the site's.
          retry: 1,
          expect: {requireAssertions: true},
          testTimeout: 180_000,
          hookTimeout: 180_000
        }
      }
    ]
  }
});

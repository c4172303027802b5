/** Where progress is shown: a terminal, or anything that takes lines. */
export interface Screen {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** What a stage may report while it runs ("37 pages"). */
export type Report = (progress: string) => void;

/** After this long a stage is worth a word. */
const PATIENCE = 1000;
/** After this long a stage that reports how far it is says so again where lines cannot be rewritten. */
const INTERVAL = 15_000;
const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

/**
 * Runs the stages of a build one after the other and keeps their times. A stage that takes longer than a second shows
 * that it is at work: on a terminal a line that moves and then goes away, elsewhere one plain line, and now and then
 * another of one that reports how far it is.
 */
export class Stages {
  /** Seconds that each finished stage took, in order. */
  readonly seconds: {name: string; seconds: number}[] = [];
  readonly #screen: Screen;

  constructor(screen: Screen = process.stderr) {
    this.#screen = screen;
  }

  /** Runs one stage and gives back what it gives. A failure passes through; its line is cleared first. */
  async run<T>(name: string, work: (report: Report) => T | Promise<T>): Promise<T> {
    const start = performance.now();
    const display = this.#display(name, start);
    try {
      return await work(display.report);
    } finally {
      display.stop();
      this.seconds.push({name, seconds: (performance.now() - start) / 1000});
    }
  }

  #display(name: string, start: number): {report: Report; stop(): void} {
    const screen = this.#screen;
    let progress = "";
    if (!screen.isTTY) {
      const timer = setTimeout(() => screen.write(`${name} …\n`), PATIENCE);
      const again = setInterval(() => progress && screen.write(`${name}  ${progress}\n`), INTERVAL);
      return {
        report: (text) => {
          progress = text;
        },
        stop: () => {
          clearTimeout(timer);
          clearInterval(again);
        }
      };
    }
    let shown = false;
    let frame = 0;
    const timer = setInterval(() => {
      const elapsed = performance.now() - start;
      if (elapsed < PATIENCE) return;
      shown = true;
      const parts = [`${FRAMES[frame++ % FRAMES.length]} ${name}`, `${Math.floor(elapsed / 1000)} s`, progress];
      screen.write(`\r\x1b[2K${parts.filter(Boolean).join("  ")}`);
    }, 100);
    return {
      report: (text) => {
        progress = text;
      },
      stop: () => {
        clearInterval(timer);
        if (shown) screen.write("\r\x1b[2K");
      }
    };
  }
}

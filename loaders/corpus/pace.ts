import {formatBar} from "../summary.js";

/**
 * How fast a run goes and how long it will still take: by bytes, since documents differ in length. What was skipped
 * took no time, so it counts as done and not for the rate.
 */
export class Pace {
  readonly #start: number;
  readonly #now: () => number;
  #done = 0;
  #doneBytes = 0;
  #skipped = 0;
  #skippedBytes = 0;

  /** @param now milliseconds, from any moment on */
  constructor(
    readonly documents: number,
    readonly bytes: number,
    now: () => number = () => performance.now()
  ) {
    this.#now = now;
    this.#start = now();
  }

  add(bytes: number, worked: boolean): void {
    if (worked) {
      this.#done++;
      this.#doneBytes += bytes;
    } else {
      this.#skipped++;
      this.#skippedBytes += bytes;
    }
  }

  /** Seconds since the start. */
  get seconds(): number {
    return (this.#now() - this.#start) / 1000;
  }

  /** "12.3 documents/s, 1.02 MB/s". */
  get rate(): string {
    const seconds = Math.max(this.seconds, 1e-3);
    return `${(this.#done / seconds).toFixed(1)} documents/s, ${(this.#doneBytes / 1e6 / seconds).toFixed(2)} MB/s`;
  }

  /** "█████░░░░░ 30 of 60  12.3 documents/s, 1.02 MB/s  3 s left". */
  toString(): string {
    const rest = this.bytes - this.#doneBytes - this.#skippedBytes;
    const left = this.#doneBytes ? `  ${formatTime((this.seconds * rest) / this.#doneBytes)} left` : "";
    return `${formatBar(this.#done + this.#skipped, this.documents)}  ${this.rate}${left}`;
  }
}

/** Seconds in words: "8 s", "3 min 20 s", "5 h 12 min". */
export function formatTime(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

import type {Method, Reply, Request, TrySession} from "../../lib/try.js";

type Answer<K extends Method> = Awaited<ReturnType<TrySession[K]>>;

interface Waiting {
  done: (value: never) => void;
  fail: (error: Error) => void;
  progress: (share: number) => void;
}

/** The worker's methods as promises. `stop` ends the worker and all that waits; the next call starts another. */
export class Client {
  readonly #address: URL;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #id = 0;

  constructor(address: URL) {
    this.#address = address;
  }

  /** Throws an Error with the worker's one line when it meets a problem. */
  call<K extends Method>(
    method: K,
    args: Parameters<TrySession[K]>,
    progress: (share: number) => void = () => {}
  ): Promise<Answer<K>> {
    this.#worker ??= this.#start();
    const request: Request = {id: ++this.#id, method, args};
    return new Promise((done, fail) => {
      this.#waiting.set(request.id, {done, fail, progress});
      this.#worker!.postMessage(request);
    });
  }

  stop(reason: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const {fail} of this.#waiting.values()) fail(new Error(reason));
    this.#waiting.clear();
  }

  #start(): Worker {
    const worker = new Worker(this.#address, {type: "module"});
    worker.addEventListener("message", ({data}: MessageEvent<Reply>) => {
      const waiting = this.#waiting.get(data.id);
      if (!waiting) return;
      if ("progress" in data) return waiting.progress(data.progress);
      this.#waiting.delete(data.id);
      if ("problem" in data) waiting.fail(new Error(data.problem));
      else waiting.done(data.value as never);
    });
    worker.addEventListener("error", () => this.stop("the reader could not be loaded (reload the page)"));
    return worker;
  }
}

import type {Reply, Request} from "../../src/lib/try.js";
import type {Vocabulary} from "../../src/lib/vocabulary.js";
import {Problem} from "../problem.js";
import {Session} from "./session.js";

/** Put in by the bundler: data/vocabulary as it was when the site was built. */
declare const VOCABULARY: Vocabulary;

const session = new Session(VOCABULARY);
const say = (reply: Reply) => postMessage(reply);

addEventListener("message", async ({data}: MessageEvent<Request>) => {
  const {id, method, args} = data;
  try {
    const call = session[method] as (...args: unknown[]) => unknown;
    const more = method === "load" ? [(progress: number) => say({id, progress})] : [];
    say({id, value: await call.apply(session, [...args, ...more])});
  } catch (error) {
    if (error instanceof Problem) say({id, problem: error.message});
    else say({id, problem: `something went wrong here: ${(error as Error).message}`});
  }
});

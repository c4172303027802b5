import {button, element} from "../dom.js";
import type {ClientState} from "./engine-client.js";

/** The line that says what the engine does: how much of it has come, and what to do when it cannot. */
export function engineBar(bar: HTMLElement, onRetry: () => void): (state: ClientState) => void {
  const document = bar.ownerDocument;
  const text = bar.querySelector<HTMLElement>("p")!;
  const progress = element(document, "progress", {"aria-label": "Engine", hidden: true});
  const retry = button(document, "Try again", onRetry, {hidden: true});
  bar.append(progress, retry);
  let said = "";

  /** A screen reader should not read out every step of a number. */
  const say = (line: string) => {
    if (line !== said) text.textContent = said = line;
  };

  return (state) => {
    bar.dataset.state = state.kind;
    progress.hidden = state.kind !== "loading";
    retry.hidden = state.kind !== "failed";
    switch (state.kind) {
      case "idle":
        return;
      case "loading": {
        progress.max = state.total;
        progress.value = state.loaded;
        progress.dataset.loaded = `${megabytes(state.loaded)} of ${megabytes(state.total)} MB`;
        return say(`Fetching the engine, ${megabytes(state.total)} MB. You can go on typing.`);
      }
      case "starting":
        return say("Starting the engine …");
      case "restarting":
        return say("Starting the engine again …");
      case "running":
        return say("Running …");
      case "ready":
        return say("Engine ready. Nothing leaves this page.");
      case "failed":
        return say(`${state.message} ${state.hint}`);
    }
  };
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

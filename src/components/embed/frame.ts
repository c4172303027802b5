/**
 * The script of embed/<name>: evidence for its marks, and its height for the page around it, as a message
 *
 *     {type: "corridor:height", name: "exodus", height: 812}
 *
 * to the parent, whenever it changes and whenever the parent asks with {type: "corridor:measure"}. embed/resize.js is one
 * way to listen to it.
 */
import {setNumberLanguage} from "../../lib/number-language.js";
import type {Payload} from "../../lib/payload.js";
import {installEvidence} from "../evidence/install.js";

const figure = document.querySelector<HTMLElement>("[data-figure]")!;
setNumberLanguage(figure, new URLSearchParams(location.search).get("language"));
const payload = document.body.dataset.payload!;

installEvidence({
  host: document,
  root: new URL("..", import.meta.url),
  data: () =>
    fetch(payload)
      .then((response) => {
        if (!response.ok) throw new Error(`${response.status}`);
        return response.json() as Promise<Payload>;
      })
      .then(({evidence}) => evidence),
  newTab: true,
  nearMark: true
});

if (parent !== window) {
  let told = 0;
  const tell = (again: boolean) => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === told && !again) return;
    told = height;
    parent.postMessage({type: "corridor:height", name: figure.dataset.figure, height}, "*");
  };
  // Frames out of sight are not observed until they come into it: by then the page should know.
  tell(true);
  document.fonts.ready.then(() => tell(false));
  new ResizeObserver(() => tell(false)).observe(document.documentElement);
  addEventListener("message", ({data, source}) => {
    if (source === parent && data?.type === "corridor:measure") tell(true);
  });
}

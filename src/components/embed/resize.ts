/**
 * For pages with frames of figures: embed/resize.js makes each as high as it says it is. Where such a page is in a frame
 * itself, it passes its own height on; the page around it listens to that for frames marked with data-corridor.
 */
const script = document.currentScript as HTMLScriptElement | null;
const origin = script ? new URL(script.src).origin : location.origin;
const TYPE = "corridor:height";

addEventListener("message", ({data, source, origin: from}) => {
  if (data?.type !== TYPE || !(data.height > 0)) return;
  const frame = [...document.querySelectorAll("iframe")].find(({contentWindow}) => contentWindow === source);
  if (!frame || (from !== origin && !("corridor" in frame.dataset))) return;
  frame.style.height = `${Math.min(data.height, 20_000)}px`;
  if (parent === window) return;
  const {height} = document.documentElement.getBoundingClientRect();
  parent.postMessage({type: TYPE, height: Math.ceil(height)}, "*");
});

// Frames that were there before this script have said their height to nobody.
for (const {contentWindow} of document.querySelectorAll("iframe")) {
  contentWindow?.postMessage({type: "corridor:measure"}, "*");
}

import {button, element} from "../dom.js";

/** A button that opens a list of things to do below it. */
export function menuButton(
  document: Document,
  text: string,
  items: readonly {name: string; run: () => void}[],
  attributes: Record<string, string> = {}
): HTMLElement {
  const list = element(document, "div", {class: "menu", popover: "auto"});
  list.append(
    ...items.map(({name, run}) =>
      button(document, name, () => {
        list.hidePopover();
        opener.focus();
        run();
      })
    )
  );
  const opener = button(
    document,
    text,
    () => {
      list.togglePopover();
      if (!list.matches(":popover-open")) return;
      const {left, bottom, top} = opener.getBoundingClientRect();
      const {width, height} = list.getBoundingClientRect();
      const view = document.documentElement;
      list.style.left = `${Math.max(8, Math.min(left, view.clientWidth - width - 8))}px`;
      list.style.top = `${bottom + height + 8 < view.clientHeight ? bottom + 2 : Math.max(8, top - height - 2)}px`;
      list.querySelector("button")?.focus();
    },
    {"aria-haspopup": "true", ...attributes}
  );
  list.addEventListener("keydown", (event) => {
    const buttons = [...list.querySelectorAll("button")];
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (!step) return;
    event.preventDefault();
    buttons[
      (buttons.indexOf(document.activeElement as HTMLButtonElement) + step + buttons.length) % buttons.length
    ].focus();
  });
  list.addEventListener("toggle", (event) =>
    opener.setAttribute("aria-expanded", String((event as ToggleEvent).newState === "open"))
  );
  return element(document, "span", {class: "menu-holder"}, opener, list);
}

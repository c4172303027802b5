import {type DOMWindow, JSDOM} from "jsdom";

let opened: DOMWindow | undefined;

/** The one window that all documents are parsed in: making one takes ten times as long as parsing a page. */
function theWindow(): DOMWindow {
  opened ??= new JSDOM("").window;
  return opened;
}

/** A document that nothing runs in. */
export function parseDocument(text: string): Document {
  return new (theWindow().DOMParser)().parseFromString(text, "text/html");
}

/** A parsed document as text again. */
export function printDocument({doctype, documentElement}: Document): string {
  return `${doctype ? "<!DOCTYPE html>" : ""}${documentElement.outerHTML}`;
}

/** An element as XML. */
export function printXml(element: Element): string {
  return new (theWindow().XMLSerializer)().serializeToString(element);
}

// Loaded before Framework when it builds. Framework parses every part of every page in a window of its own, a dozen for a
// page, of which it only reads the document: one window that parses them all halves the time and gives the same pages.
import {createRequire} from "node:module";

const require = createRequire(import.meta.url);
const jsdom = createRequire(require.resolve("@observablehq/framework/package.json"))("jsdom");
const parser = new new jsdom.JSDOM("").window.DOMParser();

jsdom.JSDOM = class {
  constructor(html) {
    this.window = {document: parser.parseFromString(html, "text/html")};
  }
};

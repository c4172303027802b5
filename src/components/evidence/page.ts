/** The script of every page with evidence: scripts/evidence.js. */
import {installEvidence} from "./install.js";

const files = new URL("..", import.meta.url);
installEvidence({
  host: document,
  // A preview has the pages' files in a folder of their own.
  root: files.pathname.endsWith("/_file/") ? new URL("..", files) : files,
  data: new URL("data/evidence.json", files),
  addressed: true
});

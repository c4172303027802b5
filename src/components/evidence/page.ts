/** The script of every page with evidence: scripts/evidence.js. */
import {siteFiles} from "../../lib/site-files.js";
import {installEvidence} from "./install.js";

const {root, files} = siteFiles(import.meta.url);
installEvidence({
  host: document,
  root,
  data: new URL("data/evidence.json", files),
  addressed: true
});

/** The script of /sql, scripts/sql.js: takes over the page as it was built, and fetches what is asked for. */
import type {SchemaFile} from "../../lib/schema.js";
import {siteFiles} from "../../lib/site-files.js";
import {keepOffline} from "../offline/keep.js";
import {engineBar} from "./engine-bar.js";
import {engineClient} from "./engine-client.js";
import type {EngineFiles} from "./engine-files.js";
import {startWorkbench} from "./workbench.js";

const {root, files, script} = siteFiles(import.meta.url);

/** What is fetched when it is asked for, and should be there without a network too. */
const LATER = [
  new URL("data/evidence.json", files),
  ...["chart", "editor", "engine", "format", "import", "markdown", "parquet", "worker", "xlsx"].map((name) =>
    script(`sql-${name}`)
  )
];

const home = document.querySelector<HTMLElement>("#workbench");
if (home) {
  const told = JSON.parse(home.dataset.engine!) as Omit<EngineFiles, "worker">;
  const at = (href: string) => new URL(href, files).href;
  const engineFiles: EngineFiles = {
    version: told.version,
    worker: script("sql-worker").href,
    module: {...told.module, href: at(told.module.href)},
    database: {...told.database, href: at(told.database.href)}
  };
  const bar = home.querySelector<HTMLElement>(".engine-bar")!;
  const show = engineBar(bar, () => engine.wake());
  // A preview has no service worker.
  let kept = files.href !== root.href;
  const engine = engineClient(engineFiles, script("sql-engine"), (state) => {
    show(state);
    // Who has worked here may come back without a network; the first answer comes before what that takes.
    if (state.kind === "ready" && !kept) setTimeout(() => void keepOffline(new URL("sw.js", root), LATER), 2000);
    kept ||= state.kind === "ready";
  });
  const schema = fetch(new URL("data/schema.json", files)).then((response) => response.json() as Promise<SchemaFile>);
  startWorkbench({home, root, engine, schema, script, version: told.version});
}

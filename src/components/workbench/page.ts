/** The script of /sql, scripts/sql.js: takes over the page as it was built, and fetches what is asked for. */
import type {SchemaFile} from "../../lib/schema.js";
import {keepOffline} from "../offline/keep.js";
import {engineBar} from "./engine-bar.js";
import {engineClient} from "./engine-client.js";
import type {EngineFiles} from "./engine-files.js";
import {startWorkbench} from "./workbench.js";

const files = new URL("..", import.meta.url);
const preview = files.pathname.endsWith("/_file/");
const root = preview ? new URL("..", files) : files;
const scripts = new URL("scripts/", files);

/** What is fetched when it is asked for, and should be there without a network too. */
const LATER = [
  "../data/evidence.json",
  ...["chart", "editor", "engine", "format", "import", "markdown", "parquet", "worker", "xlsx"].map(
    (name) => `sql-${name}.js`
  )
].map((path) => new URL(path, scripts));

const home = document.querySelector<HTMLElement>("#workbench");
if (home) {
  const told = JSON.parse(home.dataset.engine!) as EngineFiles;
  const at = (href: string) => new URL(href, files).href;
  const engineFiles: EngineFiles = {
    version: told.version,
    worker: at(told.worker),
    module: {...told.module, href: at(told.module.href)},
    database: {...told.database, href: at(told.database.href)}
  };
  const bar = home.querySelector<HTMLElement>(".engine-bar")!;
  const show = engineBar(bar, () => engine.wake());
  let kept = preview;
  const engine = engineClient(engineFiles, new URL("sql-engine.js", scripts), (state) => {
    show(state);
    // Who has worked here may come back without a network.
    if (state.kind === "ready" && !kept) void keepOffline(new URL("sw.js", root), LATER);
    kept ||= state.kind === "ready";
  });
  const schema = fetch(new URL("data/schema.json", files)).then((response) => response.json() as Promise<SchemaFile>);
  startWorkbench({home, root, engine, schema, scripts, version: told.version});
}

/** The script of /sql, scripts/sql.js: takes over the page as it was built, and fetches what is asked for. */
import type {SchemaFile} from "../../lib/schema.js";
import {engineBar} from "./engine-bar.js";
import {engineClient} from "./engine-client.js";
import type {EngineFiles} from "./engine-files.js";
import {startWorkbench} from "./workbench.js";

const files = new URL("..", import.meta.url);
const root = files.pathname.endsWith("/_file/") ? new URL("..", files) : files;
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
  const engine = engineClient(engineFiles, new URL("scripts/sql-engine.js", files), show);
  const schema = fetch(new URL("data/schema.json", files)).then((response) => response.json() as Promise<SchemaFile>);
  startWorkbench({home, root, engine, schema, scripts: new URL("scripts/", files), version: told.version});
}

import {parseArgs} from "node:util";
import {bundleScript} from "../../loaders/publish/scripts.js";

const {values} = parseArgs({options: {name: {type: "string"}}});
process.stdout.write(await bundleScript(values.name!));

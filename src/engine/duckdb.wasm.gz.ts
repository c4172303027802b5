import {readFileSync} from "node:fs";
import {enginePath} from "../../loaders/publish/engine.js";

process.stdout.write(readFileSync(enginePath("duckdb.wasm.gz")));

/** Article to database in a folder of its own, for a bench that times the whole process: `tsx tests/bench/pipeline.ts FOLDER`. */
import {cpSync} from "node:fs";
import {join} from "node:path";
import {runPipeline} from "../../loaders/pipeline.js";
import {Stages} from "../../loaders/stages.js";

const root = join(process.argv[2], "project");
cpSync("data", join(root, "data"), {recursive: true});
await runPipeline(root, new Stages({write() {}}));

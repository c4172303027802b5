import {readFileSync} from "node:fs";

process.stdout.write(readFileSync("corridor.duckdb"));

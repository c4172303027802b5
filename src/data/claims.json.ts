import {closeDatabase, exportTable, openDatabase} from "../../loaders/store/index.js";

const db = await openDatabase("corridor.duckdb", {readOnly: true});
process.stdout.write(await exportTable(db, "claims", "json"));
closeDatabase(db);

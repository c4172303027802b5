/**
 * The example queries over many claims: `tsx tests/bench/claims.ts FOLDER MOST`, after corridor.duckdb has been built. The
 * claims are those of the story over and over, with identifiers and numbers of their own.
 */
import {copyFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {closeDatabase, openDatabase, query} from "../../loaders/store/index.js";
import {bindParameters} from "../../src/components/workbench/sql-text.js";
import {EXAMPLES} from "../../src/queries/examples.js";

const [folder, most] = process.argv.slice(2);
const results: {claims: number; p95: number; size: number}[] = [];
for (const claims of [1e4, 1e5, 1e6].filter((n) => n <= Number(most))) {
  const path = join(folder, `${claims}.duckdb`);
  copyFileSync("corridor.duckdb", path);
  const db = await openDatabase(path, {readOnly: false});
  const [{n}] = await query<{n: bigint}>(db, "SELECT count(*) AS n FROM claim");
  await query(
    db,
    `INSERT INTO claim BY NAME
    SELECT * EXCLUDE (i) REPLACE (claim_id || '-' || i AS claim_id, NULL AS parent_claim_id, number_start + i * 150000 AS number_start, number_end + i * 150000 AS number_end)
    FROM claim CROSS JOIN (SELECT unnest(range(1, ${Math.ceil(claims / Number(n))})) AS i)`
  );
  await query(db, "CHECKPOINT");
  const times: number[] = [];
  for (let round = 0; round < 3; ++round) {
    for (const {sql, parameters} of EXAMPLES) {
      const start = performance.now();
      await query(db, `SELECT count(*) FROM (${bindParameters(sql, parameters ?? {}).sql.replace(/;\s*$/, "")})`);
      // The first round warms up what any query needs.
      if (round) times.push(performance.now() - start);
    }
  }
  closeDatabase(db);
  times.sort((a, b) => a - b);
  results.push({claims, p95: times[Math.ceil(times.length * 0.95) - 1], size: statSync(path).size});
}
process.stdout.write(JSON.stringify(results));

import {PostgreSQL, SQLDialect} from "@codemirror/lang-sql";

/** Words of DuckDB that PostgreSQL has not. */
const WORDS = `anti asof attach columns describe detach exclude glob lambda macro pivot positional qualify regexp replace
  sample semi show summarize unpivot try_cast`;

const TYPES = `blob bool double float hugeint int1 int2 int4 int8 list long map short string struct tinyint ubigint
  uhugeint uinteger union usmallint utinyint varchar`;

/** DuckDB's SQL, as far as colouring goes: PostgreSQL's grammar with its own words, types and `$name` parameters. */
export const DUCKDB = SQLDialect.define({
  ...PostgreSQL.spec,
  keywords: `${PostgreSQL.spec.keywords} ${WORDS}`,
  types: `${PostgreSQL.spec.types} ${TYPES}`,
  specialVar: "$"
});

/** Words that completion offers: those that queries are made of. */
export const OFFERED = (
  "ALL|AND|ANTI JOIN|AS|ASC|ASOF JOIN|BETWEEN|CASE|CAST|CREATE TABLE|CREATE VIEW|CROSS JOIN|DESC|DESCRIBE|DISTINCT|" +
  "ELSE|END|EXCEPT|EXCLUDE|EXISTS|EXPLAIN|FALSE|FILTER|FROM|FULL JOIN|GROUP BY|GROUP BY ALL|HAVING|ILIKE|IN|INNER JOIN|" +
  "INTERSECT|IS NOT NULL|IS NULL|JOIN|LEFT JOIN|LIKE|LIMIT|NOT|NULL|NULLS LAST|OFFSET|ON|OR|ORDER BY|ORDER BY ALL|OVER|" +
  "PARTITION BY|PIVOT|QUALIFY|REPLACE|SELECT|SEMI JOIN|SUMMARIZE|THEN|TRUE|UNION ALL|UNPIVOT|USING|VALUES|WHEN|WHERE|" +
  "WINDOW|WITH"
).split("|");

import {type EvidenceOf, evidence, fromArticle, fromReports} from "./evidence.js";

/** What a reported measure counts, as the article's series are called. */
const SERIES_OF_REPORT = `CASE r.measure
  WHEN 'arrived' THEN 'refugees' WHEN 'crossed' THEN 'vehicle_crossings'
  WHEN 'killed' THEN 'casualties' WHEN 'injured' THEN 'casualties'
  ELSE 'other' END`;

export type CountRow = EvidenceOf<string>;

/** Counts since a beginning, the role being the series: what the line of a number card is drawn from. */
export const counts = evidence(
  fromArticle("claims", "c.series", "c.kind = 'cumulative'"),
  fromReports(SERIES_OF_REPORT, `${SERIES_OF_REPORT} IN ('refugees', 'vehicle_crossings')`)
);

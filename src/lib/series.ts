import type {Series} from "./claim.js";

/** The series in the words in which pages and figures speak of them. */
export const SERIES_NAMES: Record<Series, string> = {
  refugees: "Refugees",
  casualties: "Casualties",
  evacuations: "Evacuations",
  vehicle_crossings: "Vehicle crossings",
  aid: "Aid",
  military: "Military",
  detentions: "Detentions",
  population: "Population",
  assistance: "Relief money",
  politics: "Politics",
  duration: "Duration",
  economy: "Economy",
  other: "Other"
};

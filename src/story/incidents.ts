import type {Evidence} from "../queries/evidence.js";

/** What a group of casualties is of: its title above the lanes, and the words a sentence has for it. */
export interface Incident {
  title: string;
  phrase: string;
  /** Whether a claim is of it, by what the database says of the claim. */
  holds: (row: Evidence) => boolean;
}

const dated = (row: Evidence, from: string, to: string) =>
  row.event_from !== null && row.event_from >= from && (row.event_to ?? row.event_from) <= to;
const within = (row: Evidence, ...sections: string[]) => sections.includes(row.section_id ?? "");

/** In the order of the drawing; a claim belongs to the first that holds. */
const RULES: readonly Incident[] = [
  {
    title: "Russian peacekeepers shot at, 20 September",
    phrase: "the shooting at Russian peacekeepers",
    holds: (row) => row.side === "Russia" || /peacekeeper/i.test(row.counted ?? "")
  },
  {
    title: "Before the offensive",
    phrase: "the time before the offensive",
    holds: (row) =>
      within(row, "background", "prelude") ||
      (row.event_to !== null && row.event_to < "2023-09-19") ||
      /as a pretext/.test(row.sentence ?? "")
  },
  {
    title: "Explosion at the fuel depot near Stepanakert / Khankendi, 25 September",
    phrase: "the fuel depot explosion",
    holds: (row) =>
      row.place_id === "berkadzor" ||
      within(row, "flight-of-armenians-from-nagorno-karabakh") ||
      /fuel storage/.test(row.sentence ?? "")
  },
  {
    title: "The offensive, 19–20 September",
    phrase: "the offensive",
    holds: (row) => dated(row, "2023-09-19", "2023-09-20") || within(row, "offensive", "19-september", "20-september")
  },
  {
    title: "After the ceasefire of 20 September",
    phrase: "the time after the ceasefire",
    holds: (row) => within(row, "ceasefire-violations") || (row.event_from !== null && row.event_from > "2023-09-20")
  }
];

const ELSE: Incident = {title: "Other counts", phrase: "other events", holds: () => true};

/** The incident a claim belongs to. */
export function incidentOf(row: Evidence): Incident {
  return RULES.find((incident) => incident.holds(row)) ?? ELSE;
}

/** Whether the title gives the days. */
export function isDated(title: string): boolean {
  return /, \d/.test(title);
}

/** The incidents in the order of time. */
export const INCIDENTS: readonly string[] = [RULES[1], RULES[3], RULES[0], RULES[2], RULES[4], ELSE].map(
  (incident) => incident.title
);

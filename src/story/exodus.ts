import type {Event} from "../components/charts/events.js";

/** The days that the chart of arrivals shows. */
export const FROM = "2023-09-19";
export const TO = "2023-10-03";

/** What happened, for orientation: the story's words, each told in its text. */
export const EVENTS: readonly Event[] = [
  {day: "2023-09-19", words: "Offensive begins"},
  {day: "2023-09-20", words: "Ceasefire"},
  {day: "2023-09-24", words: "Corridor opens, one way"},
  {day: "2023-09-25", words: "Fuel depot explodes"}
];

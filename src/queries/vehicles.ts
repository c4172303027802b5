import {type EvidenceOf, evidence, fromArticle, fromReports} from "./evidence.js";

export type VehicleRow = EvidenceOf<"crossed">;

/** Vehicles recorded at a crossing, with what was reported elsewhere. */
export const vehicles = evidence(
  fromArticle("vehicle_crossings", "'crossed'"),
  fromReports("'crossed'", "r.measure = 'crossed'")
);

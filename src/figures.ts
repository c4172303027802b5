/**
 * The figures of the story, by name: which rows, which drawing, and the words about them. What is particular to the
 * story (incidents, movers, events) is in src/story; every number in the words is computed from the rows.
 */
import {aid} from "./components/charts/aid.js";
import {casualties} from "./components/charts/casualties.js";
import {evacuations} from "./components/charts/evacuations.js";
import {exodus, isDrawnInExodus} from "./components/charts/exodus.js";
import type {Figure} from "./components/charts/figure.js";
import {type AidRow, aid as aidQuery} from "./queries/aid.js";
import {type CasualtyRow, casualties as casualtiesQuery} from "./queries/casualties.js";
import {type EvacuationRow, evacuations as evacuationsQuery} from "./queries/evacuations.js";
import type {Evidence} from "./queries/evidence.js";
import {type ExodusRow, exodus as exodusQuery} from "./queries/exodus.js";
import {type VehicleRow, vehicles as vehiclesQuery} from "./queries/vehicles.js";
import {EVENTS, FROM, TO} from "./story/exodus.js";
import {INCIDENTS, incidentOf, isDated} from "./story/incidents.js";
import {moverOf, PHASES, phaseOf, SENDER_ORDER, senderOf} from "./story/movers.js";
import {hueOf, partyRank} from "./story/parties.js";
import * as words from "./story/words.js";

export const exodusFigure: Figure<ExodusRow> = {
  kind: "chart",
  query: exodusQuery,
  ...words.exodus,
  draw: (rows, options) =>
    exodus(rows, {...options, from: FROM, to: TO, events: EVENTS, hueOf, remainingTitle: "Who stayed behind"}),
  undrawn: (rows) => rows.filter((row) => !isDrawnInExodus(row, {from: FROM, to: TO}))
};

export const casualtiesFigure: Figure<CasualtyRow> = {
  kind: "chart",
  query: casualtiesQuery,
  ...words.casualties,
  draw: (rows, options) =>
    casualties(rows, {
      ...options,
      hueOf,
      incidents: INCIDENTS,
      isDated,
      rankOf: partyRank,
      incidentOf: (row) => incidentOf(row).title
    }),
  undrawn: () => []
};

export const evacuationsFigure: Figure<EvacuationRow> = {
  kind: "chart",
  query: evacuationsQuery,
  ...words.evacuations,
  draw: (rows, options) => evacuations(rows, {...options, hueOf, phases: PHASES, phaseOf, moverOf}),
  undrawn: () => []
};

export const aidFigure: Figure<AidRow> = {
  kind: "chart",
  query: aidQuery,
  ...words.aid,
  draw: (rows, options) => aid(rows, {...options, hueOf, senders: SENDER_ORDER, senderOf}),
  undrawn: () => []
};

export const vehiclesFigure: Figure<VehicleRow> = {
  kind: "number",
  query: vehiclesQuery,
  ...words.vehicles,
  draw: null,
  undrawn: () => []
};

/** Every figure by its name, in the order of the story. */
export const FIGURES = {
  casualties: casualtiesFigure,
  evacuations: evacuationsFigure,
  exodus: exodusFigure,
  vehicles: vehiclesFigure,
  aid: aidFigure
} as unknown as Record<FigureName, Figure<Evidence>>;

export type FigureName = "casualties" | "evacuations" | "exodus" | "vehicles" | "aid";

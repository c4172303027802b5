/**
 * The figures of the story, by name: which rows, which drawing, and the words about them. What is particular to the
 * story (incidents, movers, events) is in src/story; every number in the words is computed from the rows.
 */
import {aid} from "./components/charts/aid.js";
import {casualties} from "./components/charts/casualties.js";
import {evacuations} from "./components/charts/evacuations.js";
import {exodus, isDrawnInExodus} from "./components/charts/exodus.js";
import type {Figure} from "./components/charts/figure.js";
import {pace} from "./components/charts/pace.js";
import {derivedOf} from "./components/charts/pace-values.js";
import {road} from "./components/charts/road.js";
import {speakers} from "./components/charts/speakers.js";
import {timeline} from "./components/charts/timeline.js";
import {weapons} from "./components/charts/weapons.js";
import {when} from "./components/charts/when.js";
import {type AidRow, aid as aidQuery} from "./queries/aid.js";
import {type CasualtyRow, casualties as casualtiesQuery} from "./queries/casualties.js";
import {type ClaimRow, claims as claimsQuery} from "./queries/claims.js";
import {type EvacuationRow, evacuations as evacuationsQuery} from "./queries/evacuations.js";
import type {Evidence} from "./queries/evidence.js";
import {type ExodusRow, exodus as exodusQuery} from "./queries/exodus.js";
import {type PaceRow, pace as paceQuery} from "./queries/pace.js";
import {type PlacedRow, placed} from "./queries/placed.js";
import {type TimelineRow, timeline as timelineQuery} from "./queries/timeline.js";
import {type VehicleRow, vehicles as vehiclesQuery} from "./queries/vehicles.js";
import {type WeaponRow, weapons as weaponsQuery} from "./queries/weapons.js";
import {EVENTS, FROM, TO} from "./story/exodus.js";
import {INCIDENTS, incidentOf, isDated} from "./story/incidents.js";
import {moverOf, PHASES, phaseOf, SENDER_ORDER, senderOf} from "./story/movers.js";
import * as paceStory from "./story/pace.js";
import {hueOf, PARTY_KEY, partyRank} from "./story/parties.js";
import * as roadStory from "./story/road.js";
import * as speakersStory from "./story/speakers.js";
import * as timelineStory from "./story/timeline.js";
import * as weaponsStory from "./story/weapons.js";
import {BANDS, PERIOD, when as whenWords} from "./story/when.js";
import * as words from "./story/words.js";

const exodusFigure: Figure<ExodusRow> = {
  kind: "chart",
  query: exodusQuery,
  ...words.exodus,
  draw: (rows, options) =>
    exodus(rows, {...options, from: FROM, to: TO, events: EVENTS, hueOf, remainingTitle: "Who stayed behind"}),
  undrawn: (rows) => rows.filter((row) => !isDrawnInExodus(row, {from: FROM, to: TO}))
};

const casualtiesFigure: Figure<CasualtyRow> = {
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

const evacuationsFigure: Figure<EvacuationRow> = {
  kind: "chart",
  query: evacuationsQuery,
  ...words.evacuations,
  draw: (rows, options) => evacuations(rows, {...options, hueOf, phases: PHASES, phaseOf, moverOf}),
  undrawn: () => []
};

const aidFigure: Figure<AidRow> = {
  kind: "chart",
  query: aidQuery,
  ...words.aid,
  draw: (rows, options) => aid(rows, {...options, hueOf, senders: SENDER_ORDER, senderOf}),
  undrawn: () => []
};

const vehiclesFigure: Figure<VehicleRow> = {
  kind: "number",
  query: vehiclesQuery,
  ...words.vehicles,
  draw: null,
  undrawn: () => []
};

const roadFigure: Figure<PlacedRow> = {
  kind: "chart",
  query: placed(roadStory.REGION),
  region: roadStory.REGION,
  ...roadStory.road,
  draw: (rows, options) =>
    road(rows, {...options, hueOf, key: PARTY_KEY, region: roadStory.REGION, way: roadStory.ROAD}),
  undrawn: () => []
};

const speakersFigure: Figure<ClaimRow> = {
  kind: "chart",
  query: claimsQuery,
  ...speakersStory.speakers,
  draw: (rows, options) =>
    speakers(rows, {
      ...options,
      hueOf,
      rankOf: partyRank,
      kindOf: speakersStory.kindOf,
      columns: speakersStory.COLUMNS,
      othersTitle: speakersStory.OTHERS
    }),
  undrawn: () => []
};

const whenFigure: Figure<ClaimRow> = {
  kind: "chart",
  query: claimsQuery,
  ...whenWords,
  draw: (rows, options) =>
    when(rows, {
      ...options,
      ...PERIOD,
      hueOf,
      rankOf: partyRank,
      kindOf: speakersStory.kindOf,
      kinds: speakersStory.KINDS,
      bands: BANDS,
      key: PARTY_KEY
    }),
  undrawn: () => []
};

const weaponsFigure: Figure<WeaponRow> = {
  kind: "chart",
  query: weaponsQuery,
  ...weaponsStory.words,
  draw: (rows, options) => {
    const {groupOf, thingOf, inOrder} = weaponsStory;
    return weapons(inOrder(rows), {...options, groupOf, thingOf, hueOf});
  },
  undrawn: (rows) => rows.filter((row) => !weaponsStory.isWeapon(row))
};

const paceFigure: Figure<PaceRow> = {
  kind: "chart",
  query: paceQuery,
  ...paceStory.words,
  draw: (rows, options) => pace(rows, {...options, hueOf, ratesTitle: paceStory.RATES, loadsTitle: paceStory.LOADS}),
  undrawn: (rows) => rows.filter((row) => !paceStory.isPaced(rows)(row)),
  derived: derivedOf
};

const timelineFigure: Figure<TimelineRow> = {
  kind: "chart",
  query: timelineQuery,
  ...timelineStory.words,
  draw: (rows, options) => {
    const {TITLES, LANES: lanes, EVENTS: events, spanOf, labelOf} = timelineStory;
    return timeline(rows, {...options, ...TITLES, lanes, events, spanOf, labelOf, hueOf});
  },
  undrawn: (rows) => rows.filter((row) => !timelineStory.spanOf(row))
};

/** Every figure by its name, in the order of the story. */
export const FIGURES = {
  casualties: casualtiesFigure,
  weapons: weaponsFigure,
  evacuations: evacuationsFigure,
  road: roadFigure,
  exodus: exodusFigure,
  pace: paceFigure,
  vehicles: vehiclesFigure,
  aid: aidFigure,
  timeline: timelineFigure,
  when: whenFigure,
  speakers: speakersFigure
} as unknown as Record<FigureName, Figure<Evidence>>;

export type FigureName =
  | "casualties"
  | "weapons"
  | "evacuations"
  | "road"
  | "exodus"
  | "pace"
  | "vehicles"
  | "aid"
  | "timeline"
  | "when"
  | "speakers";

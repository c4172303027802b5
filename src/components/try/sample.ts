/** A made-up report that shows what the rules tell apart. */
export const SAMPLE = `Flood at Ruvo (a made-up report)

The ministry of health said on 3 February 2020 that over 7,000 people had fled Ruvo. At least 12 soldiers and four civilians were killed when the dam broke, according to the governor; the army counted nine dead soldiers. About 300 houses, a third of the lower town, were destroyed.

Relief

Trucks brought 40 tonnes of flour to Goris on 5 February. The Red Cross said it had evacuated 85 patients, eight of them children, by the end of the day. Several hundred people remained in the town. The second convoy is to leave on Article 12 Street at 14:30.
`;

/** The day before: what a comparison finds is of every kind. */
export const OLDER_SAMPLE = SAMPLE.replace("over 7,000", "over 5,000")
  .replace("At least 12 soldiers", "At least ten soldiers")
  .replace(" Several hundred people remained in the town.", "")
  .replace("Trucks brought", "Some 300 cars left Ruvo in a day. Trucks brought");

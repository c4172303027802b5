/**
 * What the drawer shows, as the site publishes it (`data/evidence.json`): finished HTML by the name of the claim, the
 * reported figure or the computed value. Links in it are relative to the root of the site.
 */
export interface EvidenceFile {
  /** By claim_id. */
  claims: Record<string, EvidenceEntry>;
  /** By reported_id. */
  reported: Record<string, EvidenceEntry>;
  /** By figure and id: "pace/first-night". */
  derived: Record<string, EvidenceEntry>;
}

export interface EvidenceEntry {
  /** In a few words, without markup: "over 7,000 people". */
  title: string;
  html: string;
}

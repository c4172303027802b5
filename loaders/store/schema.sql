-- The database that a build writes and that everybody opens: one file, all tables, every column described.
-- Run in an empty database. Enumerations repeat those of src/lib/claim.ts; a test holds the two together.
-- Offsets are UTF-16 code units into source.text, half-open: text.slice(start_offset, end_offset) in JavaScript.
-- Dates from a text are kept as written there, in ISO 8601 and often partial ("2023-09"); DATE columns derived from
-- them give the first and the last day they can mean, so that they compare and sort.

-- What was read ------------------------------------------------------------------------------------------------

CREATE TABLE source (
  source_id       VARCHAR PRIMARY KEY,
  title           VARCHAR NOT NULL,
  address         VARCHAR NOT NULL CHECK (address LIKE 'http%'),
  publisher       VARCHAR NOT NULL,
  mirror          VARCHAR,
  licence         VARCHAR NOT NULL,
  licence_address VARCHAR CHECK (licence_address LIKE 'http%'),
  attribution     VARCHAR NOT NULL,
  retrieved       VARCHAR,
  language        VARCHAR NOT NULL,
  default_year    INTEGER,
  format          VARCHAR NOT NULL CHECK (format IN ('mirror', 'text', 'wikitext', 'html', 'markdown')),
  sha256          VARCHAR NOT NULL CHECK (length(sha256) = 64),
  body_start      INTEGER NOT NULL CHECK (body_start >= 0),
  body_end        INTEGER NOT NULL CHECK (body_end >= body_start),
  text            VARCHAR NOT NULL
);
COMMENT ON TABLE source IS 'One row a document that claims were read from.';
COMMENT ON COLUMN source.source_id IS 'Short name: the folder of the source below data/sources.';
COMMENT ON COLUMN source.title IS 'Title of the document.';
COMMENT ON COLUMN source.address IS 'Web address of the original.';
COMMENT ON COLUMN source.publisher IS 'Who publishes the original.';
COMMENT ON COLUMN source.mirror IS 'What kind of copy was read, when it is not the original, and what such a copy loses.';
COMMENT ON COLUMN source.licence IS 'Licence of the text, by its short name.';
COMMENT ON COLUMN source.licence_address IS 'Web address of the licence.';
COMMENT ON COLUMN source.attribution IS 'The credit that must stand wherever the text is shown.';
COMMENT ON COLUMN source.retrieved IS 'Date at which the copy was taken (ISO 8601); empty when not known.';
COMMENT ON COLUMN source.language IS 'Language of the text (BCP 47, such as en).';
COMMENT ON COLUMN source.default_year IS 'Year that a date without a year belongs to, when the text does not say; empty when there is none.';
COMMENT ON COLUMN source.format IS 'How the file was read: mirror (plain-text copy of a wiki page), text, wikitext, html or markdown.';
COMMENT ON COLUMN source.sha256 IS 'SHA-256 of the file, in hexadecimal: proof that the text is untouched.';
COMMENT ON COLUMN source.body_start IS 'Offset at which the running text begins, after page furniture.';
COMMENT ON COLUMN source.body_end IS 'Offset at which the running text ends, before the reference list.';
COMMENT ON COLUMN source.text IS 'The whole file, character for character. All offsets count UTF-16 code units in it, as JavaScript does.';

CREATE TABLE section (
  source_id     VARCHAR NOT NULL REFERENCES source (source_id),
  section_id    VARCHAR NOT NULL,
  position      INTEGER NOT NULL CHECK (position >= 0),
  level         INTEGER NOT NULL CHECK (level >= 0),
  title         VARCHAR NOT NULL,
  parent_id     VARCHAR,
  start_offset  INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset    INTEGER NOT NULL CHECK (end_offset >= start_offset),
  heading_start INTEGER,
  heading_end   INTEGER,
  PRIMARY KEY (source_id, section_id)
);
COMMENT ON TABLE section IS 'The sections of a document; the lead is a section too.';
COMMENT ON COLUMN section.source_id IS 'The document.';
COMMENT ON COLUMN section.section_id IS 'Name of the section in addresses: its title in lower case with hyphens; unique in the document.';
COMMENT ON COLUMN section.position IS 'Place in the document, from 0.';
COMMENT ON COLUMN section.level IS 'Depth: 0 is the lead, 1 a section, 2 a section in a section, and so on.';
COMMENT ON COLUMN section.title IS 'The heading.';
COMMENT ON COLUMN section.parent_id IS 'The section that this one is part of; empty at the top.';
COMMENT ON COLUMN section.start_offset IS 'Offset of the first character, heading included.';
COMMENT ON COLUMN section.end_offset IS 'Offset after the last character.';
COMMENT ON COLUMN section.heading_start IS 'Offset of the heading; empty for the lead.';
COMMENT ON COLUMN section.heading_end IS 'Offset after the heading; empty for the lead.';

CREATE TABLE block (
  source_id    VARCHAR NOT NULL REFERENCES source (source_id),
  block_id     INTEGER NOT NULL CHECK (block_id >= 0),
  section_id   VARCHAR NOT NULL,
  kind         VARCHAR NOT NULL
               CHECK (kind IN ('paragraph', 'list_item', 'caption', 'heading', 'reference', 'furniture', 'table')),
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset   INTEGER NOT NULL CHECK (end_offset >= start_offset),
  PRIMARY KEY (source_id, block_id),
  FOREIGN KEY (source_id, section_id) REFERENCES section (source_id, section_id)
);
COMMENT ON TABLE block IS 'Paragraphs, list items, captions and the other blocks of a document, in its order.';
COMMENT ON COLUMN block.source_id IS 'The document.';
COMMENT ON COLUMN block.block_id IS 'Place of the block in the document, from 0.';
COMMENT ON COLUMN block.section_id IS 'The section it stands in.';
COMMENT ON COLUMN block.kind IS 'paragraph, list_item, caption, heading, reference (an entry of the reference list), furniture (the page around the article) or table.';
COMMENT ON COLUMN block.start_offset IS 'Offset of the first character.';
COMMENT ON COLUMN block.end_offset IS 'Offset after the last character.';

CREATE TABLE sentence (
  source_id    VARCHAR NOT NULL REFERENCES source (source_id),
  sentence_id  VARCHAR NOT NULL,
  section_id   VARCHAR NOT NULL,
  block_id     INTEGER NOT NULL,
  position     INTEGER NOT NULL CHECK (position >= 0),
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset   INTEGER NOT NULL CHECK (end_offset > start_offset),
  text         VARCHAR NOT NULL,
  PRIMARY KEY (source_id, sentence_id),
  FOREIGN KEY (source_id, section_id) REFERENCES section (source_id, section_id),
  FOREIGN KEY (source_id, block_id) REFERENCES block (source_id, block_id)
);
COMMENT ON TABLE sentence IS 'The sentences of the running text.';
COMMENT ON COLUMN sentence.source_id IS 'The document.';
COMMENT ON COLUMN sentence.sentence_id IS 's1, s2, … in document order.';
COMMENT ON COLUMN sentence.section_id IS 'The section it stands in.';
COMMENT ON COLUMN sentence.block_id IS 'The paragraph, list item or caption it stands in.';
COMMENT ON COLUMN sentence.position IS 'Place in the document, from 0.';
COMMENT ON COLUMN sentence.start_offset IS 'Offset of the first character.';
COMMENT ON COLUMN sentence.end_offset IS 'Offset after the last character.';
COMMENT ON COLUMN sentence.text IS 'The sentence as it stands in the source, citation markers included.';

CREATE TABLE citation (
  source_id    VARCHAR NOT NULL REFERENCES source (source_id),
  citation_id  VARCHAR NOT NULL,
  sentence_id  VARCHAR NOT NULL,
  number       INTEGER NOT NULL CHECK (number >= 0),
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset   INTEGER NOT NULL CHECK (end_offset > start_offset),
  clause_start INTEGER NOT NULL CHECK (clause_start <= start_offset),
  resolved     BOOLEAN NOT NULL,
  PRIMARY KEY (source_id, citation_id),
  FOREIGN KEY (source_id, sentence_id) REFERENCES sentence (source_id, sentence_id)
);
COMMENT ON TABLE citation IS 'The citation markers in the running text, such as [78].';
COMMENT ON COLUMN citation.source_id IS 'The document.';
COMMENT ON COLUMN citation.citation_id IS 'c1, c2, … in document order; one a marker, so that the same reference cited twice has two.';
COMMENT ON COLUMN citation.sentence_id IS 'The sentence that the marker closes or stands in.';
COMMENT ON COLUMN citation.number IS 'The number in the marker.';
COMMENT ON COLUMN citation.start_offset IS 'Offset of the opening bracket.';
COMMENT ON COLUMN citation.end_offset IS 'Offset after the closing bracket.';
COMMENT ON COLUMN citation.clause_start IS 'Offset at which the clause begins that the marker vouches for.';
COMMENT ON COLUMN citation.resolved IS 'Whether the reference list of this copy has an entry with any content for the number.';

CREATE TABLE loss (
  source_id    VARCHAR NOT NULL REFERENCES source (source_id),
  loss_id      VARCHAR NOT NULL,
  kind         VARCHAR NOT NULL CHECK (kind IN (
                 'infobox', 'convert', 'note', 'reference', 'quote_box', 'link', 'navigation', 'list', 'template', 'error')),
  template     VARCHAR NOT NULL,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset   INTEGER NOT NULL CHECK (end_offset >= start_offset),
  note         VARCHAR NOT NULL,
  PRIMARY KEY (source_id, loss_id)
);
COMMENT ON TABLE loss IS 'What this copy of a document has lost, and where: a reader should know what cannot be known from it.';
COMMENT ON COLUMN loss.source_id IS 'The document.';
COMMENT ON COLUMN loss.loss_id IS 'l1, l2, … in document order.';
COMMENT ON COLUMN loss.kind IS 'infobox, convert (a converted measure), note, reference, quote_box, link, navigation, list, template (any other) or error.';
COMMENT ON COLUMN loss.template IS 'The stub or marker that stands in its place.';
COMMENT ON COLUMN loss.start_offset IS 'Offset of the stub.';
COMMENT ON COLUMN loss.end_offset IS 'Offset after the stub.';
COMMENT ON COLUMN loss.note IS 'What cannot be known because of it, in one sentence.';

-- Who and where ------------------------------------------------------------------------------------------------

CREATE TABLE actor (
  actor_id  VARCHAR PRIMARY KEY,
  name      VARCHAR NOT NULL,
  kind      VARCHAR NOT NULL CHECK (kind IN ('state', 'organisation', 'force', 'person', 'media')),
  side      VARCHAR,
  parent_id VARCHAR,
  names     VARCHAR[] NOT NULL
);
COMMENT ON TABLE actor IS 'People and bodies that state numbers or to whom the counted belong, as declared in data/vocabulary.';
COMMENT ON COLUMN actor.actor_id IS 'Short name used in the other tables.';
COMMENT ON COLUMN actor.name IS 'Name to show.';
COMMENT ON COLUMN actor.kind IS 'What it is: state, organisation, force (armed), person or media.';
COMMENT ON COLUMN actor.side IS 'The party whose people these are, as in claim.side; empty for those who stand outside.';
COMMENT ON COLUMN actor.parent_id IS 'The actor that this one speaks for; empty when it speaks for itself.';
COMMENT ON COLUMN actor.names IS 'All names by which texts call it, the one to show first.';

CREATE TABLE place (
  place_id   VARCHAR PRIMARY KEY,
  name       VARCHAR NOT NULL,
  other_name VARCHAR,
  kind       VARCHAR NOT NULL CHECK (kind IN (
               'country', 'region', 'district', 'city', 'village', 'road', 'bridge', 'border', 'building', 'airport')),
  latitude   DOUBLE NOT NULL CHECK (latitude BETWEEN -90 AND 90),
  longitude  DOUBLE NOT NULL CHECK (longitude BETWEEN -180 AND 180),
  within_id  VARCHAR,
  names      VARCHAR[] NOT NULL
);
COMMENT ON TABLE place IS 'Places, as declared in data/vocabulary.';
COMMENT ON COLUMN place.place_id IS 'Short name used in the other tables.';
COMMENT ON COLUMN place.name IS 'Name to show.';
COMMENT ON COLUMN place.other_name IS 'The other name in use, to show beside the first; empty when there is one name only.';
COMMENT ON COLUMN place.kind IS 'What it is: country, region, district, city, village, road, bridge, border, building or airport.';
COMMENT ON COLUMN place.latitude IS 'Degrees north (WGS 84).';
COMMENT ON COLUMN place.longitude IS 'Degrees east (WGS 84).';
COMMENT ON COLUMN place.within_id IS 'The place that this one lies in; empty when not declared.';
COMMENT ON COLUMN place.names IS 'All names by which texts call it, the one to show first.';

-- Claims -------------------------------------------------------------------------------------------------------

CREATE TABLE claim (
  claim_id        VARCHAR PRIMARY KEY,
  source_id       VARCHAR NOT NULL REFERENCES source (source_id),
  section_id      VARCHAR NOT NULL,
  sentence_id     VARCHAR NOT NULL,
  number_start    INTEGER NOT NULL CHECK (number_start >= 0),
  number_end      INTEGER NOT NULL CHECK (number_end > number_start),
  value_text      VARCHAR NOT NULL,
  value           DOUBLE,
  lower           DOUBLE,
  upper           DOUBLE,
  lower_inclusive BOOLEAN,
  upper_inclusive BOOLEAN,
  qualifier       VARCHAR NOT NULL CHECK (qualifier IN (
                    'exact', 'approx', 'nearly', 'at_least', 'more_than', 'at_most', 'up_to', 'less_than', 'range', 'vague')),
  value_form      VARCHAR NOT NULL CHECK (value_form IN (
                    'digits', 'words', 'mixed', 'percent', 'fraction', 'article', 'vague')),
  unit            VARCHAR,
  counted         VARCHAR,
  "group"         VARCHAR,
  measure         VARCHAR,
  outcome         VARCHAR CHECK (outcome IN ('killed', 'injured', 'missing', 'captured')),
  series          VARCHAR NOT NULL CHECK (series IN (
                    'refugees', 'casualties', 'evacuations', 'vehicle_crossings', 'aid', 'military', 'detentions',
                    'population', 'assistance', 'politics', 'duration', 'economy', 'other')),
  kind            VARCHAR NOT NULL CHECK (kind IN ('stock', 'flow', 'cumulative', 'per_unit', 'rate', 'share', 'plan')),
  event_start     VARCHAR CHECK (regexp_full_match(event_start, '\d{4}(-\d{2}(-\d{2})?)?')),
  event_end       VARCHAR CHECK (regexp_full_match(event_end, '\d{4}(-\d{2}(-\d{2})?)?')),
  event_from      DATE,
  event_to        DATE,
  date_precision  VARCHAR NOT NULL CHECK (date_precision IN ('day', 'range', 'month', 'year', 'none')),
  date_basis      VARCHAR NOT NULL CHECK (date_basis IN (
                    'explicit', 'inherited_sentence', 'inherited_paragraph', 'inherited_section', 'relative', 'none')),
  date_start      INTEGER,
  date_end        INTEGER,
  as_of           VARCHAR,
  place_text      VARCHAR,
  place_id        VARCHAR REFERENCES place (place_id),
  place_role      VARCHAR CHECK (place_role IN ('at', 'from', 'to', 'near', 'through')),
  claimant_text   VARCHAR,
  claimant_id     VARCHAR REFERENCES actor (actor_id),
  claimant_start  INTEGER,
  claimant_end    INTEGER,
  speech_act      VARCHAR NOT NULL CHECK (speech_act IN (
                    'stated', 'said', 'claimed', 'denied', 'admitted', 'reported', 'promised')),
  hedge           VARCHAR,
  side            VARCHAR,
  parent_claim_id VARCHAR REFERENCES claim (claim_id),
  quote_exact     VARCHAR NOT NULL,
  quote_prefix    VARCHAR NOT NULL,
  quote_suffix    VARCHAR NOT NULL,
  text_fragment   VARCHAR NOT NULL,
  rule_id         VARCHAR NOT NULL,
  confidence      DOUBLE NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  status          VARCHAR NOT NULL CHECK (status IN ('auto', 'corrected')),
  note            VARCHAR,
  FOREIGN KEY (source_id, section_id) REFERENCES section (source_id, section_id),
  FOREIGN KEY (source_id, sentence_id) REFERENCES sentence (source_id, sentence_id),
  UNIQUE (source_id, number_start),
  CONSTRAINT bounds_are_ordered CHECK (lower IS NULL OR upper IS NULL OR lower <= upper),
  CONSTRAINT value_is_within_bounds CHECK (
    value IS NULL OR ((lower IS NULL OR lower <= value) AND (upper IS NULL OR value <= upper))),
  -- "IS TRUE" makes an empty side fail instead of pass: a CHECK accepts unknown.
  CONSTRAINT qualifier_fits_bounds CHECK (CASE qualifier
    WHEN 'exact'     THEN (value = lower AND value = upper) IS TRUE
    WHEN 'vague'     THEN value IS NULL AND lower IS NULL AND upper IS NULL
    WHEN 'range'     THEN value IS NULL AND lower IS NOT NULL AND upper IS NOT NULL
    WHEN 'approx'    THEN value IS NOT NULL AND lower IS NULL AND upper IS NULL
    WHEN 'nearly'    THEN value IS NOT NULL AND lower IS NULL
    WHEN 'at_least'  THEN (value = lower) IS TRUE AND upper IS NULL
    WHEN 'more_than' THEN (value = lower) IS TRUE AND upper IS NULL
    ELSE                  (value = upper) IS TRUE AND lower IS NULL END),
  CONSTRAINT inclusive_needs_a_bound CHECK (
    (lower_inclusive IS NULL OR lower IS NOT NULL) AND (upper_inclusive IS NULL OR upper IS NOT NULL)),
  CONSTRAINT outcome_is_of_casualties CHECK (outcome IS NULL OR series = 'casualties'),
  CONSTRAINT days_follow_dates CHECK (
    (event_start IS NULL) = (event_from IS NULL) AND (event_start IS NULL) = (event_to IS NULL)
    AND (event_end IS NULL OR event_start IS NOT NULL)
    AND (event_from IS NULL OR event_from <= event_to)),
  CONSTRAINT precision_fits_date CHECK ((event_start IS NULL) = (date_precision = 'none')),
  CONSTRAINT own_voice_only_states CHECK (claimant_id IS NULL OR claimant_text IS NOT NULL),
  CONSTRAINT not_its_own_parent CHECK (parent_claim_id IS NULL OR parent_claim_id <> claim_id)
);
COMMENT ON TABLE claim IS 'One row a quantity that the running text states: a count, amount, measure, share or range, with everything the text says about it.';
COMMENT ON COLUMN claim.claim_id IS 'Name of the claim; the same after every run as long as its sentence is. Its page is claims/<claim_id>.';
COMMENT ON COLUMN claim.source_id IS 'The document that states it.';
COMMENT ON COLUMN claim.section_id IS 'The section it stands in.';
COMMENT ON COLUMN claim.sentence_id IS 'The sentence that states it.';
COMMENT ON COLUMN claim.number_start IS 'Offset of the number in the source, in UTF-16 code units.';
COMMENT ON COLUMN claim.number_end IS 'Offset after the number.';
COMMENT ON COLUMN claim.value_text IS 'The number as written, with the words that qualify or multiply it ("over 7,000").';
COMMENT ON COLUMN claim.value IS 'The number stated; empty for a range and for vague words. Shares in percent are 27 for 27%, fractions 0.3333 for one-third.';
COMMENT ON COLUMN claim.lower IS 'Lowest value the words allow; empty when they give none. Together with value and upper it is the low, best, high of UCDP GED, but no bound is ever invented.';
COMMENT ON COLUMN claim.upper IS 'Highest value the words allow; empty when they give none.';
COMMENT ON COLUMN claim.lower_inclusive IS 'Whether lower itself is allowed: true for "at least 200", false for "more than 200"; empty without a lower bound.';
COMMENT ON COLUMN claim.upper_inclusive IS 'Whether upper itself is allowed: true for "up to 40", false for "fewer than 40"; empty without an upper bound.';
COMMENT ON COLUMN claim.qualifier IS 'How the number is qualified (a quantifier in IDMC''s sense): exact, approx ("about"), nearly, at_least, more_than, at_most, up_to, less_than, range, or vague ("dozens": no number at all).';
COMMENT ON COLUMN claim.value_form IS 'How the number is written: digits, words, mixed ("5 million"), percent, fraction, article ("a child") or vague.';
COMMENT ON COLUMN claim.unit IS 'What is counted or measured, as a singular noun (person, vehicle, tonne, hour, percent), or the ISO 4217 code of a currency.';
COMMENT ON COLUMN claim.counted IS 'The words counted, from the text ("small arms units").';
COMMENT ON COLUMN claim."group" IS 'Kind of people or things counted (civilian, soldier, child, …), from data/vocabulary. The name is a word of SQL: write it in double quotes.';
COMMENT ON COLUMN claim.measure IS 'What happened to the counted (arrived, killed, captured, …), from data/vocabulary.';
COMMENT ON COLUMN claim.outcome IS 'For casualties: killed, injured, missing or captured; otherwise empty.';
COMMENT ON COLUMN claim.series IS 'What the claim is about: refugees, casualties, evacuations, vehicle_crossings, aid, military, detentions, population, assistance (relief money), politics, duration, economy or other. There is a view for each.';
COMMENT ON COLUMN claim.kind IS 'What kind of figure it is (stock and flow as IDMC uses them): stock stands at a moment, flow happened in a period, cumulative counts since a beginning; per_unit sizes one thing, rate, share, plan has not happened yet. Never mix two kinds on one axis.';
COMMENT ON COLUMN claim.event_start IS 'When it happened or began: ISO 8601 day, month or year, only as exact as the text; empty where the text does not say.';
COMMENT ON COLUMN claim.event_end IS 'When it ended, in the same form; empty for a single day and where there is no date.';
COMMENT ON COLUMN claim.event_from IS 'First day that event_start can mean, for comparing and sorting.';
COMMENT ON COLUMN claim.event_to IS 'Last day that event_end, or else event_start, can mean.';
COMMENT ON COLUMN claim.date_precision IS 'How exact the date is, in the order of UCDP GED''s date_prec: day, range (several days or months), month, year, or none.';
COMMENT ON COLUMN claim.date_basis IS 'Where the date comes from: explicit (the clause says it), inherited_sentence, inherited_paragraph or inherited_section (said earlier there), relative ("the next day"), or none.';
COMMENT ON COLUMN claim.date_start IS 'Offset of the words that the date was read from.';
COMMENT ON COLUMN claim.date_end IS 'Offset after those words.';
COMMENT ON COLUMN claim.as_of IS 'Date at which a stock or cumulative figure stood (ISO 8601), when the text gives it.';
COMMENT ON COLUMN claim.place_text IS 'The most specific place named for it, in the words of the text.';
COMMENT ON COLUMN claim.place_id IS 'That place in table place; empty when the vocabulary does not know it.';
COMMENT ON COLUMN claim.place_role IS 'How the place takes part: at, from, to, near or through.';
COMMENT ON COLUMN claim.claimant_text IS 'Who states the number, in the words of the text; empty where the article states it in its own voice.';
COMMENT ON COLUMN claim.claimant_id IS 'That claimant in table actor; empty when the vocabulary does not know it.';
COMMENT ON COLUMN claim.claimant_start IS 'Offset of the words that name the claimant.';
COMMENT ON COLUMN claim.claimant_end IS 'Offset after those words.';
COMMENT ON COLUMN claim.speech_act IS 'What the claimant does with the number: said, claimed, denied, admitted, reported or promised; stated where it is the article''s own voice.';
COMMENT ON COLUMN claim.hedge IS 'Words that weaken the statement ("reportedly").';
COMMENT ON COLUMN claim.side IS 'For casualties, evacuations and military: the party that the counted belong to.';
COMMENT ON COLUMN claim.parent_claim_id IS 'The claim that this one is a part of ("eight of whom"): never add the two.';
COMMENT ON COLUMN claim.quote_exact IS 'The sentence, word for word (exact of a Web Annotation TextQuoteSelector).';
COMMENT ON COLUMN claim.quote_prefix IS 'Text just before the sentence, to find it again (prefix of the selector).';
COMMENT ON COLUMN claim.quote_suffix IS 'Text just after the sentence (suffix of the selector).';
COMMENT ON COLUMN claim.text_fragment IS 'What to put after the address of the original page so that a browser scrolls to the sentence (#:~:text=…).';
COMMENT ON COLUMN claim.rule_id IS 'The extraction rules that found the number and read the rest, joined by +.';
COMMENT ON COLUMN claim.confidence IS 'From 0 to 1: how sure the rules are. Lower where two readings compete.';
COMMENT ON COLUMN claim.status IS 'auto (as the rules read it) or corrected (a person changed a field: see table correction).';
COMMENT ON COLUMN claim.note IS 'A remark for readers.';

CREATE TABLE claim_citation (
  claim_id    VARCHAR NOT NULL REFERENCES claim (claim_id),
  position    INTEGER NOT NULL CHECK (position >= 0),
  source_id   VARCHAR NOT NULL,
  citation_id VARCHAR NOT NULL,
  PRIMARY KEY (claim_id, position),
  FOREIGN KEY (source_id, citation_id) REFERENCES citation (source_id, citation_id)
);
COMMENT ON TABLE claim_citation IS 'Which citation markers vouch for which claim: those that close its clause, not all of its sentence.';
COMMENT ON COLUMN claim_citation.claim_id IS 'The claim.';
COMMENT ON COLUMN claim_citation.position IS 'Order of the markers in the text, from 0.';
COMMENT ON COLUMN claim_citation.source_id IS 'The document.';
COMMENT ON COLUMN claim_citation.citation_id IS 'The marker.';

CREATE TABLE rejected_number (
  source_id    VARCHAR NOT NULL REFERENCES source (source_id),
  number_start INTEGER NOT NULL CHECK (number_start >= 0),
  number_end   INTEGER NOT NULL CHECK (number_end > number_start),
  text         VARCHAR NOT NULL,
  reason       VARCHAR NOT NULL CHECK (reason IN (
                 'date', 'year', 'time', 'ordinal', 'name', 'identifier', 'citation_marker', 'list_marker', 'reference',
                 'file_name', 'markup', 'age', 'score', 'coordinate', 'phone', 'pronoun', 'idiom', 'back_reference',
                 'zero_count', 'rate_base', 'dating_offset', 'lone_speaker', 'conversion', 'heading', 'no_quantity')),
  sentence_id  VARCHAR,
  section_id   VARCHAR,
  PRIMARY KEY (source_id, number_start)
);
COMMENT ON TABLE rejected_number IS 'Every number of the running text that is not a claim, with the reason. Claims and rejected numbers together are all the numbers there are.';
COMMENT ON COLUMN rejected_number.source_id IS 'The document.';
COMMENT ON COLUMN rejected_number.number_start IS 'Offset of the number, in UTF-16 code units.';
COMMENT ON COLUMN rejected_number.number_end IS 'Offset after the number.';
COMMENT ON COLUMN rejected_number.text IS 'The number as written.';
COMMENT ON COLUMN rejected_number.reason IS 'Why it is not a claim: date, year, time, ordinal, name (inside a name, such as T-72), identifier, citation_marker, list_marker, reference, file_name, markup, age, score, coordinate, phone, pronoun ("one of the biggest"), idiom, back_reference ("both", "the two sides"), zero_count, rate_base, dating_offset ("two weeks before"), lone_speaker, conversion, heading or no_quantity.';
COMMENT ON COLUMN rejected_number.sentence_id IS 'The sentence it stands in; empty outside sentences.';
COMMENT ON COLUMN rejected_number.section_id IS 'The section it stands in; empty outside sections.';

CREATE TABLE claim_link (
  a        VARCHAR NOT NULL REFERENCES claim (claim_id),
  b        VARCHAR NOT NULL REFERENCES claim (claim_id),
  relation VARCHAR NOT NULL CHECK (relation IN ('repeats', 'updates', 'contradicts', 'subset_of', 'includes')),
  evidence VARCHAR NOT NULL,
  PRIMARY KEY (a, b, relation),
  CONSTRAINT links_two_claims CHECK (a <> b)
);
COMMENT ON TABLE claim_link IS 'How claims relate to each other, read "a relation b".';
COMMENT ON COLUMN claim_link.a IS 'The one claim.';
COMMENT ON COLUMN claim_link.b IS 'The other claim.';
COMMENT ON COLUMN claim_link.relation IS 'repeats (the same figure again), updates (a later count of the same thing), contradicts (another claimant gives another figure for the same thing), subset_of, or includes (its converse).';
COMMENT ON COLUMN claim_link.evidence IS 'Why the two are linked, in one sentence.';

CREATE TABLE correction (
  correction_id VARCHAR PRIMARY KEY,
  claim_id      VARCHAR NOT NULL REFERENCES claim (claim_id),
  field         VARCHAR NOT NULL,
  old_value     VARCHAR,
  new_value     VARCHAR,
  reason        VARCHAR NOT NULL CHECK (length(reason) > 0)
);
COMMENT ON TABLE correction IS 'What people changed by hand in data/corrections.yml after the rules had read a claim.';
COMMENT ON COLUMN correction.correction_id IS 'k1, k2, … in the order of the file.';
COMMENT ON COLUMN correction.claim_id IS 'The claim that was corrected.';
COMMENT ON COLUMN correction.field IS 'The column that was changed.';
COMMENT ON COLUMN correction.old_value IS 'What the rules had read, as text; empty for nothing.';
COMMENT ON COLUMN correction.new_value IS 'What stands there now, as text; empty for nothing.';
COMMENT ON COLUMN correction.reason IS 'Why, in the words of whoever changed it.';

-- Figures from elsewhere ---------------------------------------------------------------------------------------

CREATE TABLE reported_figure (
  reported_id VARCHAR PRIMARY KEY,
  as_of      VARCHAR NOT NULL,
  precision  VARCHAR NOT NULL CHECK (precision IN ('minute', 'hour', 'day', 'month', 'year')),
  as_of_day  DATE NOT NULL,
  as_of_utc  TIMESTAMP,
  measure    VARCHAR NOT NULL,
  value      DOUBLE NOT NULL,
  qualifier  VARCHAR NOT NULL CHECK (qualifier IN (
               'exact', 'approx', 'nearly', 'at_least', 'more_than', 'at_most', 'up_to', 'less_than')),
  lower      DOUBLE,
  upper      DOUBLE,
  unit       VARCHAR NOT NULL,
  "group"    VARCHAR,
  side       VARCHAR,
  claimant   VARCHAR NOT NULL,
  publisher  VARCHAR NOT NULL,
  url        VARCHAR NOT NULL CHECK (url LIKE 'http%'),
  file       VARCHAR NOT NULL,
  line       INTEGER NOT NULL CHECK (line > 1),
  CONSTRAINT time_fits_precision CHECK ((as_of_utc IS NOT NULL) = (precision IN ('minute', 'hour')))
);
COMMENT ON TABLE reported_figure IS 'Figures from press reports and other places outside the document, to set beside its claims; never mixed with them. Many are second-hand: treat them as reported.';
COMMENT ON COLUMN reported_figure.reported_id IS 'Name of the figure; the same after every run as long as its row says the same.';
COMMENT ON COLUMN reported_figure.as_of IS 'Moment at which the figure stood, as reported (ISO 8601, with its offset from UTC where there is a time of day).';
COMMENT ON COLUMN reported_figure.precision IS 'How exact as_of is: minute, hour, day, month or year.';
COMMENT ON COLUMN reported_figure.as_of_day IS 'The local day of as_of; the first day for a month or a year.';
COMMENT ON COLUMN reported_figure.as_of_utc IS 'The moment in UTC; empty where no time of day is reported.';
COMMENT ON COLUMN reported_figure.measure IS 'What is counted: arrived, crossed, registered and sheltered are cumulative; killed, injured and handed_over are totals at the time.';
COMMENT ON COLUMN reported_figure.value IS 'The number reported.';
COMMENT ON COLUMN reported_figure.qualifier IS 'How it is qualified; the same words as in claim.qualifier.';
COMMENT ON COLUMN reported_figure.lower IS 'Lowest value that the words allow; empty when they give none.';
COMMENT ON COLUMN reported_figure.upper IS 'Highest value that the words allow; empty when they give none.';
COMMENT ON COLUMN reported_figure.unit IS 'What is counted, as a singular noun.';
COMMENT ON COLUMN reported_figure."group" IS 'Kind of people or things, where reported. The name is a word of SQL: write it in double quotes.';
COMMENT ON COLUMN reported_figure.side IS 'The party that the counted belong to, where reported.';
COMMENT ON COLUMN reported_figure.claimant IS 'Who said it.';
COMMENT ON COLUMN reported_figure.publisher IS 'Who printed it.';
COMMENT ON COLUMN reported_figure.url IS 'The address where it was read.';
COMMENT ON COLUMN reported_figure.file IS 'The file below data/reported that holds it.';
COMMENT ON COLUMN reported_figure.line IS 'Its line in that file.';

-- Views --------------------------------------------------------------------------------------------------------
-- `claims` joins a claim with the words around it; each series is a view of it and takes over its column comments.

CREATE VIEW claims AS
SELECT
  c.claim_id, c.series, c.value_text, c.value, c.lower, c.upper, c.lower_inclusive, c.upper_inclusive, c.qualifier,
  c.unit, c.counted, c."group", c.measure, c.outcome, c.kind,
  c.event_start, c.event_end, c.event_from, c.event_to, c.date_precision, c.date_basis, c.as_of,
  c.claimant_text, c.claimant_id, a.name AS claimant, c.speech_act, c.hedge, c.side,
  c.place_text, c.place_id, p.name || coalesce(' / ' || p.other_name, '') AS place, c.place_role, p.latitude, p.longitude,
  c.parent_claim_id, c.quote_exact AS sentence, c.sentence_id, c.section_id, s.title AS section, c.source_id,
  c.number_start, c.number_end,
  (SELECT list(t.number ORDER BY cc.position)
     FROM claim_citation AS cc JOIN citation AS t USING (source_id, citation_id)
    WHERE cc.claim_id = c.claim_id) AS citations,
  c.rule_id, c.confidence, c.status, c.note
FROM claim AS c
JOIN section AS s USING (source_id, section_id)
LEFT JOIN actor AS a ON a.actor_id = c.claimant_id
LEFT JOIN place AS p ON p.place_id = c.place_id
ORDER BY c.source_id, c.number_start;
COMMENT ON VIEW claims IS 'Every claim ready to read: with the names of claimant and place, its sentence, section and citations. In document order.';
COMMENT ON COLUMN claims.claimant IS 'Name of the claimant as table actor shows it; empty for the article''s own voice and for those the vocabulary does not know.';
COMMENT ON COLUMN claims.place IS 'Name of the place as table place shows it, both names where two are in use; empty for those the vocabulary does not know.';
COMMENT ON COLUMN claims.latitude IS 'Degrees north of the place (WGS 84).';
COMMENT ON COLUMN claims.longitude IS 'Degrees east of the place (WGS 84).';
COMMENT ON COLUMN claims.sentence IS 'The sentence that states it, word for word.';
COMMENT ON COLUMN claims.section IS 'Title of the section it stands in.';
COMMENT ON COLUMN claims.citations IS 'Numbers of the citation markers that vouch for it, in text order; empty when there are none.';

CREATE VIEW refugees AS SELECT * FROM claims WHERE series = 'refugees';
COMMENT ON VIEW refugees IS 'People displaced, fleeing, arrived, registered, remaining, expected or accommodated.';
CREATE VIEW casualties AS SELECT * FROM claims WHERE series = 'casualties';
COMMENT ON VIEW casualties IS 'People killed, injured, missing or captured, of any side: see outcome.';
CREATE VIEW evacuations AS SELECT * FROM claims WHERE series = 'evacuations';
COMMENT ON VIEW evacuations IS 'People moved out by authorities, peacekeepers or relief organisations, and the vehicles that carried them.';
CREATE VIEW vehicle_crossings AS SELECT * FROM claims WHERE series = 'vehicle_crossings';
COMMENT ON VIEW vehicle_crossings IS 'Vehicles recorded at a border, a bridge or a checkpoint.';
CREATE VIEW aid AS SELECT * FROM claims WHERE series = 'aid';
COMMENT ON VIEW aid IS 'Goods sent or delivered: tonnes, trucks, convoys.';
CREATE VIEW military AS SELECT * FROM claims WHERE series = 'military';
COMMENT ON VIEW military IS 'Troops, and positions and equipment captured, destroyed or handed over.';
CREATE VIEW detentions AS SELECT * FROM claims WHERE series = 'detentions';
COMMENT ON VIEW detentions IS 'Arrests, prisoners and exchanges of prisoners.';
CREATE VIEW population AS SELECT * FROM claims WHERE series = 'population';
COMMENT ON VIEW population IS 'How many people live somewhere.';
CREATE VIEW assistance AS SELECT * FROM claims WHERE series = 'assistance';
COMMENT ON VIEW assistance IS 'Relief money, promised or paid; the unit is the ISO 4217 code of the currency.';
CREATE VIEW politics AS SELECT * FROM claims WHERE series = 'politics';
COMMENT ON VIEW politics IS 'Votes, resolutions, states, meetings and other counts of public life.';
CREATE VIEW durations AS SELECT * FROM claims WHERE series = 'duration';
COMMENT ON VIEW durations IS 'How long something took or was to take.';
CREATE VIEW economy AS SELECT * FROM claims WHERE series = 'economy';
COMMENT ON VIEW economy IS 'Damage, prices and other money that is not relief.';
CREATE VIEW other_claims AS SELECT * FROM claims WHERE series = 'other';
COMMENT ON VIEW other_claims IS 'Claims that belong to none of the other series, such as distances and areas.';

CREATE VIEW timeline AS
SELECT * FROM claims WHERE event_from IS NOT NULL ORDER BY event_from, event_to, source_id, number_start;
COMMENT ON VIEW timeline IS 'Every dated claim of every series, earliest first.';

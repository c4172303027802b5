// Words that end in a full stop without ending a sentence. Compared without the stop; case matters where it tells
// ("No." is a number, "no." a word).

const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Stand before a name: what follows always belongs to them. */
export const TITLES = set(`
  Ret   Mr Mrs Ms Mx Dr Prof Rev Fr Hon Sr Sra Messrs Mme Mlle Gen Maj Col Lt Capt Cpt Sgt Cpl Pvt Pfc Adm Cmdr Cdr Brig
  Gov Sen Rep Pres Sec Amb Atty Supt Insp Det Ofc Lieut Cmdt Ald Msgr Dir Spc Ens Cllr Archbp Bp vs viz cf v eds ed
  i.e e.g approx ca`);

/** Stand before a number. With anything else after them they are words at a sentence's end. */
export const BEFORE_NUMBER = set(`
  No Nos Nr Art Arts Sect Fig Figs Ch Chap Vol Vols p pp pg para paras Rs Re approx ca c est ver Res Resol Eq Pt Ref
  no nr nos art fig figs vol approx circ ext tel Tel Ph b d r fl ISBN Approx Est Ca Max Min Avg max min avg Apt Rte Flt Hwy Ext Rm`);

/** May end a sentence: they do where a word follows that opens one, as "The" does. */
export const EITHER = set(`
  al St Mt Ft Inc Ltd Co Corp Bros Jr Sr Dept Univ Assn Ave Blvd Rd Sq Hwy Pl Gmbh Plc LLC Intl Natl Govt Govts Div Bn Rgt
  Regt Bde Dist Prov Pop Int Est Esq Cie Ind Mass Calif Penn Pa Va Md Wash Ariz Colo Conn Fla Ga Ill Kan Ky La Mich Minn
  Miss Mo Neb Nev Okla Ore Tenn Tex Vt Wis Wyo Alta Ont Que Min Max Avg Hon`);

/** Months and days, in their usual short forms. */
export const CALENDAR = set(
  "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Weds Thu Thur Thurs Fri"
);

/** Names that end in a mark of their own. */
export const MARKED_NAMES = set(
  "Yahoo Jeopardy Yum Oklahoma Chips Guess Which Mamma Panic Wham Ooh TAG Westward Joomla"
);

/** Words that open sentences and never continue a name. */
export const OPENERS = set(`
  The A An This That These Those He She It They We I You His Her Its Their Our My There Here On In At By For From With
  To Of As After Before During Since Until While When Where Although Though However But And Or Nor So Yet If Because
  Despite Following According Among Between Under Over Through Throughout Within Without Several Some Many Most All Both
  Each Every Another Other Others More Later Then Now Meanwhile Additionally Also Furthermore Moreover Nevertheless
  Nonetheless Thus Therefore Hence Instead Initially Eventually Finally Subsequently Earlier Once Only Even Not No One Two
  Three Four Five Six Seven Eight Nine Ten Around About Approximately Nearly Almost What Who Which Why How Due Such Upon
  Prior Beginning Having Being Citing Speaking Addressing Against Across Along Near Outside Inside Up Out`);

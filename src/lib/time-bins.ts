/**
 * Time cut where the claims are: days where many begin, months and years where few do. A crisis of two weeks after
 * thirty years fits one axis without hiding either.
 */

/** First and last day that a claim can mean. */
export interface Span {
  from: string;
  to: string;
}

export interface TimeBin extends Span {
  /** "2011–2020", "Jan–Aug 2023", "19 Sep 2023". */
  label: string;
  /** The label without what neighbours share: "2011–2020", "Jan–Aug", "19". */
  short: string;
  /** What it shares with its neighbours: "", "2023", "Sep 2023". */
  group: string;
}

/** Claims that must begin in a year or a month for it to be cut. */
const BUSY = 8;

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

type Unit = "year" | "month" | "day";

interface Cut extends Span {
  unit: Unit;
  count: number;
}

/** Whether a claim can mean a day within the bin. */
export function overlaps(span: Span, bin: Span): boolean {
  return span.from <= bin.to && span.to >= bin.from;
}

/**
 * Bins without gaps from the first year to the last, in order, at most `limit` of them where that can be. A year or a
 * month is cut when at least eight claims begin in it; what is left whole is joined to its neighbours. Where that makes
 * too many, it takes twice as many claims, and days are joined too.
 */
export function timeBins(spans: readonly Span[], limit = 40): TimeBin[] {
  if (!spans.length) return [];
  const starts = spans.map(({from}) => from).sort();
  const last = spans
    .map(({to}) => to)
    .sort()
    .at(-1)!;
  for (let busy = BUSY; ; busy *= 2) {
    const bins = join(cutYears(starts, Number(starts[0].slice(0, 4)), Number(last.slice(0, 4)), busy), busy);
    if (bins.length <= limit || busy > starts.length) return bins.map(labelled);
  }
}

function cutYears(starts: readonly string[], first: number, last: number, busy: number): Cut[] {
  const years = Array.from({length: last - first + 1}, (_, i) => String(first + i).padStart(4, "0"));
  return years.flatMap((year) => {
    const bin = cut("year", `${year}-01-01`, `${year}-12-31`, starts);
    return bin.count < busy ? bin : MONTHS.flatMap((_, month) => cutMonth(year, month, starts, busy));
  });
}

function cutMonth(year: string, index: number, starts: readonly string[], busy: number): Cut[] {
  const month = `${year}-${pad(index + 1)}`;
  const length = new Date(Date.UTC(Number(year), index + 1, 0)).getUTCDate();
  const bin = cut("month", `${month}-01`, `${month}-${pad(length)}`, starts);
  if (bin.count < busy) return [bin];
  return Array.from({length}, (_, i) => cut("day", `${month}-${pad(i + 1)}`, `${month}-${pad(i + 1)}`, starts));
}

function cut(unit: Unit, from: string, to: string, starts: readonly string[]): Cut {
  return {unit, from, to, count: starts.filter((day) => day >= from && day <= to).length};
}

/** Joins quiet neighbours of one unit, days within a month and months within a year. */
function join(cuts: readonly Cut[], busy: number): Cut[] {
  const bins: Cut[] = [];
  for (const next of cuts) {
    const bin = bins.at(-1);
    const within = bin?.unit === next.unit && (next.unit === "year" || parentOf(bin) === parentOf(next));
    const most = next.unit === "day" && busy === BUSY ? 1 : busy;
    const quiet = bin && bin.count + next.count < most;
    if (bin && within && quiet) Object.assign(bin, {to: next.to, count: bin.count + next.count});
    else bins.push({...next});
  }
  return bins;
}

function parentOf({unit, from}: Cut): string {
  return from.slice(0, unit === "day" ? 7 : 4);
}

function labelled({unit, from, to}: Cut): TimeBin {
  const [first, last] = [partOf(from, unit), partOf(to, unit)];
  const short = first === last ? first : `${first}–${last}`;
  const [year, month] = [from.slice(0, 4), partOf(from, "month")];
  const group = {year: "", month: year, day: `${month} ${year}`}[unit];
  return {from, to, short, group, label: `${short} ${group}`.trim()};
}

function partOf(day: string, unit: Unit): string {
  if (unit === "year") return day.slice(0, 4);
  return unit === "month" ? MONTHS[Number(day.slice(5, 7)) - 1] : String(Number(day.slice(8)));
}

const pad = (n: number) => String(n).padStart(2, "0");

import type {Hue} from "../../lib/palette.js";
import type {PaceRow} from "../../queries/pace.js";
import {type ChartOptions, withDefaults} from "./link.js";
import {drawLoads} from "./loads.js";
import {loadsOf, ratesOf} from "./pace-values.js";
import {drawPlot} from "./plot.js";
import {drawRates} from "./rates.js";
import {stackPanels} from "./stack.js";

export interface PaceOptions extends ChartOptions {
  hueOf: (row: PaceRow) => Hue;
  /** Title of the panel of rates: "People arriving an hour". */
  ratesTitle: string;
  /** Title of the panel of people to a vehicle. */
  loadsTitle: string;
}

/**
 * How many people an hour arrived between counts that follow each other, and how many there were to each vehicle. All
 * that is drawn is computed; each mark leads to its calculation.
 */
export function pace(rows: readonly PaceRow[], options: PaceOptions): SVGSVGElement {
  const {hueOf, ratesTitle, loadsTitle, ...rest} = options;
  const chart = withDefaults(rest);
  const [rates, loads] = [ratesOf(rows), loadsOf(rows)];
  const panels = [
    rates.length ? drawRates(rates, {...chart, hueOf, title: ratesTitle}) : null,
    loads.length ? drawLoads(loads, {...chart, title: loadsTitle}) : null
  ].filter((panel) => panel !== null);
  const {document, width} = chart;
  return panels.length ? stackPanels(document, panels, 28) : drawPlot({document, width, height: 1, marks: []});
}

import {figureCss} from "../charts/style.js";

/**
 * The styles of a figure away from the site: what a page's own stylesheet does there. Colours and type can be changed
 * from outside by the palette's custom properties (--paper, --ink, …) and --sans.
 */
export function embedCss(): string {
  return `${figureCss()}
.chart{--figure:none;position:relative;margin:0;padding:0;color:var(--ink);font:400 .9375rem/1.5 var(--sans,Inter,sans-serif);text-align:start;letter-spacing:normal;overflow-wrap:break-word}
.chart *,.chart ::before{box-sizing:border-box}
:where(.chart) :where(h1,p,ul,blockquote,figcaption){margin:0;padding:0}
.chart-number{line-height:1.1}
.figure-narrow,.figure-wide{content-visibility:visible}
.chart table{border-collapse:collapse}
.chart :is(th,td){padding:.375rem 1rem .375rem 0;border-block-end:1px solid var(--rule);text-align:start;vertical-align:baseline}
.chart caption{padding-block:1rem .25rem;font-weight:600;text-align:start}
.chart :is(.chart-source,.chart-notes,.chart-table,.chart-credit,.chart-notice,.chart-number) a{color:inherit;text-decoration:underline;text-decoration-color:var(--rule-strong);text-underline-offset:.18em}
.chart .chart-number a{text-decoration:none}
.chart a:not(svg a):focus-visible,.chart :is(summary,[tabindex]):not(svg *):focus-visible{outline:2px solid var(--ink);outline-offset:2px}
.chart :is(.chart-credit,.chart-notice){margin-block-start:.5rem;color:var(--ink-2);font-size:.8125rem;line-height:1.45}
.chart .chart-notice{padding-inline-start:.625rem;border-inline-start:3px solid var(--mark);color:var(--ink)}
.untitled figcaption{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
`;
}

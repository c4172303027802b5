/**
 * What a figure needs of a stylesheet beside the palette: which of its two drawings shows, what is heard and not seen,
 * and how a mark answers to pointer and keyboard. Drawings bring their type and colours themselves.
 */
export function figureCss(): string {
  return `.chart{container-type:inline-size;max-inline-size:var(--figure,46rem);font-family:var(--sans,Inter,sans-serif);font-variant-numeric:normal;color:var(--ink)}
.chart svg{--sans:"Inter Drawing",Inter,"Sans Fallback",system-ui,sans-serif;display:block;inline-size:100%;block-size:auto;overflow:visible}
.chart-title{margin:0 0 .25rem;font:600 1.25rem/1.25 var(--sans,Inter,sans-serif);letter-spacing:-.012em;text-wrap:balance}
.chart-subtitle,.chart-reading,.chart-notes,.chart-source{margin:0;color:var(--ink-2);font-size:.9375rem;line-height:1.45}
.chart-subtitle{margin-block-end:1.25rem}
.chart-reading,.chart-notes,.chart-source{font-size:.8125rem}
.chart-reading{margin-block-start:.75rem}
.chart-notes,.chart-source,.chart-table{margin-block-start:.5rem}
.chart-notes ul{margin:0;padding-inline-start:1.1em}
.figure-narrow,.figure-wide{content-visibility:auto;overflow-clip-margin:1rem}
.figure-wide{display:none}
.figure-narrow{max-inline-size:26rem}
@container (min-width:37.5rem){.figure-wide{display:block}.figure-narrow{display:none}}
@media print{.figure-narrow,.figure-wide{content-visibility:visible}.figure-wide{display:block}.figure-narrow{display:none}}
.chart-alt{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.chart-table summary{inline-size:fit-content;padding-block:.5rem;font-size:.8125rem;cursor:pointer}
.chart-table div{overflow-x:auto}
.chart-table table{min-inline-size:40rem;font-size:.8125rem;font-variant-numeric:tabular-nums}
.chart-table td:first-of-type{font-weight:600}
.chart-number{margin:0;font:600 clamp(2.5rem,8vw,4rem)/1 var(--sans,Inter,sans-serif);letter-spacing:-.03em}
.chart-number span{font-size:1rem;letter-spacing:0}
.chart-quote{margin:.75rem 0 0;font:1.125rem/1.5 var(--serif,serif)}
.chart-quote mark{background:var(--mark);color:inherit}
${markCss()}`;
}

/** The part that a drawing standing alone needs too. */
function markCss(): string {
  return `.chart a,svg a{color:inherit;text-decoration:none;cursor:pointer}
.hit{pointer-events:all}
.halo,.halo tspan{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.chart a:hover .hit{fill:var(--ink);fill-opacity:.06}
.chart a:focus{outline:none}
.chart a:focus-visible .hit{stroke:var(--ink);stroke-width:2}
`;
}

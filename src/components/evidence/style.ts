/** The drawer's own stylesheet: it comes with the script, so that pages without an open drawer do not carry it. */
export const DRAWER_CSS = `.evidence-drawer{box-sizing:border-box;position:fixed;inset:auto 0 0;inline-size:100%;max-inline-size:none;max-block-size:min(66dvh,44rem);margin:0;padding:0;border:0;border-block-start:1px solid var(--rule-strong);border-radius:14px 14px 0 0;background:var(--paper);color:var(--ink);font:400 .9375rem/1.5 var(--sans,Inter,sans-serif);overflow:hidden auto;overscroll-behavior:contain;box-shadow:0 -4px 24px #0003}
.evidence-drawer::backdrop{background:transparent}
.evidence-drawer *{box-sizing:border-box}
.evidence-drawer :is(h2,h3,p,ul,dl,dd,blockquote){margin:0;padding:0}
.evidence-drawer header{position:sticky;inset-block-start:0;z-index:1;display:flex;align-items:center;gap:.25rem;padding:.5rem .75rem .5rem 1.25rem;background:var(--paper);border-block-end:1px solid var(--rule)}
.evidence-drawer header p{flex:1;color:var(--ink-2);font-size:.8125rem}
.evidence-drawer button{min-inline-size:2.75rem;min-block-size:2.75rem;padding:0;border:0;border-radius:50%;background:none;color:inherit;font:inherit;font-size:1.25rem;line-height:1;cursor:pointer}
.evidence-drawer button:hover:not(:disabled){background:var(--wash)}
.evidence-drawer button:disabled{color:var(--rule-strong);cursor:default}
.evidence-drawer article{padding:1rem 1.25rem 1.5rem}
.evidence-drawer h2{font:600 1.375rem/1.25 var(--sans,Inter,sans-serif);letter-spacing:-.012em;text-wrap:balance}
.evidence-drawer h2:focus{outline:none}
.evidence-drawer h3{margin-block:1.25rem .25rem;font:600 .8125rem/1.4 var(--sans,Inter,sans-serif)}
.evidence-drawer .who{margin-block-start:.25rem;color:var(--ink-2)}
.evidence-drawer blockquote,.evidence-drawer .computed{margin-block:1rem;padding-inline-start:.875rem;border-inline-start:3px solid var(--mark);font:400 1.125rem/1.5 var(--serif,serif)}
.evidence-drawer mark{padding:.08em .15em;background:var(--mark);color:inherit;font-weight:600;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.evidence-drawer sup{font-size:.7em;line-height:0;color:var(--ink-2)}
.evidence-drawer dl{border-block-start:1px solid var(--rule)}
.evidence-drawer dl div{display:grid;grid-template-columns:6rem minmax(0,1fr);gap:.75rem;padding-block:.5rem;border-block-end:1px solid var(--rule)}
.evidence-drawer dt,.evidence-drawer dd span,.evidence-drawer li span{color:var(--ink-2)}
.evidence-drawer dd span{display:block;font-size:.8125rem}
.evidence-drawer .note{margin-block-start:1rem}
.evidence-drawer ul{list-style:none}
.evidence-drawer li{padding-block:.5rem;border-block-end:1px solid var(--rule)}
.evidence-drawer li span{display:block;font-size:.8125rem}
.evidence-drawer a{color:inherit;text-decoration:underline;text-decoration-color:var(--rule-strong);text-underline-offset:.18em}
.evidence-drawer a:hover{text-decoration-color:currentColor}
.evidence-drawer .more{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin-block-start:1.25rem}
.evidence-drawer :is(a,button):focus-visible{outline:2px solid var(--ink);outline-offset:2px}
.chart a.shown .hit{stroke:var(--ink);stroke-width:2}
a.reference.shown{background:var(--mark)}
@media (min-width:46rem){.evidence-drawer{inset:0 0 0 auto;inline-size:min(27rem,100%);block-size:100dvh;max-block-size:none;border:0;border-inline-start:1px solid var(--rule-strong);border-radius:0;box-shadow:-4px 0 24px #0002}}
@media (prefers-reduced-motion:no-preference){.evidence-drawer[open]{animation:evidence-in .16s ease-out}@keyframes evidence-in{from{transform:translateY(2rem);opacity:0}}}
@media (prefers-reduced-motion:no-preference) and (min-width:46rem){.evidence-drawer[open]{animation-name:evidence-side}@keyframes evidence-side{from{transform:translateX(2rem);opacity:0}}}
.evidence-drawer.near{inset:0 .5rem auto auto;inline-size:min(27rem,100% - 1rem);block-size:auto;max-block-size:min(26rem,100dvh);border:1px solid var(--rule-strong);border-radius:8px;box-shadow:0 4px 24px #0003;animation:none}
@media print{.evidence-drawer{display:none}}
`;

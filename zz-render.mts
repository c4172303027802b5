import {openDatabase,closeDatabase} from "/tmp/wt/b/loaders/store/index.js";
import {renderFigures} from "/tmp/wt/b/loaders/publish/figures.js";
import {paletteCss} from "/tmp/wt/b/src/lib/palette.js";
import {figureCss} from "/tmp/wt/b/src/components/charts/style.js";
import {writeFileSync, readFileSync} from "node:fs";
import {gzipSync} from "node:zlib";
import {chromium} from "playwright-core";
const names=process.argv[2].split(","); const modes=(process.argv[3]??"light").split(",");
const db=await openDatabase("/tmp/wt/b/corridor.duckdb",{readOnly:true});
const t=Date.now();const figs=await renderFigures(db); closeDatabase(db); console.log("render ms",Date.now()-t);
const css=["tokens","base","figure"].map(n=>readFileSync(`/tmp/wt/b/src/style/${n}.css`,"utf8")).join("\n");
const b=await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox","--disable-gpu"]});
for(const n of names){const f=figs[n]; console.log(n,f.title,f.html.length,gzipSync(f.html).length, [...f.html.matchAll(/<svg[^>]*viewBox="([^"]*)"/g)].map(m=>m[1]).join(" ; ")); console.log("ALT",f.alt);
 const html=`<!doctype html><meta charset=utf8><meta name=viewport content="width=device-width"><style>${paletteCss()}${css}${figureCss()} :root{--sans:Inter,sans-serif} body{background:var(--paper);margin:0;padding:20px}@font-face{font-family:Inter;src:url(file:///work/main/node_modules/@fontsource/inter/files/inter-latin-400-normal.woff2)}@font-face{font-family:Inter;font-weight:600;src:url(file:///work/main/node_modules/@fontsource/inter/files/inter-latin-600-normal.woff2)}@font-face{font-family:Inter;unicode-range:U+0100-02AF;src:url(file:///work/main/node_modules/@fontsource/inter/files/inter-latin-ext-400-normal.woff2)}</style><body>${f.html}`;
 writeFileSync(`/tmp/wt/b-scratch/${n}.html`,html);
 for(const mode of modes) for(const w of [390,1280]){const p=await b.newPage({viewport:{width:w,height:900},colorScheme:mode as any}); await p.goto(`file:///tmp/wt/b-scratch/${n}.html`); await p.waitForTimeout(200); await p.locator("figure").screenshot({path:`/tmp/wt/b-scratch/${n}-${w}-${mode}.png`}); if(w===390){const h=await p.evaluate(()=>document.documentElement.scrollHeight); for(let i=0;i*1000<h;i++) await p.screenshot({path:`/tmp/wt/b-scratch/${n}-390-${mode}-${i+1}.png`,clip:{x:0,y:i*1000,width:390,height:Math.min(1000,h-i*1000)},fullPage:true});} await p.close();}
}
await b.close();

/** Colours of racks: those of kinds and feeds must be told apart, those of power grow darker (in the dark, lighter). */
const LIGHT = ["#2f6db5", "#c2571a", "#2e8540", "#8a4fb0", "#a8790a", "#0b7f8c", "#b8336a", "#5b6470"];
const DARK = ["#6fa8e8", "#f0915c", "#68c07a", "#c293e6", "#dcb145", "#4fc3cf", "#ee7fa9", "#9aa5b1"];
const LIGHT_RAMP = ["#8fb4d9", "#6595c8", "#3f76b3", "#245894", "#0f3a6d"];
const DARK_RAMP = ["#3d5d80", "#4f7cab", "#6a9bd0", "#92bdec", "#c4defc"];

const variables = (name: string, colors: readonly string[]) =>
  colors.map((color, index) => `--${name}${index}:${color}`).join(";");

/** The rules that colour racks by the selected property and show its legend. */
const RACKS = [
  ...LIGHT.map(
    (_, index) =>
      `[data-by=pod] .p${index},[data-by=feed] .f${index},.by-pod .p${index},.by-feed .f${index}{fill:var(--c${index})}`,
  ),
  ...LIGHT_RAMP.map((_, index) => `[data-by=power] .w${index},.by-power .w${index}{fill:var(--r${index})}`),
  "[data-by=pod] .ps,[data-by=feed] .fs,[data-by=power] .ws{fill:var(--none)}",
].join("\n");

const PALE = `--ground:#fff;--ink:#1b2530;--soft:#4c5966;--rule:#c9d1d9;--card:#f4f6f8;--accent:#1d5fa8;--bad:#a8231c;--warn:#7a5200;
--box:#f4f6f8;--edge:#6b7885;--load:#e8f0e6;--source:#fbf1dd;--used:#2f6db5;--none:#8c96a0;--warm:#b3411f;--cold:#1d5fa8;
${variables("c", LIGHT)};${variables("r", LIGHT_RAMP)}`;

const DEEP = `--ground:#12171d;--ink:#e6ebf0;--soft:#a9b4bf;--rule:#38424d;--card:#1b222a;--accent:#7db4f0;--bad:#ff9a8f;--warn:#eec15e;
--box:#1f2831;--edge:#8794a1;--load:#1e2f24;--source:#352c1a;--used:#6fa8e8;--none:#66717c;--warm:#f0915c;--cold:#7db4f0;
${variables("c", DARK)};${variables("r", DARK_RAMP)}`;

/** The style of the page: light or dark as the reader has it, down to a telephone, and for print. */
export const STYLE = `
:root{color-scheme:light dark;${PALE}}
@media (prefers-color-scheme:dark){:root{${DEEP}}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1.25rem 4rem;max-width:80rem;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .25rem}
h2{font-size:1.35rem;margin:2.75rem 0 .75rem;padding-top:.75rem;border-top:2px solid var(--rule)}
h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
p{margin:.5rem 0}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.lead,figcaption,.notes{color:var(--soft)}
.notes{padding-left:1.2rem}
.skip{position:absolute;left:-99rem}
.skip:focus{position:static}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;list-style:none;padding:0;margin:1rem 0}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.2rem,1fr));gap:.75rem;margin:1rem 0}
.cards div{background:var(--card);border:1px solid var(--rule);border-radius:6px;padding:.6rem .75rem}
.cards dt{color:var(--soft);font-size:.85rem}
.cards dd{margin:0}
.cards strong{display:block;font-size:1.35rem;line-height:1.3;font-variant-numeric:tabular-nums}
.cards span{color:var(--soft);font-size:.85rem}
.cards.small{grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr))}
.cards.small strong{font-size:1.1rem;min-height:1.45rem}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,30rem),1fr));gap:0 2rem}
.pair>div{min-width:0}
.box{position:relative;overflow-x:auto;margin:.75rem 0;max-width:100%}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.4}
caption{text-align:left;font-weight:600;padding:.25rem 0}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--rule);overflow-wrap:normal}
tbody th{font-weight:500}
#bom-lines{font-size:.82rem}
#bom-lines th,#bom-lines td{padding:.3rem .38rem}
#bom-lines tbody th{min-width:13rem}
#bom-lines :is(thead th,td:nth-child(6)),#phases td:nth-child(2){white-space:nowrap}
#bom-lines td:nth-child(2){min-width:8rem}
thead th{border-bottom:2px solid var(--edge);vertical-align:bottom;font-weight:600}
tfoot th,tfoot td{border-top:2px solid var(--edge);font-weight:600}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
td a{overflow-wrap:anywhere}
small{color:var(--soft);font-size:.8rem}
thead button{all:unset;cursor:pointer;font-weight:600}
thead button:focus-visible{outline:3px solid var(--accent)}
thead button::after{content:" \\2195";color:var(--soft)}
[aria-sort=ascending] button::after{content:" \\2191";color:var(--ink)}
[aria-sort=descending] button::after{content:" \\2193";color:var(--ink)}
.tools{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem .75rem;margin:.75rem 0;border:0;padding:0}
.tools[hidden],.phase-picker[hidden]{display:none}
fieldset legend{float:left;padding:0;margin-right:.75rem}
.tools label:has(input){display:inline-flex;gap:.3rem;align-items:center}
input,select{font:inherit;color:var(--ink);background:var(--ground);border:1px solid var(--edge);border-radius:4px;padding:.25rem .5rem;max-width:100%;accent-color:var(--accent)}
#phase{width:min(28rem,100%);padding:0;vertical-align:middle}
output{font-weight:600}
.level{font-weight:600}
.level.error,.bad{color:var(--bad)}
.level.warning{color:var(--warn)}
figure{margin:1rem 0}
figcaption{font-size:.9rem}
svg{display:block;width:100%;min-width:44rem;height:auto}
svg.narrow{min-width:24rem;max-width:44rem}
svg text{font:13px system-ui,sans-serif;fill:var(--ink)}
svg .strong{font-weight:600}
svg :is(.box,.load,.source){fill:var(--box);stroke:var(--edge)}
svg .load{fill:var(--load)}
svg .source{fill:var(--source)}
svg .bare{fill:none}
.ground{fill:var(--ground)}
.track{fill:var(--rule)}
.used,.bar{fill:var(--used)}
.over{fill:var(--bad)}
.range{stroke:var(--ink);stroke-width:1.5;fill:none}
.link,.wire,.bus,.warm,.cold{fill:none;stroke:var(--edge);stroke-width:1.2}
.link{stroke-opacity:.65}
.wire{stroke-width:2}
.bus{stroke-width:5;stroke:var(--ink)}
.warm{stroke:var(--warm);stroke-width:3}
.cold{stroke:var(--cold);stroke-width:3;stroke-dasharray:8 5}
.warm-head{fill:var(--warm)}
.cold-head{fill:var(--cold)}
.legend{display:none;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0;margin:.75rem 0;font-size:.9rem}
.legend svg{display:inline-block;min-width:0;width:.9rem;height:.9rem;vertical-align:-.1rem}
[data-by=pod] .by-pod,[data-by=power] .by-power,[data-by=feed] .by-feed{display:flex}
${RACKS}
footer{margin-top:3rem;color:var(--soft);font-size:.9rem}
@media (max-width:40rem){table{min-width:36rem}body{padding:1rem .75rem 3rem}h1{font-size:1.5rem}.cards{grid-template-columns:repeat(2,minmax(0,1fr))}.cards strong{font-size:1.2rem}}
@media print{
:root{color-scheme:light;${PALE}}
@page{margin:14mm}
html{font-size:11px}
body{max-width:none;padding:0;font-size:1rem}
nav,.tools,.phase-picker,.skip{display:none}
.tools:not([hidden]){display:none}
.phase-picker:not([hidden]){display:none}
svg,svg.narrow,.legend svg,table{min-width:0}
.box{overflow:visible}
table{font-size:9px}
th,td{padding:.2rem .25rem}
#bom-lines{font-size:7px}
#bom-lines :is(thead th,tbody th,td){min-width:0;white-space:normal;padding:.15rem .2rem}
#bom-lines .n{white-space:nowrap}
#bom-lines small{font-size:inherit}
.cards{grid-template-columns:repeat(4,1fr)}
.cards strong{font-size:1.2rem}
thead{display:table-header-group}
tfoot{display:table-row-group}
tr,figure,.cards div{break-inside:avoid}
h2,h3,.legend{break-after:avoid}
thead button::after{content:""}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;

import { SHAPES, STATUSES } from 'a11y-core';

/** The marks once per page; every place that shows one refers to it. */
export const SYMBOLS = `<svg width="0" height="0" class="defs" aria-hidden="true" focusable="false"><defs>${STATUSES.map(
  (status) =>
    `<symbol id="mark-${status}" viewBox="-1.5 -1.5 27 27"><g class="${status}"><path class="outline" fill-rule="evenodd" d="${SHAPES[status].outline}"/><path class="symbol" d="${SHAPES[status].symbol}"/></g></symbol>`,
).join('')}</defs></svg>`;

/** The look of the report, on a screen of any width and in print. Nothing is fetched. */
export const STYLE = `
:root{color-scheme:light;--ink:#1b2420;--quiet:#4a5550;--line:#c9d1cd;--ground:#f5f7f6;--accent:#0b5d5a}
*{box-sizing:border-box}
html{font:1rem/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:var(--ink);background:#fff;scroll-padding-top:1rem}
html:lang(zh-HK){font-family:system-ui,"PingFang HK","Microsoft JhengHei","Noto Sans CJK HK",sans-serif}
body{margin:0 auto;max-width:60rem;padding:1rem;overflow-wrap:anywhere}
h1{font-size:1.7rem;line-height:1.25;margin:.5rem 0}
h2{font-size:1.3rem;margin:2.2rem 0 .6rem;border-bottom:2px solid var(--ink);padding-bottom:.2rem}
h3{font-size:1.1rem;margin:1.4rem 0 .4rem}
h4{font-size:1rem;margin:1rem 0 .3rem}
h5{font-size:1rem;margin:.8rem 0 .2rem;font-weight:600}
p{margin:.4rem 0}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible{outline:3px solid #0b3fbf;outline-offset:2px;border-radius:2px}
ul,ol{padding-inline-start:1.4rem;margin:.3rem 0}
li{margin:.35rem 0}
.defs{position:absolute}
.skip{position:absolute;left:-999rem}
.skip:focus{position:static}
.mark{width:1.5rem;height:1.5rem;flex:none;vertical-align:-.35rem}
.outline{stroke:#fff;stroke-width:1.5}
.symbol{fill:none;stroke:#fff;stroke-width:2.6;stroke-linecap:round;stroke-linejoin:round}
.red .outline{fill:#b3261e}
.green .outline{fill:#17743a}
.faults .outline{fill:#f2b01e;stroke:#5c4300}
.incomplete .outline{fill:#ffe9a8;stroke:#5c4300}
.faults .symbol,.incomplete .symbol{stroke:#2b2000}
.grey .outline{fill:#59625e}
.grey .symbol{stroke:#59625e}
.notice{border:2px solid var(--ink);padding:.5rem .8rem;font-weight:600}
dl.facts{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:.1rem 1rem;margin:.5rem 0}
dl.facts div{display:contents}
dl.facts dt{color:var(--quiet)}
dl.facts dd{margin:0}
table{border-collapse:collapse;width:100%;margin:.6rem 0;font-size:.95rem}
caption{text-align:start;font-weight:600;padding:.2rem 0}
th,td{text-align:start;padding:.3rem .5rem;border-bottom:1px solid var(--line);vertical-align:top}
td.number,th.number{text-align:end;font-variant-numeric:tabular-nums}
figure{margin:1rem 0}
figcaption{color:var(--quiet)}
.chart{display:block;width:100%;height:auto;max-width:40rem}
.chart text{font-size:15px;fill:var(--ink)}
.plan{display:block;width:100%;border:1px solid var(--line);background:var(--ground);overflow:visible}
.plan .way{fill:none;stroke:#7c8884;stroke-width:2;vector-effect:non-scaling-stroke}
.plan .area{fill:#dfe5e2}
.plan a:focus-visible{outline-offset:1px}
.plan text{font-size:12px;fill:var(--ink)}
ol.index{list-style:none;padding:0;columns:18rem;column-gap:2rem}
ol.index li{display:flex;gap:.5rem;break-inside:avoid}
ol.index a{display:inline-block;padding:.15rem 0;min-height:1.6rem}
ol.orders{padding:0;list-style:none}
ol.orders>li{border:1px solid var(--line);border-inline-start:.4rem solid var(--ink);padding:.4rem .8rem;margin:.6rem 0}
nav ul{padding:0;list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
nav a{display:inline-block;padding:.2rem 0}
article{border:1px solid var(--line);padding:.2rem 1rem 1rem;margin:1.2rem 0}
article h3{display:flex;gap:.5rem;align-items:flex-start}
.finding{border-inline-start:.3rem solid var(--line);padding-inline-start:.8rem;margin:.8rem 0}
.finding.fail{border-color:#b3261e}
.finding.borderline,.finding.unknown{border-color:#c98f10}
.todo{font-weight:600}
summary{cursor:pointer;padding:.3rem 0}
.quiet{color:var(--quiet)}
footer{margin-top:3rem;border-top:1px solid var(--line);color:var(--quiet)}
@media (max-width:34rem){
dl.facts{grid-template-columns:1fr}
dl.facts dd{margin-bottom:.4rem}
table,thead,tbody,tr,th,td,caption{display:block}
thead{position:absolute;left:-999rem}
tr{border-bottom:1px solid var(--line);padding:.3rem 0}
td,th,td.number{border:0;text-align:start;padding:.1rem 0}
td[data-head]::before{content:attr(data-head) "\\a0";color:var(--quiet)}
}
@media print{
html{font-size:10.5pt}
body{max-width:none;padding:0}
nav,.skip{display:none}
article{break-inside:auto;border:0;border-top:1px solid var(--ink);padding:0}
h2,h3,h4,h5{break-after:avoid}
.finding,tr,ol.orders>li{break-inside:avoid}
a{color:inherit;text-decoration:none}
.mark,.plan,.chart{print-color-adjust:exact;-webkit-print-color-adjust:exact}
@page{margin:18mm 15mm}
}
`;

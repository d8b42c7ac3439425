/** Style sheet of HTML reports: readable from 320 px, on paper, and without colour. */
export const REPORT_STYLE = `
:root { color-scheme: light; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; color: #1a1a1a; background: #fff; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; } h2 { margin-top: 2.5rem; border-bottom: 2px solid #1a1a1a; } h3 { font-size: 1.1rem; margin: 0 0 .25rem; } h4 { margin: .75rem 0 .25rem; } .row p { margin: .35rem 0; }
a { color: #0b4f8a; } blockquote { margin: .25rem 0; padding-left: .75rem; border-left: 3px solid #8a8a8a; }
.row { margin: 1rem 0; padding: .75rem 1rem; border: 1px solid #8a8a8a; border-radius: 4px; }
.around { color: #555; } .claims { list-style: none; padding-left: 1rem; } nav .note { margin: .5rem 0 .25rem; } nav .claims { margin: 0; }
.wordings { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr)); gap: .75rem 1rem; margin: .5rem 0; padding: 0; list-style: none; } .wordings h4 { margin-top: 0; }
.wordings p, .dispute p { margin: .25rem 0; } .note, .wordings .about { color: #444; font-size: .9rem; }
.status { font-weight: 700; text-transform: uppercase; font-size: .8rem; letter-spacing: .04em; }
.disputed { color: #8f1d14; } .updated { color: #6b4a00; } .corroborated { color: #1c5a2c; }
.dispute { margin: .75rem 0; padding: .5rem .75rem; border-left: 4px solid #8f1d14; background: #fdf3f2; }
del { color: #8f1d14; } ins { color: #1c5a2c; text-decoration: underline; } mark { background: #fff1b8; }
.origins { margin: .5rem 0; } .origins svg { max-width: 100%; height: auto; display: block; } .origins text { font: 13px system-ui, sans-serif; fill: #1a1a1a; } .origins text.origin { font-weight: 700; } .origins text.kind { font-size: 11.5px; fill: #444; }
.origins path { fill: none; stroke: #555; stroke-width: 1.5; } .origins path.copies { stroke-dasharray: 4 3; } .origins polygon { fill: #555; } .origins circle { fill: #fff; stroke: #1a1a1a; stroke-width: 1.5; } .origins circle.origin { fill: #1a1a1a; } .origins circle.perhaps { stroke-dasharray: 2 2; } .origins figcaption { color: #444; font-size: .8rem; }
.history { padding-left: 1.25rem; margin: .25rem 0 .75rem; } .history .latest { font-weight: 700; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { border: 1px solid #8a8a8a; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: normal; }
@media print { body { max-width: none; font-size: 10pt; padding: 0; } .row, .dispute, tr, .origins { break-inside: avoid; } a { color: inherit; } .dispute { background: none; } nav { break-after: page; } }
`;

import type { OriginGraph } from '../domain/origin-graph.js';
import { html, type Html } from './html-template.js';
import type { DrawnNode, OriginDrawing } from './origin-drawing.js';
import { drawOrigins } from './origin-drawing.js';

/** The drawing of where a row comes from as inline SVG with its key, or nothing where there is nothing to draw. */
export function htmlOrigins(graph: OriginGraph): Html | null {
  const drawing = drawOrigins(graph);
  if (drawing === null) return null;
  return html`<figure class="origins">${svg(drawing)}<figcaption>${drawing.key}</figcaption></figure>
`;
}

function svg({ alternative, height, lines, nodes, width }: OriginDrawing): Html {
  return html`<svg role="img" aria-label="${alternative}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
${lines.map(({ head, how, path }) => html`<path class="${how}" d="${path}"/><polygon points="${head}"/>
`)}${nodes.map(point)}</svg>`;
}

function point({ lines, mark, note, x, y }: DrawnNode): Html {
  return html`<circle class="${mark}" cx="${x}" cy="${y}" r="4"/>${lines.map((line) => html`<text class="${mark}" x="${line.x}" y="${line.y}">${line.text}</text>`)}${note === null ? null : html`<text class="kind" x="${note.x}" y="${note.y}">${note.text}</text>`}
`;
}

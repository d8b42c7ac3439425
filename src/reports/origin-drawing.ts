import type { OriginGraph, OriginNode } from '../domain/origin-graph.js';
import { condensedOrigins } from './condensed-origins.js';
import { laneOf } from './origin-lanes.js';
import { nodeNote, originSentences } from './origin-words.js';

/** A point of the drawing: an outlet, or whom it has it from. */
export interface DrawnNode {
  readonly x: number;
  readonly y: number;
  /** `origin`: counts; `perhaps`: may be one of the others; `way`: neither. */
  readonly mark: 'origin' | 'perhaps' | 'way';
  /** The name in one or two lines, each with the height of its base line. */
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  /** What it is, below the name; null where the name says enough. */
  readonly note: { readonly text: string; readonly x: number; readonly y: number } | null;
}

/** A line from those who have something from somebody to him. */
export interface DrawnLine {
  readonly how: 'copies' | 'cites';
  /** SVG path data. */
  readonly path: string;
  /** Points of the arrow's head. */
  readonly head: string;
}

/**
 * Who has it from whom, as a drawing: names one below the other, lines to their left that lead down to the origins.
 *
 * Units are pixels. It is narrow enough to be read on a small screen without being made smaller.
 */
export interface OriginDrawing {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DrawnNode[];
  readonly lines: readonly DrawnLine[];
  /** The same in words. */
  readonly alternative: string;
  /** What lines and points mean, of those that the drawing has. */
  readonly key: string;
}

const WIDTH = 288;
const LANE = 13;
const LINE = 16;
const GAP = 10;
/** Average width of a character of 13 pixels. */
const CHARACTER = 7.3;
/** A line leaves a point as far below its middle as another one enters it above. */
const APART = 3;

/** Draws where a row comes from; null where there is but one outlet or nothing at all. */
export function drawOrigins(graph: OriginGraph): OriginDrawing | null {
  if (graph.nodes.length < 2) return null;
  const { circles, links, nodes } = condensedOrigins(graph);
  const order = new Map(nodes.map(({ key }, at) => [key, at]));
  const { lanes, count } = laneOf(links, order);
  const left = 8 + count * LANE;
  const drawn = stacked(nodes, left, circles);
  const point = (key: string): DrawnNode => drawn[order.get(key)!]!;
  const lines = lanes.map(({ from, how, lane, to }): DrawnLine => {
    const [end, x] = [point(to), left - 8 - lane * LANE];
    const path = from.map((key) => `M${point(key).x - 5} ${point(key).y + APART}H${x}V${end.y - APART}`).join('');
    return { how, path: `${path}H${end.x - 8}`, head: arrow(end.x - 5, end.y - APART) };
  });
  const height = Math.max(...drawn.flatMap(({ lines: text, note, y }) => [y, ...text.map((line) => line.y), note?.y ?? 0])) + GAP;
  return { width: WIDTH, height, nodes: drawn, lines, alternative: originSentences(graph).join(' '), key: keyOf(drawn, lines) };
}

function stacked(nodes: readonly OriginNode[], left: number, circles: OriginGraph['circles']): readonly DrawnNode[] {
  const circular = new Set(circles.flat());
  const x = left + 4;
  const room = Math.floor((WIDTH - x - 14) / CHARACTER);
  let top = 0;
  return nodes.map((node) => {
    const y = top + 12;
    const lines = wrapped(node.name, room).map((text, at) => ({ text, x: x + 14, y: y + 4 + at * LINE }));
    const words = nodeNote(node, circular.has(node.key));
    const note = words === '' ? null : { text: words, x: x + 14, y: lines.at(-1)!.y + LINE - 1 };
    top = (note ?? lines.at(-1)!).y + GAP;
    return { x, y, lines, note, mark: node.isOrigin ? (node.kind === 'unnamed' ? 'perhaps' : 'origin') : 'way' };
  });
}

/** At most two lines; what does not fit is left out, as the words beside the drawing have it all. */
function wrapped(name: string, room: number): readonly string[] {
  if (name.length <= room) return [name];
  const cut = name.lastIndexOf(' ', room);
  const first = name.slice(0, cut > 0 ? cut : room);
  const rest = name.slice(first.length).trim();
  return [first, rest.length <= room ? rest : `${rest.slice(0, room - 1).trimEnd()}…`];
}

function arrow(x: number, y: number): string {
  return `${x},${y} ${x - 6},${y - 4} ${x - 6},${y + 4}`;
}

function keyOf(nodes: readonly DrawnNode[], lines: readonly DrawnLine[]): string {
  const has = (mark: DrawnNode['mark']): boolean => nodes.some((node) => node.mark === mark);
  return [
    ...(lines.some(({ how }) => how === 'cites') ? ['A line leads to who is cited.'] : []),
    ...(lines.some(({ how }) => how === 'copies') ? ['A broken line leads to whose text was copied.'] : []),
    ...(has('origin') ? ['A full dot counts as a source.'] : []),
    ...(has('perhaps') ? ['A broken ring may be one of the others.'] : []),
    ...(has('way') ? ['A ring does not count by itself.'] : []),
  ].join(' ');
}

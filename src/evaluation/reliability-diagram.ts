/** What was predicted against what was true, for the pairs of one range of probability. */
export interface CalibrationBin {
  /** Mean predicted probability, 0–1. */
  readonly predicted: number;
  /** Share that was true, 0–1. */
  readonly observed: number;
  readonly pairs: number;
}

/** One panel of a diagram. Empty bins are left out. */
export interface CalibrationCurve {
  readonly title: string;
  /** Expected calibration error, 0–1. */
  readonly error: number;
  readonly bins: readonly CalibrationBin[];
}

const SIDE = 200;
const MARGIN = 40;
const PANEL = SIDE + 2 * MARGIN;

/**
 * Draws reliability diagrams side by side (DeGroot and Fienberg 1983): a dot a bin, larger for more pairs, and the diagonal that a calibrated scorer keeps to.
 *
 * @returns an SVG document with a text alternative.
 */
export function reliabilityDiagram(curves: readonly CalibrationCurve[]): string {
  const width = PANEL * Math.max(1, curves.length);
  const summary = curves.map(({ title, error }) => `${title}: calibration error ${error.toFixed(3)}`).join('; ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${PANEL}" role="img" aria-labelledby="t d" font-family="sans-serif" font-size="11">`,
    `<title id="t">Reliability of matching probabilities</title><desc id="d">${escape(summary)}.</desc>`,
    `<rect width="${width}" height="${PANEL}" fill="#fff"/>`,
    ...curves.map((curve, index) => panel(curve, index * PANEL)),
    '</svg>\n',
  ].join('\n');
}

function panel({ title, error, bins }: CalibrationCurve, left: number): string {
  const x = (value: number): string => (left + MARGIN + value * SIDE).toFixed(1);
  const y = (value: number): string => (MARGIN + (1 - value) * SIDE).toFixed(1);
  const filled = bins.filter(({ pairs }) => pairs > 0);
  const most = Math.max(1, ...filled.map(({ pairs }) => pairs));
  const path = filled.map(({ predicted, observed }, index) => `${index === 0 ? 'M' : 'L'}${x(predicted)} ${y(observed)}`).join('');
  return [
    `<g><text x="${x(0)}" y="18" font-weight="bold">${escape(title)}</text><text x="${x(0)}" y="32">calibration error ${error.toFixed(3)}</text>`,
    `<rect x="${x(0)}" y="${y(1)}" width="${SIDE}" height="${SIDE}" fill="none" stroke="#999"/><path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#999" stroke-dasharray="4 3"/>`,
    `<path d="${path}" fill="none" stroke="#1a5fb4" stroke-width="1.5"/>`,
    ...filled.map(({ predicted, observed, pairs }) => `<circle cx="${x(predicted)}" cy="${y(observed)}" r="${(2 + 5 * Math.sqrt(pairs / most)).toFixed(1)}" fill="#1a5fb4" fill-opacity=".6"><title>${pairs} pairs</title></circle>`),
    `<text x="${x(0.5)}" y="${PANEL - 10}" text-anchor="middle">predicted probability</text>`,
    ...[0, 0.5, 1].map((tick) => `<text x="${x(tick)}" y="${PANEL - 24}" text-anchor="middle">${tick}</text><text x="${Number(x(0)) - 6}" y="${y(tick)}" text-anchor="end" dominant-baseline="middle">${tick}</text>`),
    `<text transform="translate(${left + 12} ${PANEL / 2}) rotate(-90)" text-anchor="middle">share that match</text></g>`,
  ].join('\n');
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
}

/** Labels of the cue tagger. */
export const CUE_LABEL = { outside: 0, begin: 1, inside: 2 } as const;
export const CUE_LABELS = 3;

/** Labels of the span tagger. */
export const SPAN_LABEL = { outside: 0, sourceBegin: 1, sourceInside: 2, contentBegin: 3, contentInside: 4 } as const;
export const SPAN_LABELS = 5;

/** Labels of a whole candidate: 0 no attribution, 1 an attribution. */
export const PLAUSIBILITY_LABELS = 2;

/** Which label may follow which: an "inside" only its own "begin" or "inside". Entry `from * labels + to`. */
export function allowedTransitions(labels: number): boolean[] {
  const allowed: boolean[] = [];
  for (let from = 0; from < labels; from++) {
    for (let to = 0; to < labels; to++) allowed.push(!isInside(to) || from === to || from === to - 1);
  }
  return allowed;
}

/** True for labels that may not stand first. */
export function isInside(label: number): boolean {
  return label > 0 && label % 2 === 0;
}

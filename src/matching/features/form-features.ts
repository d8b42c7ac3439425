import type { TextForm } from '../terms/text-form.js';

const READ: readonly (keyof TextForm)[] = ['opened', 'closed', 'capitals', 'cut'];

/** Features of the form of two texts, in the order in which gates read them: of each measure the smaller and the larger. */
export const FORM_FEATURES: readonly string[] = READ.flatMap((measure) => [`${measure}Least`, `${measure}Most`]);

/** Reads the form features of a pair; symmetric in `a` and `b`. */
export function formFeatures(a: TextForm, b: TextForm): readonly number[] {
  return READ.flatMap((measure) => [Math.min(a[measure], b[measure]), Math.max(a[measure], b[measure])]);
}

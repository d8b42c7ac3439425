/** A piece of the word-level difference between two wordings: in both, or only in one of them. */
export interface DiffPart {
  readonly text: string;
  readonly kind: 'same' | 'added' | 'removed';
}

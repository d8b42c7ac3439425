const SENTENCES = [
  'The bridge at Kester closed on Monday.', '“We had no choice,” said Ilse Marrach, who runs the port.', 'She added that 40 people, including two pilots, were hurt.',
  'According to the union, wages fell by 3.5 per cent in 2030.', '"It is not over," he told the Harbour Gazette, "and they know it."', 'A spokeswoman declined to comment.',
  'The minister said the army denied shelling Quell.', 'ADA: Where were you?', '— Ned Ofori', 'The firm was accused of sailing without a licence.', 'Dr. A. J. Brel of the U.S. Navy backs it.',
  "''Nobody came,'' Trudy Nakamura said.", '“My mother told me: ‘Never sign,’” Lunde said.', 'If it rains, the match is off; otherwise it starts at 3 p.m.', 'It was £2.5m (about $3m) too dear.', 'Who knows?',
  'Critics call the plan “a bad joke”, but voters want it.', '“Nobody asked us.', 'In the words of one witness, it was hell.', 'KESTER (Coast Wire) — Tugs sailed at 09:15.', 'Moths, the paper notes, “followed within seconds”.',
];
const LETTERS = [
  ' ', ' ', ' ', '\n', '\n\n', '\r\n', '\t', '\u00a0', '\u200b', '\u200d', '\ufeff', '\u00ad', '\u2028', '“', '”', '‘', '’', '"', "'", "''", '«', '»', '.', ',', ';', ':', '!', '?', '—', '-', '(', ')', '…', '%', '$', '@', '#', '<b>', '&amp;',
  '0', '7', '1,000', 'said', 'Ilse', 'Kester', 'told', 'that', 'who', 'not', 'on Monday', 'ß', 'é', 'e\u0301', '漢', '한', 'ع', '𐌼', '𝒜', '🚢', '👩‍🚒', '🇫🇷', '\ud83d', '\udea2', '\u0000', '\u202e', 'the army denied', 'according to',
];

/** Whole numbers below a bound from a small linear congruential generator (Numerical Recipes): the same on every run. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = Math.imul(seed, 2654435761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** True where an offset parts the two halves of one character. */
export function splitsPair(text: string, offset: number): boolean {
  return offset > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
}

function joined(seed: number, pieces: readonly string[], glue: readonly string[], most: number): string {
  const next = randomNumbers(seed);
  let text = '';
  for (let left = 1 + next(most); left > 0; left--) text += pieces[next(pieces.length)]! + glue[next(glue.length)]!;
  return text;
}

/** Sentences with characters put in, taken out or doubled at random places, halves of pairs too. */
function damaged(seed: number): string {
  const next = randomNumbers(seed);
  const units = joined(seed, SENTENCES, [' ', '\n\n'], 6).split('');
  for (let changes = 1 + next(12); changes > 0; changes--) units.splice(next(units.length), next(3), LETTERS[next(LETTERS.length)]!);
  return units.join('');
}

/** Kinds of text made from a seed, the same on every run. */
export const RandomTexts = {
  'sentences of every kind': (seed: number) => joined(seed, SENTENCES, [' ', ' ', ' ', '\n\n'], 10),
  'sentences with other spaces and line ends': (seed: number) => joined(seed, SENTENCES, ['\r\n', '\u00a0', '\u2003', '\n', '\r\n\r\n', '\u200b', ''], 8).replaceAll(' ', seed % 3 === 0 ? '\u00a0' : ' '),
  'damaged sentences': damaged,
  'characters without sense': (seed: number) => joined(seed, LETTERS, ['', '', ' '], 60),
  'nothing but quotation marks': (seed: number) => joined(seed, ['“', '”', '‘', '’', '"', "'", "''", '«', '»', '„', '‹', '›', 'a'], ['', ' ', '\n\n'], 40),
  'one long paragraph': (seed: number) => joined(seed, SENTENCES, [' '], 40),
} as const;

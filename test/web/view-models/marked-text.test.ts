import { expect } from 'chai';
import type { TextMark } from '../../../src/web/view-models/marked-text.js';
import { markText } from '../../../src/web/view-models/marked-text.js';

const TEXT = 'abcdefghij';

function mark(start: number, end: number, id: string | null, note: number | null = null): TextMark {
  return { start, end, id, style: id ?? 'plain', note };
}

/** Tokens as markup: <id>…</> with [n] for notes; a mark that goes on has a + before its style. */
function printed(marks: readonly TextMark[], start = 0, end = TEXT.length): string {
  return markText(TEXT, { start, end }, marks)
    .map((token) => {
      if (token.type === 'text') return token.text;
      if (token.type === 'close') return '</>';
      return token.type === 'note' ? `[${token.note}]` : `<${token.id === null ? '+' : ''}${token.style}>`;
    })
    .join('');
}

describe('marked text', () => {
  const cases: readonly (readonly [string, readonly TextMark[], string])[] = [
    ['leaves text without marks whole', [], 'abcdefghij'],
    ['marks a stretch and notes it at its end', [mark(2, 4, 'x', 1)], 'ab<x>cd</>[1]efghij'],
    ['nests a mark inside another', [mark(3, 5, 'y'), mark(1, 8, 'x')], 'a<x>bc<y>de</>fgh</>ij'],
    ['nests marks that begin together', [mark(1, 3, 'y'), mark(1, 8, 'x')], 'a<x><y>bc</>defgh</>ij'],
    ['nests marks that end together', [mark(4, 8, 'y', 2), mark(1, 8, 'x', 1)], 'a<x>bcd<y>efgh</></>[2][1]ij'],
    ['gives marks over the same stretch both their ids', [mark(1, 3, 'x', 1), mark(1, 3, 'y', 2)], 'a<x><y>bc</></>[2][1]defghij'],
    ['parts a mark that crosses the end of another, with one id and one note', [mark(1, 5, 'x', 1), mark(3, 8, 'y', 2)], 'a<x>bc<y>de</></>[1]<+y>fgh</>[2]ij'],
    ['puts marks that touch side by side', [mark(1, 3, 'x'), mark(3, 5, 'y')], 'a<x>bc</><y>de</>fghij'],
    ['leaves out marks without length', [mark(3, 3, 'x', 1)], 'abcdefghij'],
  ];
  for (const [title, marks, expected] of cases) it(title, () => { expect(printed(marks)).to.equal(expected); });

  it('clips marks to the stretch and leaves out those outside', () => {
    expect(printed([mark(0, 5, 'x'), mark(7, 9, 'y')], 3, 7)).to.equal('<x>de</>fg');
  });

  it('always prints the text itself, whatever the marks', () => {
    for (let seed = 0; seed < 300; seed++) {
      const marks = Array.from({ length: 6 }, (_, index) => {
        const start = (seed * 7 + index * 13) % 10;
        return mark(start, start + ((seed * 3 + index * 5) % 6), `m${index}`, index);
      });
      const tokens = markText(TEXT, { start: 0, end: TEXT.length }, marks);
      expect(tokens.map((token) => (token.type === 'text' ? token.text : '')).join('')).to.equal(TEXT);
      const opened = tokens.filter((token) => token.type === 'open');
      expect(tokens.filter((token) => token.type === 'close')).to.have.length(opened.length);
      const ids = opened.flatMap((token) => token.id ?? []);
      expect(new Set(ids).size, 'no id twice').to.equal(ids.length);
      const notes = tokens.filter((token) => token.type === 'note');
      expect(notes.length, 'a note for every mark shown').to.equal(ids.length);
    }
  });
});

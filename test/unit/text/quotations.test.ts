import { expect } from 'chai';
import { detectQuotations } from '../../../src/text/quotations.js';

function quoted(text: string): string[] {
  return detectQuotations(text).map(({ start, end }) => text.slice(start, end));
}

describe('detectQuotations', () => {
  const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
    ['finds curly quotations', '“We agree,” she said. “For now.”', ['“We agree,”', '“For now.”']],
    ['finds straight quotations', '"We agree," she said.', ['"We agree,"']],
    ['finds doubled single marks', "''We agree,'' she said.", ["''We agree,''"]],
    ['finds guillemets', 'Elle dit «oui» deux fois.', ['«oui»']],
    ['leaves apostrophes alone', 'It’s the workers’ choice, isn\'t it? The dogs\' tails.', []],
    ['leaves decades and clipped words alone', "In the '90s rock 'n' roll ruled.", []],
    ['finds a single quotation at the top level', 'She called it ‘a farce’ today.', ['‘a farce’']],
    ['tells a plural possessive from the end of a quotation', '‘The workers’ rights matter,’ he said.', ['‘The workers’ rights matter,’']],
    ['finds a quotation inside another', '“He said ‘never again’ twice,” she said.', ['“He said ‘never again’ twice,”', '‘never again’']],
    ['closes a curly quotation with a straight mark', '“Mixed marks," she said. Then “more.”', ['“Mixed marks,"', '“more.”']],
    ['ends a quotation that lost its closing mark where the next opens', '“One thing, she said. “Another.”', ['“One thing, she said. ', '“Another.”']],
    ['does not take inches for a quotation', 'He is 5\'10" tall.', []],
    ['finds nothing in an empty text', '', []],
  ];
  for (const [title, text, expected] of cases) it(title, () => expect(quoted(text)).to.deep.equal(expected));

  it('gives the words without the marks', () => {
    const text = 'She said “no way” again.';
    const [quotation] = detectQuotations(text);
    expect(text.slice(quotation!.inner.start, quotation!.inner.end)).to.equal('no way');
  });

  it('counts depth from 0', () => {
    expect(detectQuotations('“A ‘b’ c” and ‘d’').map(({ depth }) => depth)).to.deep.equal([0, 1, 0]);
  });

  it('ties a quotation that is opened again in each paragraph and closed once', () => {
    const text = '“First.\n\n“Second.\n\n“Third,” she said.';
    expect(detectQuotations(text).map(({ continues }) => continues)).to.deep.equal([null, 0, 1]);
    expect(quoted(text)).to.deep.equal(['“First.', '“Second.', '“Third,”']);
  });

  it('does not tie a quotation to one that was closed', () => {
    expect(detectQuotations('“First.”\n\n“Second.”').map(({ continues }) => continues)).to.deep.equal([null, null]);
  });

  it('ends an unclosed quotation with its paragraph', () => {
    expect(quoted('He said: "This goes on.\n\nNothing more was quoted.')).to.deep.equal(['"This goes on.']);
  });

  it('takes time in proportion to the text', () => {
    const paragraph = 'Nobody’s words are quoted here, not the ‘slightest.\n\n';
    const timeOf = (times: number): number => {
      const text = paragraph.repeat(times);
      const begun = performance.now();
      detectQuotations(text);
      return performance.now() - begun;
    };
    timeOf(2000);
    expect(timeOf(16000)).to.be.below(40 * Math.max(5, timeOf(2000)));
  });
});

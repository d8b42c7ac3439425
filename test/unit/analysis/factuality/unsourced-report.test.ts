import { expect } from 'chai';
import { isUnsourcedReport } from '../../../../src/analysis/factuality/unsourced-report.js';
import { tokenize } from '../../../../src/text/tokens.js';
import { analyse } from '../../../support/analyse.js';

function reports(text: string): boolean {
  const { tokens } = tokenize(text, { start: 0, end: text.length }, 0);
  const end = tokens.at(-1)!.text === '.' ? tokens.length - 1 : tokens.length;
  return isUnsourcedReport(tokens, 0, end);
}

const OPEN = [
  'The mayor has been accused of taking bribes from builders.',
  'The port has since been accused of hiding the figures.',
  'The captain was accused of sailing without a licence.',
  'Four men stand accused of plotting to blow up the bridge.',
  'Two officers are suspected of leaking the file.',
  'The firm is alleged to have paid two officials.',
  'which accused the union of blocking the port and the occupied town',
  'The ferry sank off Tarn Point on Monday, the coastguard said.',
  'The ferry sank off Tarn Point on Monday, said a spokesman for the coastguard.',
];
const CERTAIN = [
  'The mayor took bribes from builders.',
  'The board has not accused the mayor of anything.',
  'The man accused of the theft was released on Monday.',
  'On Monday, the mayor, who is 60, resigned.',
  'The mayor blamed the rain.',
];

describe('isUnsourcedReport', () => {
  for (const text of OPEN) it(`holds “${text}” for a report`, () => expect(reports(text)).to.equal(true));
  for (const text of CERTAIN) it(`holds “${text}” for the author’s`, () => expect(reports(text)).to.equal(false));

  it('leaves such a claim open for the author, and to the accuser where one is known', () => {
    const text = 'The union accused the mayor of taking bribes.';
    expect(analyse('The mayor has been accused of taking bribes.').claims.map(({ factuality }) => factuality)).to.deep.equal(['Uu']);
    const [claim] = analyse(text, [{ source: 'The union', cue: 'accused', content: 'the mayor of taking bribes' }]).claims;
    expect(claim).to.include({ attribution: 0, factuality: 'CT+' });
  });
});

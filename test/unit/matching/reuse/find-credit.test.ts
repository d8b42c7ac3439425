import { expect } from 'chai';
import { findCredit } from '../../../../src/matching/reuse/find-credit.js';
import { findReuse } from '../../../../src/matching/reuse/find-reuse.js';
import { agencyKey } from '../../../../src/text/wire-agencies.js';

const BODY = 'The ferry lost power off the point on Monday.\n\nTugs brought it in after five hours.\n\nNobody was hurt.';

function credit(text: string, byline: string | null = null, own = 'Channel Post') {
  const found = findCredit({ text, byline, ownNames: [own], otherNames: new Set([agencyKey('Sundral News Service'), agencyKey(own)]) });
  return found === null ? null : [found.agency, found.tier];
}

describe('findCredit', () => {
  it('reads the credit of a dateline', () => {
    expect(credit(`OSTREY (AP) — ${BODY}`)).to.deep.equal(['AP', 'dateline']);
    expect(credit(`OSTREY, Jan. 19 (Sundral News Service) — ${BODY}`)).to.deep.equal(['Sundral News Service', 'dateline']);
  });

  it('reads the byline of an agency, or of somebody of an agency', () => {
    for (const byline of ['Associated Press', 'By Associated Press', 'Ann Moy, Associated Press', 'Associated Press staff']) expect(credit(BODY, byline), byline).to.deep.equal(['Associated Press', 'byline']);
    expect(credit(BODY, 'Ann Moy')).to.equal(null);
  });

  it('reads the signature at the foot, of outlets that are known and of whoever supplied the text', () => {
    expect(credit(`${BODY}\n\n— Sundral News Service`)).to.deep.equal(['Sundral News Service', 'footer']);
    expect(credit(`${BODY}\n\n(Reuters)`)).to.deep.equal(['Reuters', 'footer']);
    expect(credit(`${BODY}\n\nThis report was supplied by Marl Press Bureau.`)?.[1]).to.equal('footer');
    expect(credit(`${BODY}\n\n(Reporting by A. Moy; editing by B. Tull)`)).to.deep.equal(['Reuters', 'footer']);
    expect(credit(`${BODY}\n\n— Ann Moy`)).to.equal(null);
  });

  it('calls a conversation or a contribution a weak credit, which makes no copy', () => {
    expect(credit(`${BODY} The captain told Reuters that he was sorry.`)).to.deep.equal(['Reuters', 'weak']);
    expect(credit(`${BODY}\n\nAssociated Press contributed to this report.`)?.[1]).to.equal('weak');
    expect(credit(`${BODY} The captain told Ann Moy that he was sorry.`)).to.equal(null);
  });

  it('takes no credit that an outlet gives itself', () => {
    expect(credit(`OSTREY (Channel Post) — ${BODY}`)).to.equal(null);
    expect(credit(`OSTREY (AP) — ${BODY}`, 'Associated Press', 'The Associated Press')).to.equal(null);
  });
});

describe('which of two texts was made from the other', () => {
  const sentences = Array.from({ length: 12 }, (_, at) => `Crane ${at} lifted barrel ${at * 7} over the quay while foreman ${at * 3} counted aloud.`);
  const text = sentences.join(' ');
  const article = (id: string, published: string | null, own: string, words = text) => ({ id, text: words, outletNames: [own], published: published === null ? null : { iso: published, precision: 'minute' as const } });
  const parent = (...articles: Parameters<typeof findReuse>[0]): string | undefined => findReuse(articles)[0]?.parentId;

  it('is told by a credit before all else', () => {
    const credited = article('paper', '2031-01-01T08:00Z', 'Channel Post', `${text}\n\n— Sundral News Service`);
    expect(parent(credited, article('wire', '2031-01-01T09:00Z', 'Sundral News Service'))).to.equal('wire');
  });

  it('is told by dates that are known and apart, whatever was added', () => {
    const longer = article('paper', '2031-01-01T09:00Z', 'Channel Post', `${text} ${sentences.map((line) => line.replace('Crane', 'Winch').replace('barrel', 'crate').replace('quay', 'dam').replace('counted', 'sang')).join(' ')}`);
    expect(parent(longer, article('wire', '2031-01-01T08:00Z', 'Sundral News Service'))).to.equal('wire');
  });

  it('is told by which one is a part of the other where dates do not say', () => {
    expect(parent(article('z-whole', null, 'Sundral News Service'), article('a-cut', '2031-01-01T09:00Z', 'Channel Post', sentences.slice(0, 7).join(' ')))).to.equal('z-whole');
  });
});

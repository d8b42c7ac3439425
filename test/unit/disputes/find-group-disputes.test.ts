import { expect } from 'chai';
import { findGroupDisputes } from '../../../src/disputes/find-group-disputes.js';
import { claimFromText } from './claim-from-text.js';

const toll = (id: string, killed: number): ReturnType<typeof claimFromText> =>
  claimFromText(`The ferry fire off Porto Bello killed ${killed} people.`, { id, outlet: `Outlet ${id}`, published: '2025-04-09T10:00Z' });

describe('findGroupDisputes', () => {
  it('finds every pair whose figures differ and none that agrees', () => {
    const found = findGroupDisputes([toll('a', 43), toll('b', 51), toll('c', 43)], () => 0.9);
    expect(found.map(({ a, b, finding }) => `${a}${b} ${finding.type}`)).to.deep.equal(['ab quantity', 'bc quantity']);
  });

  it('sets no two claims of one article against each other', () => {
    const twice = { ...toll('b', 51), article: 'a' };
    expect(findGroupDisputes([toll('a', 43), twice], () => 0.9)).to.deep.equal([]);
  });

  it('leaves out pairs that the matcher holds incomparable, unless both count the same of the same', () => {
    const opened = claimFromText('The council approved the Porto Bello tunnel.', { id: 'a' });
    const refused = claimFromText('The council rejected the Porto Bello tunnel.', { id: 'b' });
    expect(findGroupDisputes([opened, refused], () => 0.9).map(({ finding }) => finding.type)).to.deep.equal(['antonym']);
    expect(findGroupDisputes([opened, refused], () => 0.05)).to.deep.equal([]);
    expect(findGroupDisputes([toll('a', 43), toll('b', 51)], () => 0.05)).to.have.length(1);
  });

  it('compares a large group by its values, not by its members', () => {
    const members = Array.from({ length: 600 }, (_, index) => toll(`m${index}`, index % 2 === 0 ? 43 : 51));
    const found = findGroupDisputes(members, () => 0.9);
    expect(found).to.have.length(9);
  });
});

import { expect } from 'chai';
import { agencyKey, isWireAgency } from '../../../src/text/wire-agencies.js';

describe('wire agencies', () => {
  it('are known by their short and full names', () => {
    for (const name of ['AP', 'The Associated Press', 'reuters', 'Agence France-Presse']) expect(isWireAgency(name), name).to.equal(true);
    for (const name of ['The Harbour Courier', 'A', '']) expect(isWireAgency(name), name).to.equal(false);
  });

  it('have one key for all their names', () => {
    expect(agencyKey('AP')).to.equal(agencyKey('The Associated Press'));
    expect(agencyKey('AFP')).to.equal(agencyKey('Agence France-Presse'));
    expect(agencyKey('The Harbour Courier')).to.equal('harbourcourier');
  });
});

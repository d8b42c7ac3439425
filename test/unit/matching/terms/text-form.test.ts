import { expect } from 'chai';
import { formFeatures, FORM_FEATURES } from '../../../../src/matching/features/form-features.js';
import { slotTerms } from '../../../../src/matching/terms/slot-terms.js';
import { textForm } from '../../../../src/matching/terms/text-form.js';

const formOf = (text: string) => textForm(text, slotTerms(text));

describe('textForm', () => {
  it('tells a sentence, a headline and a loose piece apart', () => {
    expect(formOf('The ferry sank off Orvik late on Monday.')).to.include({ opened: 1, closed: 1, cut: 0 });
    expect(formOf('Ferry Sinks Off Orvik').capitals).to.equal(1);
    expect(formOf('the ferry sank...after the storm')).to.deep.equal({ opened: 0, closed: 0, capitals: 0, cut: 1 });
  });

  it('sees no end in a text that breaks off', () => {
    expect(formOf('The ferry sank and...')).to.include({ closed: 0, cut: 1 });
    expect(formOf('The ferry sank and…')).to.include({ closed: 0, cut: 1 });
    expect(formOf('“The ferry sank.”')).to.include({ opened: 1, closed: 1 });
  });

  it('is the same whatever the number, the date and the polarity', () => {
    const plain = formOf('The ferry sank on Monday with 14 people.');
    expect(formOf('The ferry did not sink on 3 May with Forty people.')).to.deep.equal(plain);
  });
});

describe('formFeatures', () => {
  it('are the same whichever text comes first', () => {
    const [a, b] = [formOf('Ferry Sinks'), formOf('the ferry sank...')];
    expect(formFeatures(a, b)).to.deep.equal(formFeatures(b, a));
    expect(formFeatures(a, b)).to.have.length(FORM_FEATURES.length);
  });
});

import { expect } from 'chai';
import { assessFactuality } from '../../../../src/analysis/factuality/assess-factuality.js';
import { factualityUnderCue } from '../../../../src/analysis/factuality/cue-factuality.js';
import type { Factuality } from '../../../../src/domain/claim.js';
import { tokenize } from '../../../../src/text/tokens.js';

function assess(text: string, part = text): Factuality {
  const { tokens } = tokenize(text, { start: 0, end: text.length }, 0);
  const at = text.indexOf(part);
  const from = tokens.findIndex((token) => token.start >= at);
  const after = tokens.findIndex((token) => token.start >= at + part.length);
  return assessFactuality(tokens, from, after < 0 ? tokens.length : after);
}

const CASES: readonly (readonly [string, Factuality])[] = [
  ['The mayor was convicted.', 'CT+'],
  ['The mayor was not convicted.', 'CT-'],
  ['The mayor has never resigned.', 'CT-'],
  ['Nobody was hurt.', 'CT-'],
  ['No trace of fraud was found.', 'CT-'],
  ['They found no trace of fraud.', 'CT-'],
  ['She refused to comment.', 'CT-'],
  ['The crew failed to stop the leak.', 'CT-'],
  ['The ministry did not fail to notify them.', 'CT+'],
  ['He managed to escape.', 'CT+'],
  ['He did not manage to escape.', 'CT-'],
  ['He could not attend.', 'CT-'],
  ['The minister failed to rule out sending tanks.', 'PS+'],
  ['He is expected to resign.', 'PR+'],
  ['The ship may have sunk.', 'PS+'],
  ['He allegedly took a bribe.', 'PS+'],
  ['The talks have probably collapsed.', 'PR+'],
  ['If the deal fails, staff will strike.', 'Uu'],
  ['Unless it rains, crops will die.', 'Uu'],
  ['Will he resign?', 'Uu'],
  ['Not only did he win, he broke the record.', 'CT+'],
  ['The crane fell without injuring anyone.', 'CT+'],
  ['The man who was not named was arrested.', 'CT+'],
  ['The council did not approve the plan and deferred the vote.', 'CT-'],
];

describe('assessFactuality', () => {
  for (const [text, expected] of CASES) it(`holds “${text}” for ${expected}`, () => expect(assess(text)).to.equal(expected));

  it('reads what governs a claim from the words before it', () => {
    expect(assess('It is unlikely that the bridge will open.', 'the bridge will open')).to.equal('PR-');
    expect(assess('It is possible that the bridge is unsafe.', 'the bridge is unsafe')).to.equal('PS+');
    expect(assess('They asked whether the bridge is unsafe.', 'the bridge is unsafe')).to.equal('Uu');
    expect(assess('It is not true that the bridge is unsafe.', 'the bridge is unsafe')).to.equal('CT-');
  });

  it('keeps the complement of a factive under negation', () => {
    expect(assess('He did not know that the bridge was unsafe.', 'the bridge was unsafe')).to.equal('CT+');
  });

  it('leaves an empty stretch open', () => expect(assessFactuality([], 0, 0)).to.equal('Uu'));
});

describe('factualityUnderCue', () => {
  it('turns what is denied round', () => expect(factualityUnderCue('CT+', 'flatly denied', { stance: 'denying' })).to.equal('CT-'));
  it('makes what is believed probable', () => expect(factualityUnderCue('CT+', 'believe')).to.equal('PR+'));
  it('makes what is feared possible', () => expect(factualityUnderCue('CT-', 'fear')).to.equal('PS-'));
  it('leaves what is said as it is', () => expect(factualityUnderCue('PR-', 'said')).to.equal('PR-'));
  it('leaves what is asked open', () => expect(factualityUnderCue('CT+', 'asked')).to.equal('Uu'));
});

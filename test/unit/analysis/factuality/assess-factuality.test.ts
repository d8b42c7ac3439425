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
  ['If the firm fails to pay, it faces a fine.', 'Uu'],
  ['If so, the lease is safe.', 'CT+'],
  ['Had five more members voted, it would have passed.', 'Uu'],
  ['The cap would “choke off” new building.', 'PR+'],
  ['A trial published two years ago failed to find a benefit.', 'CT-'],
  ['The case announced by the union will hardly stop the scheme.', 'CT-'],
  ['No study printed in May found a benefit.', 'CT-'],
  ['The firm based in Odra did not reply.', 'CT-'],
  ['The mayor said in May the lock was shut.', 'CT+'],
  ['The bill bans no-fault evictions.', 'CT+'],
  ['Will he resign?', 'Uu'],
  ['Not only did he win, he broke the record.', 'CT+'],
  ['The crane fell without injuring anyone.', 'CT+'],
  ['The man who was not named was arrested.', 'CT+'],
  ['The council did not approve the plan and deferred the vote.', 'CT-'],
  ['The board did not fail to pay.', 'CT+'],
  ['The board stopped short of closing the lock.', 'CT-'],
  ['The mayor neglected to sign the order.', 'CT-'],
  ['The mayor never managed to win a seat.', 'CT-'],
  ['The ministry declined to comment.', 'CT-'],
  ['The army was unable to hold the town.', 'CT-'],
  ['The army was able to hold the town.', 'CT+'],
  ['The firm was forced to close the mill.', 'CT+'],
  ['The firm was not forced to close the mill.', 'CT-'],
  ['The company is alleged to have paid two officials.', 'PS+'],
  ['The suspect is believed to have fled.', 'PR+'],
  ['The suspect is not believed to have fled.', 'PR-'],
  ['The minister is said to have known.', 'PS+'],
  ['The minister is understood to have known.', 'PR+'],
  ['The lock is unlikely to open.', 'PR-'],
  ['The lock is likely to open.', 'PR+'],
  ['The lock is not expected to open.', 'PR-'],
  ['The lock is certain to open.', 'CT+'],
  ['It is not clear whether the dam was safe.', 'Uu'],
  ['It is unclear who owned the dam.', 'Uu'],
  ['It is unlikely that the dam will hold.', 'PR-'],
  ['It is possible that the dam was unsafe.', 'PS+'],
  ['It is believed that the crew had fled.', 'PR+'],
  ['It is alleged that the crew had fled.', 'PS+'],
  ['There is no doubt that the dam was unsafe.', 'CT+'],
  ['No one doubts that the dam was unsafe.', 'CT+'],
  ['It is not true that the dam was unsafe.', 'CT-'],
  ['It is true that the dam was unsafe.', 'CT+'],
  ['The crew must have known of the leak.', 'PR+'],
  ['The crew cannot have known of the leak.', 'CT-'],
  ['The crew should have known of the leak.', 'Uu'],
  ['The dam may not have been inspected.', 'PS-'],
  ['The dam might have been inspected.', 'PS+'],
  ['The dam has not yet been inspected.', 'CT-'],
  ['The board no longer runs the lock.', 'CT-'],
  ['Neither the mayor nor the board was told.', 'CT-'],
  ['None of the crew was told.', 'CT-'],
  ['The mayor decided not to run.', 'CT+'],
  ['The mayor chose not to run.', 'CT+'],
  ['The mayor was told not to run.', 'CT+'],
  ['The mayor promised not to resign.', 'CT+'],
  ['The board ruled out a sale.', 'CT-'],
  ['The board did not rule out a sale.', 'PS+'],
  ['The board cannot rule out a sale.', 'PS+'],
  ['The mayor denied taking a bribe.', 'CT-'],
  ['The mayor did not deny taking a bribe.', 'Uu'],
  ['The mayor avoided paying tax.', 'CT-'],
  ['The board prevented the crew from leaving.', 'CT+'],
  ['The board delayed closing the lock.', 'CT+'],
  ['Not all of the crew survived.', 'CT-'],
  ['The crew did not only survive.', 'CT+'],
  ['The army has yet to take the town.', 'CT+'],
  ['Nine people have yet to be found.', 'CT+'],
  ['Nine people have not been found.', 'CT-'],
  ['The army is yet to take the town.', 'CT+'],
  ['The dam remains closed.', 'CT+'],
  ['Hardly anyone came.', 'CT-'],
  ['The board is considering a sale.', 'CT+'],
  ['The mayor would have won.', 'PR+'],
  ['Perhaps the dam was unsafe.', 'PS+'],
  ['Without the dam, the town would flood.', 'PR+'],
  ['The board lacks the money.', 'CT+'],
  ['The mayor seemed to agree.', 'PR+'],
  ['The mayor did not appear to agree.', 'PR-'],
  ['Officials failed to act on warnings that the dam was unsafe.', 'CT-'],
  ['The fake invoice was paid.', 'CT+'],
  ['The mayor knew that the dam was unsafe.', 'CT+'],
  ['The mayor did not know that the dam was unsafe.', 'CT-'],
  ['The mayor regretted that the dam was unsafe.', 'CT+'],
  ['The minister failed to rule out sending troops.', 'PS+'],
  ['The minister was cleared of fraud.', 'CT+'],
  ['The talks collapsed, although nobody had walked out.', 'CT+'],
  ['Although nobody had walked out, the talks collapsed.', 'CT+'],
  ['So that there is no conflict, the mayor stepped down.', 'CT+'],
  ['The lock was not closed because of rain but because of ice.', 'CT-'],
  ['The deal is far from certain.', 'CT-'],
  ['The board could close the lock.', 'PS+'],
  ['The board could not close the lock.', 'CT-'],
  ['Police said nothing about the cause.', 'CT-'],
  ['The reports are false.', 'CT+'],
  ['The reports were untrue.', 'CT+'],
  ['The driver allegedly did not stop.', 'PS-'],
  ['The driver reportedly stopped.', 'PR+'],
  ['The union has threatened to strike.', 'CT+'],
  ['It is feared that hundreds died.', 'PS+'],
  ['The mayor is due to speak on Friday.', 'PR+'],
  ['The mayor is yet to speak.', 'CT+'],
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
  it('leaves open what is not denied, confirmed or said', () => {
    for (const cue of ['did not deny', 'would not confirm', 'refused to say', 'has never said']) expect(factualityUnderCue('CT+', cue, { stance: 'denying' }), cue).to.equal('Uu');
    expect(factualityUnderCue('CT+', 'say', { before: 'could not' })).to.equal('Uu');
  });
  it('holds what nobody doubts and what is known, even where the knowing is denied', () => {
    expect(factualityUnderCue('CT+', 'doubts', { before: 'no one' })).to.equal('CT+');
    expect(factualityUnderCue('CT+', 'did not know')).to.equal('CT+');
    expect(factualityUnderCue('CT+', 'regrets')).to.equal('CT+');
  });
  it('makes what is doubted or not believed improbable', () => {
    expect(factualityUnderCue('CT+', 'doubts')).to.equal('PR-');
    expect(factualityUnderCue('CT+', 'does not believe')).to.equal('PR-');
  });
  it('turns round what is ruled out, and leaves possible what is not', () => {
    expect(factualityUnderCue('CT+', 'ruled out')).to.equal('CT-');
    expect(factualityUnderCue('CT+', 'could not rule out')).to.equal('PS+');
  });
  it('leaves what is asked open', () => expect(factualityUnderCue('CT+', 'asked')).to.equal('Uu'));
});

import { expect } from 'chai';
import { eld } from 'eld/small';
import { isPlainEnglish } from '../../../../src/ingestion/metadata/plain-english.js';

const ENGLISH = 'The council said on Tuesday that the bridge would stay closed for another month, because the inspectors had not found what made the deck sink. ';
const FOREIGN = [
  'De wethouder zei dinsdag dat de brug nog een maand dicht blijft, omdat de inspecteurs niet weten wat de oorzaak is van de scheuren in het dek. ',
  'Byrådet sagde tirsdag at broen vil være lukket i en måned til, fordi man ikke har fundet ud af hvad der fik dækket til at synke. ',
  'Der Rat sagte am Dienstag, die Brücke bleibe noch einen Monat gesperrt, weil die Prüfer nicht wissen, warum sich die Fahrbahn gesenkt hat. ',
  'Le conseil a dit mardi que le pont resterait fermé un mois de plus, car on ne sait pas encore pourquoi le tablier a cédé sous le poids. ',
];

describe('isPlainEnglish', () => {
  it('knows running English, as the language model does', () => {
    expect(isPlainEnglish(ENGLISH.repeat(3))).to.equal(true);
    expect(eld.detect(ENGLISH.repeat(3)).language).to.equal('en');
  });

  it('leaves other languages and short texts open', () => {
    for (const text of FOREIGN) expect(isPlainEnglish(text.repeat(4)), text).to.equal(false);
    expect(isPlainEnglish(ENGLISH)).to.equal(false);
  });

  it('leaves a text open that begins or goes on in another language', () => {
    for (const text of FOREIGN) {
      expect(isPlainEnglish(text.repeat(2) + ENGLISH.repeat(4))).to.equal(false);
      expect(isPlainEnglish(ENGLISH + text.repeat(4))).to.equal(false);
    }
  });
});

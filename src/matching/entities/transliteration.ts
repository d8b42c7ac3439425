/** Ways to write one given name in Latin letters: each line is one name, its first spelling stands for all. */
const SPELLINGS = `
muhammad mohammed mohammad mohamed mohamad muhammed mohamud muhamed
ahmad ahmed achmed
yusuf yousef youssef yousuf yousif yusef
mahmoud mahmud mahmood
hussein hussain husayn husain hossein hosein hussien
hassan hasan
ismail ismael esmail ismaeel
khaled khalid
omar umar omer
osama usama ussama
abdullah abdallah abdulla
ibrahim ebrahim
ali aly
mustafa mostafa moustafa
musa moussa mousa moosa
said saeed saed sayeed
faisal faysal feisal
jamal gamal
nasser nasir nasser naser
karim kareem
rashid rasheed
tariq tarek tareq
walid waleed
yahya yehia yahia
zaid zayd
hamid hameed
majid majed
samir sameer
fatima fatma fatemeh
aisha ayesha aysha
khadija khadijah
mariam maryam
layla leila laila
sergei sergey serguei
alexei alexey aleksei aleksey
dmitry dmitri dmitriy dmitrii
yuri yury yuriy iouri
andrei andrey
nikolai nikolay
mikhail mihail
vasily vasiliy vasili
yevgeny evgeny yevgeniy evgeniy yevgeni
aleksandr alexandr
vladimir wladimir
volodymyr wolodymyr
oleksandr olexandr
oleksiy oleksii
andriy andrii
serhiy serhii sergiy
mykola mikola
`;

const SPELLING = new Map(SPELLINGS.trim().split('\n').flatMap((line) => {
  const [first, ...others] = line.split(' ');
  return [[first!, first!], ...others.map((other) => [other, first!] as const)] as const;
}));

/** The spelling that stands for all spellings of a given name ("mohamed" and "muhammad" are one); the word itself where it has none. */
export function givenNameOf(word: string): string {
  return SPELLING.get(word) ?? word;
}

/** True for a given name that Latin letters write in several ways. */
export function isTransliterated(word: string): boolean {
  return SPELLING.has(word);
}

/**
 * A word as it sounds, for names written over from another script: vowels that such names mix up are one, doubled letters single,
 * a final h mute. "Haniyeh" and "Haniya" are one, "Marzouk" and "Marzook" too.
 *
 * Never for other names: "Allan" and "Allen" are two.
 */
export function soundOf(word: string): string {
  return word
    .replace(/ou|oo|o|w/gu, 'u')
    .replace(/ee|ei|ai|ay|ey|y/gu, 'i')
    .replace(/e/gu, 'a')
    .replace(/q/gu, 'k')
    .replace(/(.)\1+/gu, '$1')
    .replace(/(?<=[ai])ia?h?$/u, 'ia')
    .replace(/h$/u, '');
}

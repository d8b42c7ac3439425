const AGENCIES = new Set([
  'Reuters', 'Thomson Reuters', 'AP', 'Associated Press', 'AFP', 'Agence France-Presse', 'EPA', 'EFE', 'UPI', 'PA', 'PA Media', 'Press Association', 'dpa', 'ANSA', 'Xinhua',
  'TASS', 'RIA', 'RIA Novosti', 'Interfax', 'Sputnik', 'Kyodo', 'Jiji', 'Yonhap', 'PTI', 'Press Trust of India', 'ANI', 'IANS', 'Bernama', 'Antara', 'AA', 'Anadolu', 'Anadolu Agency',
  'WAFA', 'SANA', 'IRNA', 'ISNA', 'Fars', 'Mehr', 'Tasnim', 'SPA', 'MENA', 'KUNA', 'QNA', 'WAM', 'NAN', 'Canadian Press', 'CP', 'AAP', 'NTB', 'TT', 'Ritzau', 'APA', 'Belga', 'Lusa', 'Bloomberg', 'Getty Images',
].map(foldedName));

/** Whether a name is that of a news agency, whose reports other outlets print. */
export function isWireAgency(name: string): boolean {
  return AGENCIES.has(foldedName(name));
}

const SHORT_NAMES: ReadonlyMap<string, string> = new Map(
  ([
    ['AP', 'Associated Press'], ['AFP', 'Agence France-Presse'], ['PA', 'Press Association'], ['PA Media', 'Press Association'], ['Thomson Reuters', 'Reuters'], ['RIA', 'RIA Novosti'],
    ['PTI', 'Press Trust of India'], ['CP', 'Canadian Press'], ['AA', 'Anadolu Agency'], ['Anadolu', 'Anadolu Agency'],
  ] as const).map(([short, full]) => [foldedName(short), foldedName(full)]),
);

/** One key for every name of an agency ("AP", "The Associated Press"); of others the folded name. */
export function agencyKey(name: string): string {
  const folded = foldedName(name);
  return SHORT_NAMES.get(folded) ?? folded;
}

/** Lower-case letters and digits of an outlet's name, without a leading "the". */
function foldedName(name: string): string {
  return name.normalize('NFKD').toLowerCase().replace(/^the\s+/u, '').replace(/[^\p{L}\p{N}]/gu, '');
}

import { folded } from './clean-title.js';

const AGENCIES = new Set([
  'Reuters', 'Thomson Reuters', 'AP', 'Associated Press', 'AFP', 'Agence France-Presse', 'EPA', 'EFE', 'UPI', 'PA', 'PA Media', 'Press Association', 'dpa', 'ANSA', 'Xinhua',
  'TASS', 'RIA', 'RIA Novosti', 'Interfax', 'Sputnik', 'Kyodo', 'Jiji', 'Yonhap', 'PTI', 'Press Trust of India', 'ANI', 'IANS', 'Bernama', 'Antara', 'AA', 'Anadolu', 'Anadolu Agency',
  'WAFA', 'SANA', 'IRNA', 'ISNA', 'Fars', 'Mehr', 'Tasnim', 'SPA', 'MENA', 'KUNA', 'QNA', 'WAM', 'NAN', 'Canadian Press', 'CP', 'AAP', 'NTB', 'TT', 'Ritzau', 'APA', 'Belga', 'Lusa', 'Bloomberg', 'Getty Images',
].map(folded));

/** Whether a name is that of a news agency, whose reports other outlets print. */
export function isWireAgency(name: string): boolean {
  return AGENCIES.has(folded(name));
}

/** Languages of two letters that sites of the region have, by ISO 639-3, which has three. */
const CODES: Readonly<Record<string, string>> = {
  ay: 'aym',
  ca: 'cat',
  de: 'deu',
  en: 'eng',
  es: 'spa',
  eu: 'eus',
  fr: 'fra',
  gl: 'glg',
  gn: 'grn',
  ht: 'hat',
  it: 'ita',
  pt: 'por',
  qu: 'que',
};

/** The code of ISO 639-3 for the language of a page; `und` where it is not known. */
export function toIso639(tag: string): string {
  const language = tag.split('-', 1)[0] ?? '';
  return language.length === 3 ? language : (CODES[language] ?? 'und');
}

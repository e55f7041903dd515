/** The formats of exchange files, by the ending of their names. */
export const exchangeFormats = ['po', 'xlsx', 'csv'] as const;
/** A format of exchange files. */
export type ExchangeFormat = (typeof exchangeFormats)[number];

/** Finds the format of a file by its name; undefined for another one. */
export function findFormat(file: string): ExchangeFormat | undefined {
  return exchangeFormats.find((format) => file.toLowerCase().endsWith(`.${format}`));
}

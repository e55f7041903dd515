/** What is neither written nor read: a file that is larger than any set of texts was made to fill the memory. */
export const XLSX_LIMITS = {
  /** Of the file. */
  megabytes: 20,
  /** Of all parts of the file that are read, once unpacked. */
  unpackedMegabytes: 60,
  /** Of a table. */
  rows: 50_000,
  /** From the first to the last that holds something. */
  columns: 100,
  /** In one cell, in UTF-16 units; Excel takes no more. */
  cellCharacters: 32_767,
} as const;

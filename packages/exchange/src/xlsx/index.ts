/**
 * Texts on their way to translators and back as XLSX, for people who translate in Excel or LibreOffice. Needs
 * `write-excel-file` to write and `read-excel-file` to read, which are installed beside this package.
 *
 * @packageDocumentation
 */
export { toXlsx } from './to-xlsx.ts';
export { parseXlsx } from './parse-xlsx.ts';
export { XLSX_LIMITS } from './xlsx-limits.ts';

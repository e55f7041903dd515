/** Whether an encoding writes digits and Latin letters as UTF-8 does, and as nothing else. */
export function isPlainEncoding(name: string): boolean {
  return /^(?:utf-?8|us-ascii|ascii|latin-?1|iso-?8859-\d{1,2}|windows-125\d)$/i.test(name);
}

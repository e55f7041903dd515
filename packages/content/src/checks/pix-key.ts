/**
 * Whether a Pix key is a phone number, a CPF or an e-mail address: whoever pays, and whoever reads the page, then learns
 * something about one person. A CNPJ is an organisation's, and a random key tells nothing.
 */
export function isPersonalPixKey(key: string): boolean {
  const text = key.trim();
  if (text.includes('@')) return true;
  if (/^\+\d[\d\s().-]{7,20}$/.test(text)) return true;
  const digits = text.replaceAll(/[\s.()/-]/g, '');
  return /^\d{10,11}$/.test(digits);
}

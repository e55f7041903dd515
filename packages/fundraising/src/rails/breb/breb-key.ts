/** The kind of a Bre-B key (llave). Documents, phones and e-mail addresses identify a person. */
export type BrebKeyKind = 'alias' | 'merchant' | 'phone' | 'email' | 'document';

/**
 * Classifies a key in the form in which it is registered; undefined for anything that is not a key.
 *
 * The Banco de la República names the five kinds; no grammar of its own was found, so each pattern is the widest among payment
 * providers and applications that state one: an alias is `@` with up to 20 letters and digits, a merchant code 4 to 10 digits
 * from `00`, a mobile number ten digits from 3, a document 5 to 15 digits. Passports, which may be documents with letters, cannot be told from an alias without its `@`.
 */
export function classifyBrebKey(key: string): BrebKeyKind | undefined {
  if (/^@[a-z\d]{1,20}$/i.test(key)) return 'alias';
  if (/^00\d{2,8}$/.test(key)) return 'merchant';
  if (/^3\d{9}$/.test(key)) return 'phone';
  if (/^[1-9]\d{4,14}$/.test(key)) return 'document';
  if (key.length <= 254 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(key)) return 'email';
  return undefined;
}

/** Normalizes a key from the form in which people write it: `+57 300 000 0000`, `900.000.000-0`, `@COLECTIVA`. */
export function normalizeBrebKey(text: string): string {
  const key = text.trim();
  if (key.includes('@')) return key.toLowerCase();
  const digits = key.replaceAll(/[\s.()-]/g, '');
  return /^\+573\d{9}$/.test(digits) ? digits.slice(3) : digits;
}

/** What a Pix key is. All but the random one tell who somebody is. */
export type PixKeyKind = 'random' | 'cpf' | 'cnpj' | 'phone' | 'email';

/** The kind of a key in the form in which it stands in a code; undefined for what is no key. */
export function classifyPixKey(key: string): PixKeyKind | undefined {
  if (/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(key)) return 'random';
  if (/^\+[1-9]\d{9,13}$/.test(key)) return 'phone';
  if (/^\d{11}$/.test(key)) return hasChecks(key, 11) ? 'cpf' : undefined;
  if (/^[\dA-Z]{12}\d{2}$/.test(key)) return hasChecks(key, 9) ? 'cnpj' : undefined;
  if (key.length <= 77 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(key)) return 'email';
  return undefined;
}

/** A key as it stands in a code, from the form in which people write it: `529.982.247-25`, `+55 (11) 91234-5678`. */
export function normalizePixKey(text: string): string {
  const key = text.trim();
  if (/^[\d.\-/\sA-Z]+$/i.test(key) && !classifyPixKey(key)) {
    const compact = key.replaceAll(/[.\-/\s]/g, '').toUpperCase();
    return classifyPixKey(compact) ? compact : key;
  }
  return /^\+[\d\s().-]+$/.test(key) ? key.replaceAll(/[\s().-]/g, '') : key;
}

/**
 * The two check digits at the end: weights from 2 upwards from the right, back to 2 after `highest`. A letter of a CNPJ
 * counts as its ASCII code less 48.
 */
function hasChecks(key: string, highest: number): boolean {
  if (/^(.)\1*$/.test(key)) return false;
  return [2, 1].every((left) => {
    const end = key.length - left;
    let sum = 0;
    for (let position = 0; position < end; position += 1)
      sum += (key.charCodeAt(position) - 48) * (((end - 1 - position) % (highest - 1)) + 2);
    const rest = sum % 11;
    return key[end] === String(rest < 2 ? 0 : 11 - rest);
  });
}

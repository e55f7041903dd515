/** The kind of a Pix key. All but the random one identify a person or an organisation. */
export type PixKeyKind = 'random' | 'cpf' | 'cnpj' | 'phone' | 'email';

/** Classifies a key in the form in which it is written in a code; undefined for anything that is not a key. */
export function classifyPixKey(key: string): PixKeyKind | undefined {
  if (/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(key)) return 'random';
  if (/^\+[1-9]\d{9,13}$/.test(key)) return 'phone';
  if (/^\d{11}$/.test(key)) return hasValidCheckDigits(key, 11) ? 'cpf' : undefined;
  if (/^[\dA-Z]{12}\d{2}$/.test(key)) return hasValidCheckDigits(key, 9) ? 'cnpj' : undefined;
  if (key.length <= 77 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(key)) return 'email';
  return undefined;
}

/** Normalizes a key from the form in which people write it: `529.982.247-25`, `+55 (11) 91234-5678`. */
export function normalizePixKey(text: string): string {
  const key = text.trim();
  if (/^[\d.\-/\sA-Z]+$/i.test(key) && !classifyPixKey(key)) {
    const compact = key.replaceAll(/[.\-/\s]/g, '').toUpperCase();
    return classifyPixKey(compact) ? compact : key;
  }
  return /^\+[\d\s().-]+$/.test(key) ? key.replaceAll(/[\s().-]/g, '') : key;
}

/**
 * Verifies the two check digits at the end: weights from 2 upwards from the right, back to 2 after `highestWeight`. A letter
 * of a CNPJ counts as its ASCII code less 48.
 */
function hasValidCheckDigits(key: string, highestWeight: number): boolean {
  if (/^(.)\1*$/.test(key)) return false;
  return [2, 1].every((fromEnd) => {
    const end = key.length - fromEnd;
    let sum = 0;
    for (let index = 0; index < end; index += 1)
      sum += (key.charCodeAt(index) - 48) * (((end - 1 - index) % (highestWeight - 1)) + 2);
    const remainder = sum % 11;
    return key[end] === String(remainder < 2 ? 0 : 11 - remainder);
  });
}

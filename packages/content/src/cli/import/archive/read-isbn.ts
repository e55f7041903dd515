/** Reads an ISBN of thirteen digits, also from one of ten, which says the same; `undefined` for what is none. */
export function readIsbn(text: string): string | undefined {
  const digits = text.trim().replaceAll(/[\s-]/g, '');
  if (/^97[89]\d{10}$/.test(digits)) return hasCheckDigit(digits) ? digits : undefined;
  if (!/^\d{9}[\dXx]$/.test(digits) || !hasCheckDigitOfTen(digits)) return undefined;
  const start = `978${digits.slice(0, 9)}`;
  return `${start}${(10 - (sumOf(start) % 10)) % 10}`;
}

function hasCheckDigit(digits: string): boolean {
  return sumOf(digits) % 10 === 0;
}

function sumOf(digits: string): number {
  return [...digits].reduce((sum, digit, index) => sum + Number(digit) * (index % 2 ? 3 : 1), 0);
}

function hasCheckDigitOfTen(digits: string): boolean {
  const sum = [...digits].reduce(
    (total, digit, index) => total + (/x/i.test(digit) ? 10 : Number(digit)) * (10 - index),
    0,
  );
  return sum % 11 === 0;
}

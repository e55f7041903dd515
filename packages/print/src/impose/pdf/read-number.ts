import { damagedPdf } from './damaged-pdf.ts';

/** What is read of the bytes of a PDF. */
interface Bytes {
  readonly done: () => boolean;
  readonly peek: () => number;
  readonly next: () => number;
}

/** Reads a number as the library does, which would write a large one on the console. */
export function readNumber(bytes: Bytes): number {
  let text = '';
  while (!bytes.done()) {
    const byte = bytes.peek();
    if (!isDigit(byte) && byte !== PLUS && byte !== MINUS && byte !== POINT) break;
    text += String.fromCharCode(bytes.next());
    if (byte === POINT) break;
  }
  while (!bytes.done() && isDigit(bytes.peek())) text += String.fromCharCode(bytes.next());
  const number = Number(text);
  if (text === '' || !Number.isFinite(number)) throw damagedPdf('A number in it cannot be read.');
  return number;
}

const [PLUS, MINUS, POINT] = [0x2b, 0x2d, 0x2e];

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

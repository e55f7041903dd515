import { isUtf8 } from 'node:buffer';
import { decodeHTML } from 'entities';
import { joinedLine } from './text-part.ts';

/** Entities of HTML; escapes of JSON, JavaScript, PDF and RTF; percents. Each match is short or a plain run, so that no text takes long. */
const escapes =
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});?|(?:\\[0-3][0-7]{2})+|\\(?:u\{[\da-f]{1,6}\}|u[\da-f]{4}|x[\da-f]{2}|'[\da-f]{2}|\r?\n|[^\r\n])|%u[\da-f]{4}|(?:%[\da-f]{2})+/gi;

/** What an escape of one letter stands for is white space, whichever it is. */
const whiteSpace = /^\\[nrtfvb]$/;

/** How often a text is decoded: an escape can stand for the beginning of another. */
const maxRounds = 3;

/**
 * Decodes what a text writes with escapes, whatever its format: this is for finding texts, not for showing them. Line breaks stay
 * as many as they were.
 *
 * @param extension - Of the file: calendars fold their lines, mails write quoted-printable, style sheets have escapes of their own.
 */
export function decodeEscapes(text: string, extension: string): string {
  let decoded = decodeFormat(text, extension);
  for (let round = 0; round < maxRounds; round++) {
    if (!/[&\\%]/.test(decoded)) break;
    const next = decoded.replace(escapes, decodeOne);
    if (next === decoded) break;
    decoded = next;
  }
  return decoded;
}

function decodeFormat(text: string, extension: string): string {
  let decoded = text;
  if (/^(?:ics|ifb|vcf|vcs|eml|mht|mhtml)$/.test(extension)) {
    decoded = decoded.replace(/\r?\n[ \t]|=\r?\n/g, joinedLine);
    decoded = decoded.replace(/(?:=[\dA-F]{2})+/g, (run) => decodeHex(run.replaceAll('=', '')));
  }
  if (extension === 'css')
    decoded = decoded.replace(/\\([\da-f]{1,6})[ \t]?/gi, (_, hex: string) => charOf(hex));
  return decoded;
}

function decodeOne(match: string): string {
  if (match.startsWith('&')) return withoutBreaks(decodeHTML(match));
  if (match.startsWith('%u')) return charOf(match.slice(2));
  if (match.startsWith('%')) return decodeHex(match.replaceAll('%', ''));
  if (match.endsWith('\n')) return joinedLine;
  if (whiteSpace.test(match)) return ' ';
  if (/^\\[0-3][0-7]{2}/.test(match)) return decodeOctal(match);
  const [, hex] = /^\\(?:u\{?|x|')([\da-f]{2,6})\}?$/i.exec(match) ?? [];
  return hex === undefined ? match.slice(1) : charOf(hex);
}

function decodeOctal(run: string): string {
  return decodeRun(
    Buffer.from(
      run
        .slice(1)
        .split('\\')
        .map((digits) => Number.parseInt(digits, 8)),
    ),
  );
}

function decodeHex(digits: string): string {
  return decodeRun(Buffer.from(digits, 'hex'));
}

/** Bytes that are not UTF-8 are Latin-1, in which old pages were encoded. */
function decodeRun(bytes: Buffer): string {
  return withoutBreaks(bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1'));
}

function charOf(hex: string): string {
  const code = Number.parseInt(hex, 16);
  // Halves of a pair are written one after the other, and meet in the text.
  return code > 0x10_ff_ff
    ? ' '
    : withoutBreaks(code > 0xff_ff ? String.fromCodePoint(code) : String.fromCharCode(code));
}

function withoutBreaks(text: string): string {
  return text.replaceAll('\n', ' ');
}

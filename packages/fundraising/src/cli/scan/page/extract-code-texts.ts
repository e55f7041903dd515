import {
  isTokenFunction,
  isTokenIdent,
  isTokenString,
  tokenize,
  TokenType,
} from '@csstools/css-tokenizer';
import { normalizeText, SEAM } from './normalize-text.ts';
import { extractScriptStrings } from './extract-script-strings.ts';

/** Extracts a script with its escapes decoded, and all its strings joined, since the program may join them. */
export function extractScriptTexts(code: string): string[] {
  const strings = extractScriptStrings(code).map(unescapeScript);
  return distinct([
    unescapeScript(code),
    strings.join(''),
    strings.join(SEAM),
    ...strings.flatMap(decodeBase64),
  ]);
}

/** Extracts a style sheet verbatim, with its escapes decoded, and with all its strings joined, since `content` may show them. */
export function extractStyleTexts(code: string): string[] {
  const tokens = tokenize({ css: code });
  const strings = tokens.filter(isTokenString).map(([, , , , { value }]) => value);
  return distinct([
    tokens.map(([type, written]) => (type === TokenType.Comment ? '' : written)).join(''),
    code, // a page can show its style sheet itself, comments with it
    strings.join(''),
    strings.join(' '),
  ]);
}

/** Finds the names in `attr(…)` of a style sheet, which are attributes that it shows. */
export function findShownAttributes(code: string): string[] {
  const tokens = tokenize({ css: code });
  return tokens.flatMap((token, index) => {
    const name = tokens.slice(index + 1, index + 4).find(isTokenIdent);
    return isTokenFunction(token) && token[4].value.toLowerCase() === 'attr' && name
      ? [name[4].value.toLowerCase()]
      : [];
  });
}

/** Extracts every text in data, including keys, joined in two ways. It does not use recursion, since data can be deep. */
export function extractDataTexts(data: unknown): string[] {
  const texts: string[] = [];
  const open: unknown[] = [data];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string' || typeof next === 'number') texts.push(String(next));
    if (typeof next !== 'object' || next === null) continue;
    const parts: readonly unknown[] = Array.isArray(next) ? next : Object.entries(next).flat();
    for (let index = parts.length - 1; index >= 0; index -= 1) open.push(parts[index]);
  }
  return distinct([texts.join('\n'), texts.join(SEAM)]);
}

/** Decodes percent-encoding. Invalid sequences are kept. */
export function decodePercent(text: string): string {
  return text.replaceAll(/(?:%[\da-f]{2})+/gi, (run) =>
    new TextDecoder().decode(Buffer.from(run.replaceAll('%', ''), 'hex')),
  );
}

function unescapeScript(code: string): string {
  if (!code.includes('\\')) return code;
  return code.replaceAll(
    /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|([0-3]?[0-7]{1,2})|(\r?\n)|([^]))/gi,
    (whole, point, unit, byte, octal, end, character) => {
      if (typeof end === 'string') return '';
      if (typeof character === 'string') return /[nrtvfb]/.test(character) ? ' ' : character;
      const isOctal = typeof octal === 'string';
      const code = Number.parseInt(String(point ?? unit ?? byte ?? octal), isOctal ? 8 : 16);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Decodes a base64 string, if the result is text. */
function decodeBase64(text: string): string[] {
  if (!/^[\w+/-]{12,4096}={0,2}$/.test(text)) return [];
  const decoded = Buffer.from(text, 'base64').toString('latin1');
  return /^[\t\n\r -~]+$/.test(decoded) ? [decoded] : [];
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => normalizeText(text)))].filter(
    (text) => text.trim() !== '',
  );
}

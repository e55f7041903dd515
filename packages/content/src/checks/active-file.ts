import { extname } from 'node:path';
import { readText } from '../files/read-text.ts';
import type { Finding } from '../problem/finding.ts';

/** Files that a browser opens as a page, with all the rights of the site they come from. */
const pages: ReadonlySet<string> = new Set(['.html', '.htm', '.shtml', '.xhtml', '.xht', '.svgz']);

/** Elements that run code or bring in a page, under any prefix. */
const elements = /<(?:[\w.-]+:)?(?:script|foreignObject|iframe|embed|object|handler|listener)\b/i;
/** An attribute that runs code at an event. */
const handlers = /\son[a-z]+\s*=\s*["']/i;
/** An entity may stand for any of these; a stylesheet in XSL may write them. */
const hiding = /<!ENTITY\b|<\?xml-stylesheet[^>]*xsl/i;

/** Whether a file runs code, or brings a page along, when it is opened at the site's own address. No more than 1 MiB of it is read. */
export function activeFile(
  absolute: string,
  value: string,
): Pick<Finding, 'code' | 'variant' | 'values'> | undefined {
  const ending = extname(value).toLowerCase();
  const active = { code: 'active-file', values: { value } } as const;
  if (pages.has(ending)) return active;
  if (ending !== '.svg') return undefined;
  const read = readText(absolute);
  if (read.ok) return runsCode(read.text) ? active : undefined;
  // What cannot be looked through may hold anything; what cannot be opened is not handed out.
  return read.code === 'unreadable-file' ? undefined : { ...active, variant: 'unchecked' };
}

function runsCode(svg: string): boolean {
  const plain = decode(svg.replaceAll('\0', '')); // UTF-16 that passes for UTF-8 has a NUL in each letter
  if (elements.test(plain) || handlers.test(plain) || hiding.test(plain)) return true;
  return /javascript:/i.test(plain.replaceAll(/[\t\n\r]/g, '')); // a browser drops these from an address
}

/** Numeric references as the letters they stand for. */
function decode(text: string): string {
  return text.replaceAll(
    /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi,
    (whole, hex?: string, decimal?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    },
  );
}

import { oneOf, wrongValue, type ParsedArgs } from '@comunal/command';
import type { BlankPlace } from '../impose/number-pages.ts';
import { paperSizes, type PaperName } from '../impose/paper-size.ts';
import { printInks, type PrintInks } from '../typeset/print-design.ts';
import type { Session } from './session.ts';

/** Where the result goes, and on which paper. */
export const sheetOptions = {
  out: { value: 'FILE', help: 'print:help.option.out', isNeeded: true },
  paper: { value: 'SIZE', help: 'print:help.option.paper' },
  preview: { value: 'FILE', help: 'print:help.option.preview' },
  force: { help: 'print:help.option.force' },
} as const;

/** What is typeset, and how. */
export const entryOptions = {
  content: { value: 'DIR', help: 'print:help.option.content' },
  inks: { value: 'INKS', help: 'print:help.option.inks' },
  url: { value: 'URL', help: 'print:help.option.url' },
} as const;

/** What is imposed. */
export const imposeOptions = {
  pdf: { value: 'FILE', help: 'print:help.option.pdf' },
  margin: { value: 'MM', help: 'print:help.option.margin' },
  blanks: { value: 'WHERE', help: 'print:help.option.blanks' },
} as const;

/** Reads `--paper`. */
export function readPaperName(
  args: ParsedArgs<typeof sheetOptions>,
  { context: { locale } }: Session,
): PaperName | undefined {
  const names = Object.keys(paperSizes) as PaperName[]; // Object.keys forgets them.
  return oneOf(args, 'paper', names, locale);
}

/** Reads `--blanks`. */
export function readBlanks(
  args: ParsedArgs<typeof imposeOptions>,
  { context: { locale } }: Session,
): BlankPlace | undefined {
  return oneOf(args, 'blanks', ['end', 'before-last'] as const, locale);
}

/** Reads `--inks`. */
export function readInks(
  args: ParsedArgs<typeof entryOptions>,
  { context: { locale } }: Session,
): PrintInks | undefined {
  return oneOf(args, 'inks', printInks, locale);
}

/** Reads `--url`, the address of the entry's page. */
export function readUrl(
  args: ParsedArgs<typeof entryOptions>,
  { context: { locale } }: Session,
): string | undefined {
  const url = args.text('url');
  if (url === undefined || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)))
    return url;
  throw wrongValue(url, 'url', 'https://www.ejemplo.example/es/taller/', locale);
}

/** Reads millimetres, such as `--margin 5`. */
export function readMm(
  value: string | undefined,
  option: 'margin' | 'thickness',
  { most, example }: { readonly most: number; readonly example: string },
  { context: { locale } }: Session,
): number | undefined {
  if (value === undefined) return undefined;
  const mm = Number(value.replace(',', '.'));
  if (value.trim() === '' || !(mm >= 0 && mm <= most))
    throw wrongValue(value, option, example, locale);
  return mm;
}

import { posix } from 'node:path';
import { SaxesParser } from 'saxes';
import { UnreadableXlsxError } from './unpack-xlsx.ts';

/** The sheet that is read, and what the others are called. */
export interface ChosenSheet {
  /** Counted from 1, as the reader does. */
  readonly number: number;
  readonly xml: string;
  /** Other sheets with something in their cells, hidden ones among them. */
  readonly others: readonly string[];
}

/** Takes the first sheet that is not hidden. */
export function findSheet(parts: ReadonlyMap<string, string>): ChosenSheet {
  const targets = new Map<string, string>();
  for (const [name, attributes] of readTags(parts.get('xl/_rels/workbook.xml.rels') ?? ''))
    if (name === 'Relationship' && attributes['Type']?.endsWith('/worksheet'))
      targets.set(attributes['Id'] ?? '', toPath(attributes['Target'] ?? ''));
  const sheets = readTags(parts.get('xl/workbook.xml') ?? '')
    .filter(([name, attributes]) => name === 'sheet' && attributes['name'])
    .map(([, { name = '', state = 'visible', id = '' }], index) => {
      return { name, state, number: index + 1, xml: parts.get(targets.get(id) ?? '') };
    });
  const chosen = sheets.find(({ state, xml }) => state === 'visible' && xml !== undefined);
  if (chosen?.xml === undefined) throw new UnreadableXlsxError('damaged');
  const others = sheets.filter((sheet) => sheet !== chosen && CELL.test(sheet.xml ?? ''));
  return { ...chosen, xml: chosen.xml, others: others.map(({ name }) => name.slice(0, 60)) };
}

/** A value, or a text in its place. */
const CELL = /<(?:\w+:)?(?:v|is)[\s>]/;

function toPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join('xl', target);
}

type Tag = readonly [name: string, attributes: Readonly<Record<string, string>>];

/** All elements with their attributes, without the prefixes of namespaces. @throws UnreadableXlsxError */
function readTags(xml: string): Tag[] {
  const tags: Tag[] = [];
  readXml(xml, {
    open(name, attributes) {
      const entries = Object.entries(attributes).filter(([key]) => !key.startsWith('xmlns:'));
      const plain = entries.map(([key, value]) => [withoutPrefix(key), value] as const);
      tags.push([name, Object.fromEntries(plain)]);
    },
  });
  return tags;
}

/** Reads XML, whose elements are named without the prefixes of namespaces. @throws UnreadableXlsxError */
export function readXml(
  xml: string,
  on: {
    readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
    readonly close?: (name: string) => void;
  },
): void {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new UnreadableXlsxError('damaged');
  });
  parser.on('opentag', ({ name, attributes }) => on.open(withoutPrefix(name), attributes));
  parser.on('closetag', ({ name }) => on.close?.(withoutPrefix(name)));
  parser.write(xml).close();
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

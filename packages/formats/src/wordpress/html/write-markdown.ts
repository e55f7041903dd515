import TurndownService from 'turndown';
import { removeForbiddenCharacters } from '../../xml-text.ts';
import { escapeText } from './escape-text.ts';
import { emphasize } from './emphasize.ts';
import type { MarkupNode } from './markup-node.ts';

let service: TurndownService | undefined;

/** Writes clean HTML as Markdown: CommonMark without HTML, since a page shows what is beyond it as it is written. */
export function writeMarkdown(cleanHtml: string): string {
  service ??= createService();
  const markdown = removeForbiddenCharacters(service.turndown(cleanHtml));
  return markdown.replaceAll(/[\u0080-\u009f\u2028\u2029\ufeff]/g, ' ').trim();
}

function createService(): TurndownService {
  const created = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    br: '\\',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  });
  created.escape = escapeText;
  created.addRule('heading', {
    filter: isNamed('H2', 'H3', 'H4', 'H5', 'H6'),
    replacement: (content, { nodeName }: MarkupNode) => {
      const line = content
        .replaceAll(/\\?\n/g, ' ')
        .trim()
        .replace(/(?<=\s)#+$/, '\\$&');
      return line === '' ? '' : `\n\n${'#'.repeat(Number(nodeName.slice(1)))} ${line}\n\n`;
    },
  });
  created.addRule('emphasis', {
    filter: isNamed('STRONG', 'EM'),
    replacement: (content, node: MarkupNode) => emphasize(content, node),
  });
  created.addRule('item', {
    filter: isNamed('LI'),
    replacement: (content, node: MarkupNode) => {
      const mark = markOf(node);
      const lines = content
        .replace(/^\n+/, '')
        .replace(/\n+$/, '')
        .replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
      return `${mark}${lines}${node.nextSibling ? '\n' : ''}`;
    },
  });
  created.addRule('link', {
    filter: isNamed('A'),
    replacement: (content, node: MarkupNode) => {
      const href = node.getAttribute?.('href') ?? '';
      const text = content.trim();
      if (text === '') return '';
      if (node.textContent === href && /^https?:\/\/[^\s<>&]+$/.test(href)) return `<${href}>`;
      return `[${text}](${escapeAddress(href)})`;
    },
  });
  created.addRule('picture', {
    filter: isNamed('IMG'),
    replacement: (_content, node: MarkupNode) => {
      const alt = (node.getAttribute?.('alt') ?? '').replaceAll(/\s+/g, ' ').trim();
      return `![${escapeText(alt)}](${escapeAddress(node.getAttribute?.('src') ?? '')})`;
    },
  });
  return created;
}

/** Selects elements. Their names are not passed to turndown as such, since its types take them from the DOM. */
function isNamed(...names: readonly string[]): (node: MarkupNode) => boolean {
  return ({ nodeName }) => names.includes(nodeName);
}

/** The items of a list are written in their order, so that counting those before one is counting its list on. */
const itemCounts = new WeakMap<MarkupNode, number>();

function markOf({ parentNode }: MarkupNode): string {
  const isOther = parentNode !== null && hasOtherMark(parentNode);
  if (parentNode?.nodeName !== 'OL') return isOther ? '* ' : '- ';
  const number = (itemCounts.get(parentNode) ?? readStart(parentNode)) + 1;
  itemCounts.set(parentNode, number);
  return `${number}${isOther ? ')' : '.'} `;
}

/** The number before the first one of a list. */
function readStart(list: MarkupNode): number {
  const start = list.getAttribute?.('start') ?? '1';
  return Number(start) - 1;
}

const otherMarks = new WeakMap<MarkupNode, boolean>();

/** A list right behind another one has other marks, since they would be one list. */
function hasOtherMark(list: MarkupNode): boolean {
  const known = otherMarks.get(list);
  if (known !== undefined) return known;
  const { previousSibling } = list;
  const isOther =
    previousSibling?.nodeName === list.nodeName && !(otherMarks.get(previousSibling) ?? false);
  otherMarks.set(list, isOther);
  return isOther;
}

/** Encodes what would end an address, or be read as a character reference. */
function escapeAddress(address: string): string {
  return address
    .replaceAll(
      /[\s()<>\\`*_[\]|~]/g,
      (character) =>
        `%${(character.codePointAt(0) ?? 32).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .replaceAll(/&(?=#?[a-z0-9]{1,40};)/gi, '\\&');
}

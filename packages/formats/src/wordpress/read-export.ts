import { SaxesParser, type SaxesTagNS } from 'saxes';
import { checkEntryCount, ImportError, ImportErrorCode } from '../import/import-error.ts';
import { removeForbiddenCharacters } from '../xml-text.ts';
import type { ExportedItem, ExportFile } from './export-file.ts';
import { AccountNumbers } from './account-numbers.ts';
import { isRead, ItemBuilder } from './item-builder.ts';
import { TermGroupReader } from './term-groups.ts';

const maxDepth = 32;

/** The versions of the export that WordPress has written since 2010. */
const WORDPRESS = /^http:\/\/wordpress\.org\/export\/1\.[012]\/(excerpt\/)?$/;
const prefixes: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['http://purl.org/rss/1.0/modules/content/', 'content:'],
  ['http://purl.org/dc/elements/1.1/', 'dc:'],
]);

/**
 * Reads an export of WordPress (WXR), piece by piece. Of what it holds about people and comments nothing is kept. A document type
 * is refused, since its entities could grow without end.
 */
export function readExport(text: string, maxEntries: number): ExportFile {
  const path: string[] = [];
  const items: ExportedItem[] = [];
  const accounts = new AccountNumbers();
  const terms = new TermGroupReader();
  const channel = new Map<string, string>();
  let comments = 0;
  let isOfWordPress = false;
  let item: ItemBuilder | undefined;
  let content: string | undefined;
  let attributes: Readonly<Record<string, string>> = {};
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (code: ImportErrorCode, message: string): never => {
    throw new ImportError(code, message, parser.line);
  };
  parser.on('error', () =>
    refuse(ImportErrorCode.NotInFormat, 'The file is not XML, or ends early.'),
  );
  parser.on('doctype', () =>
    refuse(ImportErrorCode.DocumentType, 'The file declares a document type. Remove it.'),
  );
  parser.on('opentag', (tag) => {
    path.push(nameOf(tag));
    if (path.length > maxDepth)
      refuse(ImportErrorCode.NotInFormat, 'The elements of the file are nested too deeply.');
    if (path.length === 1 && path[0] !== 'rss')
      refuse(ImportErrorCode.NotInFormat, 'The file is XML, but no export of WordPress.');
    if (Object.values(tag.ns ?? {}).some((uri) => WORDPRESS.test(uri))) isOfWordPress = true;
    content = undefined;
    if (path[1] !== 'channel') return;
    if (path.length === 3 && path[2] === 'item') {
      if (!isOfWordPress)
        refuse(ImportErrorCode.NotInFormat, 'The file is a feed, or an export of another version.');
      checkEntryCount(items.length + 1, maxEntries);
      item = new ItemBuilder();
    }
    const inside = path.slice(3).join('/');
    if (item && inside === 'wp:comment') comments += 1;
    if (item ? isRead(inside) : isReadOfSite(path.slice(2).join('/'))) {
      content = '';
      attributes = readAttributes(tag);
    }
  });
  const addText = (part: string) => {
    if (content !== undefined) content += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const inside = path.slice(3).join('/');
    if (content !== undefined) {
      if (item) item.add(inside, content, attributes, accounts.number);
      else if (inside === '') channel.set(path[2] ?? '', content.trim());
      else if (path[2] === 'wp:author') accounts.add(inside, content);
      else terms.add(path.slice(2).join('/'), content);
    }
    if (!item && path.length === 3) terms.end(path[2] ?? '');
    if (item && path.length === 3) {
      items.push(item.build());
      item = undefined;
    }
    path.pop();
    content = undefined;
  });
  // WordPress writes control characters as they stand in its database, though XML cannot hold them.
  parser.write(removeForbiddenCharacters(text)).close();
  if (!isOfWordPress)
    throw new ImportError(
      ImportErrorCode.NotInFormat,
      'The file is XML, but no export of WordPress.',
    );
  return {
    addresses: sortAddresses(channel),
    items,
    accounts: accounts.list(),
    termGroups: terms.list(),
    comments,
  };
}

/** The address of the site comes first: a multilingual extension may write the one of a language as its link. */
function sortAddresses(channel: ReadonlyMap<string, string>): string[] {
  const names = ['wp:base_blog_url', 'link', 'wp:base_site_url'];
  return [...new Set(names.flatMap((name) => channel.get(name) ?? []))];
}

/** The elements outside of items whose text is read: the addresses of the site, which account has which number, and terms. */
const READ_OF_SITE =
  /^(?:link|wp:base_(?:blog|site)_url|wp:author\/wp:author_(?:id|login)|wp:(?:category|tag|term)\/wp:(?:term_(?:id|taxonomy|slug|description)|category_nicename|tag_slug))$/;

function isReadOfSite(path: string): boolean {
  return READ_OF_SITE.test(path);
}

/** The name of an element as WordPress writes it, whatever the prefixes of the file are. */
function nameOf({ uri, local }: SaxesTagNS): string {
  const [isWordPress, excerpt] = WORDPRESS.exec(uri) ?? [];
  if (isWordPress !== undefined) return `${excerpt === undefined ? 'wp' : 'excerpt'}:${local}`;
  const prefix = prefixes.get(uri);
  return prefix === undefined ? `other:${local}` : `${prefix}${local}`;
}

function readAttributes({ attributes }: SaxesTagNS): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value]));
}

import { namesAccount } from './account-address.ts';
import {
  isRestricting,
  readMetaKeys,
  type ExportedItem,
  type ExportedTerm,
} from './export-file.ts';

/** The elements of an item whose text is read. Everything else in it is passed over. */
const readElements: ReadonlySet<string> = new Set([
  'title',
  'link',
  'dc:creator',
  'content:encoded',
  'excerpt:encoded',
  'wp:post_id',
  'wp:post_date',
  'wp:post_date_gmt',
  'wp:post_modified',
  'wp:post_modified_gmt',
  'wp:post_name',
  'wp:status',
  'wp:post_parent',
  'wp:menu_order',
  'wp:post_type',
  'wp:post_password',
  'wp:attachment_url',
  'category',
  'wp:postmeta/wp:meta_key',
  'wp:postmeta/wp:meta_value',
]);

/** More terms than that are no topics. */
const maxTerms = 200;

/** Whether the text of an element inside of an item is read. */
export function isRead(path: string): boolean {
  return readElements.has(path);
}

/** Collects what is read of an item while the file is read. */
export class ItemBuilder {
  readonly #texts = new Map<string, string>();
  readonly #terms: ExportedTerm[] = [];
  readonly #meta = new Map<string, string>();
  #author: number | undefined;
  /** A log-in, which goes into nothing that is built. */
  #logIn = '';
  #key = '';
  #hasPassword = false;
  #isRestricted = false;

  /** Takes the text of an element. `numberAuthor` turns a log-in into a number, so that it is kept nowhere else. */
  add(
    path: string,
    text: string,
    attributes: Readonly<Record<string, string>>,
    numberAuthor: (logIn: string) => number,
  ): void {
    switch (path) {
      case 'dc:creator':
        this.#logIn = text;
        this.#author = text === '' ? undefined : numberAuthor(text);
        break;
      case 'wp:post_password':
        this.#hasPassword = text !== '';
        break;
      case 'category':
        this.#addTerm(text, attributes);
        break;
      case 'wp:postmeta/wp:meta_key':
        this.#key = text;
        break;
      case 'wp:postmeta/wp:meta_value':
        this.#isRestricted ||= isRestricting(this.#key, text.trim());
        if (readMetaKeys.has(this.#key)) this.#meta.set(this.#key, text);
        break;
      default:
        this.#texts.set(path, text);
    }
  }

  #addTerm(name: string, { domain = '', nicename = '' }: Readonly<Record<string, string>>): void {
    if (this.#terms.length < maxTerms) this.#terms.push({ domain, nicename, name });
  }

  build(): ExportedItem {
    const get = (path: string) => this.#texts.get(path) ?? '';
    const trimmed = (path: string) => get(path).trim();
    return {
      id: toNumber(trimmed('wp:post_id')),
      type: trimmed('wp:post_type'),
      status: trimmed('wp:status'),
      title: get('title'),
      link: trimmed('link'),
      name: trimmed('wp:post_name'),
      content: get('content:encoded'),
      excerpt: get('excerpt:encoded'),
      author: this.#author,
      date: trimmed('wp:post_date'),
      dateGmt: trimmed('wp:post_date_gmt'),
      modified: trimmed('wp:post_modified'),
      modifiedGmt: trimmed('wp:post_modified_gmt'),
      parent: toNumber(trimmed('wp:post_parent')),
      order: toNumber(trimmed('wp:menu_order')),
      namesAccount: namesAccount(trimmed('link'), this.#logIn, trimmed('wp:post_name')),
      hasPassword: this.#hasPassword,
      isRestricted: this.#isRestricted,
      attachmentUrl: trimmed('wp:attachment_url'),
      terms: this.#terms,
      meta: this.#meta,
    };
  }
}

function toNumber(text: string): number {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : 0;
}

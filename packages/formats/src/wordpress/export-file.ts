import type { TermGroups } from './term-groups.ts';

/** What is read of an export. Nothing about a person is among it: an author is the number of an account, and a password is whether there is one. */
export interface ExportFile {
  /** The addresses of the site: of the blog, and of WordPress itself. */
  readonly addresses: readonly string[];
  /** Posts, pages, and whatever else the file holds, in its order. */
  readonly items: readonly ExportedItem[];
  /** The number of the account at the site, by `author` of the items. What the file does not list is none. */
  readonly accounts: ReadonlyMap<number, number>;
  /** Which categories and tags are translations of each other. */
  readonly termGroups: TermGroups;
  /** How many comments the file holds. None of them is read. */
  readonly comments: number;
}

/** A post, a page, a file or something else of an export. */
export interface ExportedItem {
  readonly id: number;
  /** `post`, `page`, `attachment`, or the name of another type. */
  readonly type: string;
  readonly status: string;
  /** HTML. */
  readonly title: string;
  readonly link: string;
  /** The last segment of its address, as it stands in the file. */
  readonly name: string;
  /** HTML with shortcodes. */
  readonly content: string;
  readonly excerpt: string;
  /** Numbers the log-ins in the order in which items name them. */
  readonly author: number | undefined;
  /** `2021-03-08 23:30:00`, on the clock of the site. */
  readonly date: string;
  readonly dateGmt: string;
  readonly modified: string;
  readonly modifiedGmt: string;
  readonly parent: number;
  readonly order: number;
  readonly hasPassword: boolean;
  /** Whether its address names the account that wrote it. */
  readonly namesAccount: boolean;
  /** Whether an extension shows it to some people alone. */
  readonly isRestricted: boolean;
  readonly attachmentUrl: string;
  readonly terms: readonly ExportedTerm[];
  /** The values of the keys in {@link readMetaKeys}. */
  readonly meta: ReadonlyMap<string, string>;
}

/** A category, a tag, or a term of another taxonomy. */
export interface ExportedTerm {
  readonly domain: string;
  readonly nicename: string;
  readonly name: string;
}

/** The keys of the fields of extensions and of WordPress itself that are read. */
export const readMetaKeys: ReadonlySet<string> = new Set([
  '_thumbnail_id',
  '_wp_attached_file',
  '_wp_attachment_image_alt',
  'footnotes',
]);

/** Fields by which extensions show an entry to their members alone: those that are known, and whatever is called alike. */
const restrictingKey =
  /^(?:_members_access_role|rcp_(?:user_level|access_level|subscription_level)|_is_paid|_wc_memberships_.*|_s2member_.*|_mepr.*|_pmpro.*|_paywall.*|ihc_mb_.*|.*groups-read.*|.*_block|.*restrict.*|.*member.*access.*|.*access.*member.*|.*paywall.*)$/i;

/** Values of fields that are not set, or say that an entry is for everyone. */
const open =
  /^(?:|0|no|none|off|false|a:0:\{\}|\[\]|\{\}|b:0;|n;|s:0:"";|all|public|everyone|everybody|default)$/i;

/** Whether a field says that an entry is not for everyone. */
export function isRestricting(key: string, value: string): boolean {
  if (open.test(value)) return false;
  if (key === '_jetpack_newsletter_access') return true;
  if (key === 'um_content_restriction')
    return /"_um_custom_access_settings";(?:b:1|s:1:"1"|i:1);/.test(value);
  return restrictingKey.test(key);
}

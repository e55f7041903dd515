import { toHtml } from 'hast-util-to-html';
import type { Definition, Image, Link, Nodes, PhrasingContent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import { readLink } from '@comunal/content';
import { contentTypeRegistry, type ContentType } from '@comunal/schemas';
import { assetAddress } from './asset-address.ts';
import { autolinkHandlers, hasAddress, linkAddressesInText, selectAutolinks } from './autolinks.ts';
import { pathOf, type Language } from './routes.ts';
import { walkTree } from './walk-tree.ts';
import { withBase } from './with-base.ts';

const levels = [2, 3, 4, 5, 6] as const;
/** A heading below the title of the page. */
export type HeadingLevel = (typeof levels)[number];

/** Where a text stands. */
export interface MarkdownPlace {
  /** The type of the entry it is in: links and pictures are read from that type's folder. */
  readonly type: ContentType;
  readonly language: Language;
  /** Whether an entry that a text links to has a page: one whose people withdrew their consent has none any more. */
  readonly isShown: (type: ContentType, slug: string) => boolean;
  /** The level at which its headings begin, below the heading that stands above it. */
  readonly top: HeadingLevel;
  /** The address of the site, where the text is read outside of it. @defaultValue addresses without an origin */
  readonly origin?: string;
}

const ADDRESS = /^(https?:|mailto:|#|\/(?!\/))/i;

/**
 * Markdown of an entry as HTML. Raw HTML in it is shown as text; a link to an entry leads to its page, one to a file beside
 * the entry to the file; an address in the text becomes a link; a picture from elsewhere becomes a link, since looking at a page must ask nothing of another
 * server; other addresses than http, https and mailto are dropped.
 */
export function renderMarkdown(markdown: string, place: MarkdownPlace): string {
  const tree = fromMarkdown(markdown, {
    extensions: [selectAutolinks(markdown)],
    mdastExtensions: [autolinkHandlers],
  });
  const { shallowestHeading, definitions, mayHoldAddress } = surveyTree(tree);
  if (mayHoldAddress) linkAddressesInText(tree);
  const shift = place.top - shallowestHeading;
  walkTree(tree, (node, index, parent) => {
    if (node.type === 'heading') node.depth = lowered(node.depth, shift);
    const replacement = replace(direct(node, definitions), place);
    if (replacement && parent && index !== undefined) parent.children[index] = replacement;
  });
  return toHtml(toHast(tree));
}

/** A link or a picture whose address stands elsewhere in the text, with its address: each is then judged the same. */
function direct(node: Nodes, definitions: ReadonlyMap<string, Definition>): Nodes {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return node;
  const { url = '', title } = definitions.get(node.identifier) ?? {};
  return node.type === 'linkReference'
    ? { type: 'link', url, title, children: node.children }
    : { type: 'image', url, title, alt: node.alt };
}

/** Collects in one walk what the changes to a tree depend on. */
function surveyTree(tree: Root) {
  const definitions = new Map<string, Definition>();
  let shallowestHeading = 6;
  let mayHoldAddress = false;
  walkTree(tree, (node, _, parent) => {
    if (node.type === 'heading') shallowestHeading = Math.min(shallowestHeading, node.depth);
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === 'text' && parent?.type !== 'link') mayHoldAddress ||= hasAddress(node.value);
  });
  return { shallowestHeading, definitions, mayHoldAddress };
}

function replace(node: Nodes, place: MarkdownPlace): PhrasingContent | undefined {
  switch (node.type) {
    case 'html':
      return { type: 'text', value: node.value };
    case 'link': {
      const url = addressOf(node.url, place);
      // Without an address that may be shown, the words of the link stay as words.
      return url === undefined ? { type: 'emphasis', children: node.children } : { ...node, url };
    }
    case 'image':
      return picture(node, place);
    default:
      return undefined;
  }
}

function picture(node: Image, place: MarkdownPlace): PhrasingContent {
  const target = readLink(node.url, place.type);
  if (target.kind === 'file')
    return { ...node, url: toPlace(assetAddress(place.type, target.path), place) };
  const url = addressOf(node.url, place);
  const words: PhrasingContent = { type: 'text', value: node.alt || node.url };
  return url === undefined ? words : ({ type: 'link', url, children: [words] } satisfies Link);
}

/** An address of the site as the text has to hold it where it is read. */
function toPlace(address: string, { origin }: MarkdownPlace): string {
  return origin === undefined ? address : new URL(address, origin).href;
}

function addressOf(href: string, place: MarkdownPlace): string | undefined {
  const address = resolveLink(href, place);
  return address?.startsWith('/') ? toPlace(address, place) : address;
}

function resolveLink(href: string, { type, language, isShown }: MarkdownPlace): string | undefined {
  const target = readLink(href, type);
  if (target.kind === 'file') return assetAddress(type, target.path);
  if (target.kind === 'elsewhere') {
    if (!ADDRESS.test(href)) return undefined;
    return href.startsWith('/') ? withBase(href) : href;
  }
  const section = target.kind === 'entry' ? contentTypeRegistry[target.type].section : undefined;
  if (target.kind !== 'entry' || !section || !isShown(target.type, target.slug)) return undefined;
  const [fragment = ''] = /#.*/.exec(href) ?? [];
  return pathOf(language, section, target.slug) + fragment;
}

function lowered(depth: number, shift: number): HeadingLevel {
  return levels[Math.min(Math.max(depth + shift, 2), 6) - 2] ?? 6;
}

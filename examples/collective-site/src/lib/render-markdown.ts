import { toHtml } from 'hast-util-to-html';
import type { Link, Nodes, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { readRef } from '@comunal/schemas';
import { pathOf, type Language } from './routes.ts';
import { sectionOf, typesWithPage } from './sections-of-types.ts';

const levels = [2, 3, 4, 5, 6] as const;
/** A heading below the title of the page. */
export type HeadingLevel = (typeof levels)[number];

const ADDRESS = /^(https?:|mailto:|#|\/(?!\/))/i;

/**
 * Markdown of an entry as HTML. Raw HTML in it is shown as text; a link to an entry (`event/slug`) leads to its page;
 * a picture from elsewhere becomes a link, since looking at a page must ask nothing of another server; other addresses
 * than http, https and mailto are dropped; its headings begin at the
 * level `top`, below the heading that stands above it.
 */
export function renderMarkdown(markdown: string, language: Language, top: HeadingLevel): string {
  const tree = fromMarkdown(markdown);
  const shift = top - shallowestHeading(tree);
  visit(tree, (node, index, parent) => {
    if (node.type === 'heading') node.depth = lowered(node.depth, shift);
    const replacement = replace(node, language);
    if (replacement && parent && index !== undefined) parent.children[index] = replacement;
  });
  return toHtml(toHast(tree));
}

function replace(node: Nodes, language: Language): PhrasingContent | undefined {
  switch (node.type) {
    case 'html':
      return { type: 'text', value: node.value };
    case 'link': {
      const url = addressOf(node.url, language);
      // Without an address that may be shown, the words of the link stay as words.
      return url === undefined ? { type: 'emphasis', children: node.children } : { ...node, url };
    }
    case 'image':
    case 'imageReference':
      return outsidePicture(node.alt ?? '', node.type === 'image' ? node.url : '');
    default:
      return undefined;
  }
}

function outsidePicture(alt: string, url: string): PhrasingContent {
  const words: PhrasingContent = { type: 'text', value: alt || url };
  return ADDRESS.test(url) ? ({ type: 'link', url, children: [words] } satisfies Link) : words;
}

function addressOf(url: string, language: Language): string | undefined {
  const target = readRef(url, typesWithPage);
  const section = target && sectionOf[target.type];
  if (section) return pathOf(language, section, target.slug);
  return ADDRESS.test(url) ? url : undefined;
}

function shallowestHeading(tree: Nodes): number {
  let shallowest = 6;
  visit(tree, 'heading', ({ depth }) => {
    shallowest = Math.min(shallowest, depth);
  });
  return shallowest;
}

function lowered(depth: number, shift: number): HeadingLevel {
  return levels[Math.min(Math.max(depth + shift, 2), 6) - 2] ?? 6;
}

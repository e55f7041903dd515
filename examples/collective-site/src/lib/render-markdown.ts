import { toHtml } from 'hast-util-to-html';
import type { Link, Nodes, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { readRef } from '@comunal/schemas';
import { pathOf, type Language } from './routes.ts';
import { sectionOf, typesWithPage } from './sections-of-types.ts';

const ADDRESS = /^(https?:|mailto:|#|\/(?!\/))/i;

/**
 * Markdown of an entry as HTML. Raw HTML in it is shown as text; a link to an entry (`event/slug`) leads to its page;
 * a picture from elsewhere becomes a link, since looking at a page must ask nothing of another server; other addresses
 * than http, https and mailto are dropped; headings go one level down, below the title of the page.
 */
export function renderMarkdown(markdown: string, language: Language): string {
  const tree = fromMarkdown(markdown);
  visit(tree, (node, index, parent) => {
    if (node.type === 'heading') node.depth = deeper(node.depth);
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

function deeper(depth: 1 | 2 | 3 | 4 | 5 | 6): 2 | 3 | 4 | 5 | 6 {
  return depth === 1 ? 2 : depth === 2 ? 3 : depth === 3 ? 4 : depth === 4 ? 5 : 6;
}

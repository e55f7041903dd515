import type { DefaultTreeAdapterTypes } from 'parse5';
import { getAttribute, type PageElement } from '../pages/parse-page.ts';
import { isElement } from '../pages/walk-nodes.ts';
import { decodePercentRuns } from './decode-percent-runs.ts';
import { BLOCKS } from './block-elements.ts';
import { collapseWhitespace, normalizeText, SEAM } from './normalize-text.ts';

type Node = DefaultTreeAdapterTypes.Node;

/**
 * Extracts the text of a page with the attributes that are shown in it. Blocks begin and end with a line end, inline elements with a
 * seam. It does not use recursion, since a page can be 200,000 elements deep.
 *
 * @param excluded - Elements whose content is left out, in addition to scripts and styles.
 */
export function extractText(root: Node, excluded: ReadonlySet<string>): string {
  const parts: string[] = [];
  const open: (Node | string)[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') parts.push(next);
    else if (next.nodeName === '#text' && 'value' in next) parts.push(normalizeText(next.value));
    else {
      const isShown = !isElement(next) || !(CODE.has(next.tagName) || excluded.has(next.tagName));
      if (isElement(next)) {
        const edge = BLOCKS.has(next.tagName) ? '\n' : SEAM;
        parts.push(edge, ...extractAttributes(next).map((text) => ` ${normalizeText(text)} `));
        open.push(edge);
      }
      if (isShown) for (const child of getChildren(next).toReversed()) open.push(child);
    }
  }
  return collapseWhitespace(parts.join(''));
}

const CODE: ReadonlySet<string> = new Set(['script', 'style']);

function getChildren(node: Node): readonly Node[] {
  if ('content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
}

const SHOWN_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  input: ['value', 'placeholder'],
  textarea: ['placeholder'],
  li: ['value'],
  ol: ['start'],
  option: ['label'],
  optgroup: ['label'],
  img: ['alt'],
  area: ['alt'],
};

/** Extracts the attributes that a page shows in its text, and the addresses of links that open no page. */
function extractAttributes(element: PageElement): string[] {
  const { tagName } = element;
  const get = (name: string): string => getAttribute(element, name) ?? '';
  if (tagName !== 'a')
    return Object.hasOwn(SHOWN_ATTRIBUTES, tagName)
      ? (SHOWN_ATTRIBUTES[tagName] ?? []).map(get)
      : [];
  const [, written = ''] = /^\s*(?:mailto|tel|sms|xmpp):([^?]*)/i.exec(get('href')) ?? [];
  return [decodePercentRuns(written)];
}

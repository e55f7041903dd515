import type { Definition, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** A part of a text that stands on lines of its own. */
export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  /** `level` counts from 1 for the widest heading of this text, and never skips one. */
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | {
      readonly kind: 'list';
      /** The number of the first item; missing for a list without numbers. */
      readonly start?: number | undefined;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' };

/** A part of a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  /** `label` is the address as paper shows it; missing where the words of the link already say it. */
  | {
      readonly kind: 'link';
      readonly url: string;
      readonly label?: string | undefined;
      readonly children: readonly Inline[];
    }
  | { readonly kind: 'break' };

/**
 * Parses the Markdown of an entry into plain data for a template. Raw HTML stays the text that it is. A link into the site or to
 * a file beside the entry leads nowhere on paper, so its words alone stay; of a picture, its text alternative does.
 */
export function toBlocks(markdown: string): readonly Block[] {
  const tree = fromMarkdown(markdown);
  const definitions = new Map<string, Definition>();
  collectDefinitions(tree, definitions);
  const depths = [...new Set(collectDepths(tree))].toSorted((a, b) => a - b);
  let previousLevel = 0;
  return tree.children.flatMap((node) => toBlock(node));

  function toBlock(node: RootContent, depth = 0): Block[] {
    const within = (children: readonly RootContent[]): Block[] =>
      children.flatMap((child) => toBlock(child, depth + 1));
    // A page has no room for more, and the compiler ends at some depth.
    if (depth >= MAX_DEPTH && (node.type === 'list' || node.type === 'blockquote'))
      return node.children.flatMap((child) =>
        child.type === 'listItem' ? within(child.children) : toBlock(child, depth),
      );
    switch (node.type) {
      case 'heading': {
        const children = toInlines(node.children);
        // Tagged PDF has no heading without a word, and nobody would see it.
        if (!hasWords(children)) return [];
        const level = Math.min(depths.indexOf(node.depth) + 1, previousLevel + 1);
        previousLevel = level;
        return [{ kind: 'heading', level, children }];
      }
      case 'paragraph':
        return [{ kind: 'paragraph', children: toInlines(node.children) }];
      case 'list': {
        const items = node.children.map(({ children }: ListItem) => within(children));
        return [
          { kind: 'list', start: node.ordered === true ? (node.start ?? 1) : undefined, items },
        ];
      }
      case 'blockquote':
        return [{ kind: 'quote', children: within(node.children) }];
      case 'code':
        return [{ kind: 'code', text: node.value }];
      case 'html':
        return [{ kind: 'paragraph', children: [{ kind: 'text', text: node.value }] }];
      case 'thematicBreak':
        return [{ kind: 'rule' }];
      default:
        return [];
    }
  }

  function toInlines(nodes: readonly PhrasingContent[], outer: readonly string[] = []): Inline[] {
    return nodes.flatMap((node) => toInline(node, outer));
  }

  /** What is bold already, by one of the kinds around it, does not become bolder. */
  function toInline(node: PhrasingContent, outer: readonly string[]): Inline[] {
    switch (node.type) {
      case 'text':
        return [{ kind: 'text', text: node.value.replaceAll('\n', ' ') }];
      case 'html':
        return [{ kind: 'text', text: node.value }];
      case 'inlineCode':
        return [{ kind: 'code', text: node.value }];
      case 'strong':
      case 'emphasis':
        return outer.includes(node.type)
          ? toInlines(node.children, outer)
          : [{ kind: node.type, children: toInlines(node.children, [...outer, node.type]) }];
      case 'break':
        return [{ kind: 'break' }];
      case 'link':
        return toLink(node.url, toInlines(node.children, outer));
      case 'linkReference':
        return toLink(definitions.get(node.identifier)?.url ?? '', toInlines(node.children, outer));
      case 'image':
      case 'imageReference':
        return node.alt ? [{ kind: 'text', text: `[${node.alt}]` }] : [];
      default:
        return [];
    }
  }
}

/** How deep lists and quotes stand within each other. */
const MAX_DEPTH = 5;

/** Writes an address as people copy it from paper: without its scheme and a last slash. */
export function showAddress(url: string): string {
  return url.replace(/^(https?:\/\/|mailto:)/i, '').replace(/\/$/, '');
}

function hasWords(inlines: readonly Inline[]): boolean {
  return inlines.some((inline) =>
    'text' in inline
      ? inline.text.trim() !== ''
      : 'children' in inline && hasWords(inline.children),
  );
}

function toLink(url: string, children: Inline[]): Inline[] {
  if (!/^(https?:|mailto:)/i.test(url) || !URL.canParse(url)) return children;
  const label = showAddress(url);
  const words = children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
  return [{ kind: 'link', url, label: showAddress(words) === label ? undefined : label, children }];
}

function collectDefinitions(node: Nodes, known: Map<string, Definition>): void {
  if (node.type === 'definition' && !known.has(node.identifier)) known.set(node.identifier, node);
  if ('children' in node) for (const child of node.children) collectDefinitions(child, known);
}

function collectDepths(node: Nodes): number[] {
  if (node.type === 'heading') return [node.depth];
  return 'children' in node ? node.children.flatMap((child) => collectDepths(child)) : [];
}

import type { Heading, Nodes, Paragraph } from 'mdast';
import { markdownNodes } from './markdown.ts';

/** Fewer words than this may well be the same in two languages. */
const LEAST_WORDS = 3;

/**
 * The paragraphs and headings of a translation that stand word for word in its source, too. Code does not count, nor do
 * names, which begin with a capital letter. A table is a paragraph, and so is an item of a list.
 */
export function findUntranslatedBlocks(source: string, translation: string): Block[] {
  const original = new Set(blocksOf(source).map((block) => proseOf(block)));
  return blocksOf(translation).filter((block) => {
    const prose = proseOf(block);
    return original.has(prose) && countWords(prose) >= LEAST_WORDS;
  });
}

/**
 * Whether a title is still that of the source. A name may be the same, and so may one small word: «Importar de PeerTube» is
 * Portuguese, too.
 */
export function isUntranslatedTitle(source: string, title: string): boolean {
  return source === title && countWords(title) > 1;
}

type Block = Heading | Paragraph;

function blocksOf(text: string): Block[] {
  return markdownNodes(text)
    .filter((node) => node.type === 'paragraph' || node.type === 'heading')
    .filter((block) => !IMPORT.test(proseOf(block)));
}

/** What stands at the beginning of a page with components is a paragraph for a parser of Markdown. */
const IMPORT = /^import .* from /;

/** The text of a node without its code. */
function proseOf(node: Nodes): string {
  if (node.type === 'text') return node.value.replaceAll(/\s+/g, ' ');
  return 'children' in node ? node.children.map((child) => proseOf(child)).join('') : '';
}

/** Words of two letters or more that begin with a small letter, and are no part of an address. */
function countWords(prose: string): number {
  return prose.match(/(?<![\p{L}\p{N}.@/-])\p{Ll}\p{L}+/gu)?.length ?? 0;
}

import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';

/** Lists the addresses that a Markdown text links to, by the parser that it is rendered with. */
export function listLinks(markdown: string): readonly string[] {
  const addresses: string[] = [];
  visit(fromMarkdown(markdown), (node) => {
    if (node.type === 'link' || node.type === 'definition') addresses.push(node.url);
  });
  return addresses;
}

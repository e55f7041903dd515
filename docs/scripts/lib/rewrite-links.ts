import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';

/** Puts another address into links and images of a Markdown text, and leaves each other character as it is. */
export function rewriteLinks(text: string, rewrite: (url: string) => string): string {
  const edits: { start: number; end: number; url: string }[] = [];
  visit(fromMarkdown(text), (node) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    const url = rewrite(node.url);
    if (url === node.url || !node.position) return;
    const from = node.position.start.offset ?? 0;
    // The address stands behind the label, which may hold the same characters.
    const start = text.lastIndexOf(node.url, node.position.end.offset);
    if (start >= from) edits.push({ start, end: start + node.url.length, url });
  });
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (edited, { start, end, url }) => edited.slice(0, start) + url + edited.slice(end),
      text,
    );
}

import { canonicalJson } from '@comunal/fundraising';
import { parseFragment, serialize } from 'parse5';

const DATA = /(?<=<script type="application\/json">)[^]*?(?=<\/script>)/g;

/**
 * Rewrites HTML so that two texts are equal where a browser builds the same of them but for whitespace, and where data have the
 * same names and values.
 */
export function normalizeHtml(html: string): string {
  const data = html.match(DATA) ?? [];
  const markup = serialize(parseFragment(html.replaceAll(DATA, '')))
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?(<[^>]*>) ?/g, '$1')
    .trim();
  return [markup, ...data.map((json) => canonicalJson(JSON.parse(json)))].join('\n');
}

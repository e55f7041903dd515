import { removeInvisible } from './invisible-characters.ts';

/** Elements of which the content is no text. */
const LEFT_OUT =
  /<(script|style|iframe|noembed|noframes|noscript|xmp|textarea|title|template|select|object|svg|math|form|head)(?![\w-])/iy;

/**
 * Takes out tags, comments, scripts and the like, where HTML cannot be read as such. What does not end reaches to the end of the
 * text.
 */
export function toBareText(html: string): string {
  let text = '';
  let position = 0;
  for (;;) {
    const start = html.indexOf('<', position);
    if (start === -1) return removeInvisible(text + html.slice(position));
    text += `${html.slice(position, start)} `;
    position = findEnd(html, start);
  }
}

function findEnd(html: string, start: number): number {
  if (html.startsWith('<!--', start)) return after(html, /-->/g, start + 4);
  LEFT_OUT.lastIndex = start;
  const name = LEFT_OUT.exec(html)?.[1];
  if (name !== undefined) return after(html, new RegExp(`</${name}[^>]*>`, 'gi'), start);
  const tag = /<[^<>]*>?/y;
  tag.lastIndex = start;
  tag.exec(html);
  return tag.lastIndex;
}

function after(html: string, pattern: RegExp, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(html) ? pattern.lastIndex : html.length;
}

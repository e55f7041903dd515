import { ImportProblemCode } from '../../import/import-problem.ts';
import type { CleanHtml } from './clean-html.ts';
import type { HtmlContext } from './html-context.ts';
import { removeInvisible } from './invisible-characters.ts';
import type { Attributes } from './tokenize-html.ts';

/** Adds a picture: that of the site, or a link to one elsewhere, which a page must not ask for before somebody wants it. */
export function addPicture(attributes: Attributes, html: CleanHtml, context: HtmlContext): void {
  // What loads later keeps its address elsewhere, and a placeholder in its place.
  const address = ['data-orig-file', 'data-src', 'data-lazy-src', 'src']
    .map((name) => attributes.get(name) ?? '')
    .find((each) => each !== '' && !each.startsWith('data:'));
  const picture = context.resolvePicture(
    address ?? '',
    removeInvisible(attributes.get('alt') ?? ''),
  );
  if (!picture) return;
  if ('src' in picture) html.addPicture(picture.src, picture.alt);
  else addLink(picture.href, picture.alt || picture.href, html);
}

/** Adds a link in the place of something that plays or shows another page: an audio, a video, a frame. Nothing for other elements. */
export function addMedia(
  name: string,
  attributes: Attributes,
  html: CleanHtml,
  context: HtmlContext,
): void {
  if (/^(?:script|style|textarea|embed|input)$/.test(name))
    context.note(ImportProblemCode.ElementLeftOut, name);
  if (!/^(?:audio|video|iframe|source|embed)$/.test(name)) return;
  const address = attributes.get('src')?.trim() ?? '';
  if (address === '' || address === 'about:blank') return;
  addMediaLink(address, html, context);
}

/** Adds a paragraph with a link to a file or a page. */
export function addMediaLink(address: string, html: CleanHtml, context: HtmlContext): void {
  const link = context.resolveLink(address);
  context.note(
    link ? ImportProblemCode.EmbedAsLink : ImportProblemCode.ElementLeftOut,
    link ? undefined : 'iframe',
  );
  if (!link) return;
  html.endParagraph();
  const name = link.href.startsWith('http')
    ? link.href
    : link.href.slice(link.href.lastIndexOf('/') + 1);
  addLink(link.href, name, html);
  html.endParagraph();
}

/** Adds a link. */
function addLink(href: string, text: string, html: CleanHtml): void {
  const format = { tag: 'a', href } as const;
  const isNested = html.hasFormat('a');
  if (!isNested) html.addFormat(format);
  html.addText(text);
  html.removeFormat(format);
}

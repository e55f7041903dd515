import { getAttribute, getLine, type PageElement } from '../pages/parse-page.ts';
import { listLinkReferences } from './link-references.ts';
import { parseSrcset } from '@comunal/http/address';
import type { LoadKind, Reference } from './reference.ts';
import { listStyleReferences } from './style-references.ts';

/** What elements load by an attribute. `background` is obsolete, yet every browser loads it. */
const kindByAttribute: Readonly<Record<string, Readonly<Record<string, LoadKind>>>> = {
  audio: { src: 'media' },
  body: { background: 'picture' },
  button: { formaction: 'form' },
  embed: { src: 'frame' },
  form: { action: 'form' },
  frame: { src: 'frame' },
  iframe: { src: 'frame' },
  img: { src: 'picture' },
  input: { formaction: 'form' },
  object: { data: 'frame' },
  table: { background: 'picture' },
  td: { background: 'picture' },
  th: { background: 'picture' },
  tr: { background: 'picture' },
  track: { src: 'media' },
  video: { src: 'media', poster: 'picture' },
};

/** What elements of a drawing load by `href` or `xlink:href`; an `a` is a link. */
const kindInDrawing: Readonly<Record<string, LoadKind>> = {
  image: 'picture',
  feImage: 'picture',
  use: 'picture',
  script: 'script',
};

/** Attributes whose value is CSS. */
const STYLED =
  /^(?:style|fill|stroke|filter|mask|clip-path|cursor|marker|marker-start|marker-mid|marker-end)$/;

/** Lists what an element loads by its attributes, and where it sends to. */
export function listElementReferences(element: PageElement): Reference[] {
  const { tagName } = element;
  if (tagName === 'link') return listLinkReferences(element);
  return [
    ...listNamed(element).map((reference) => ({
      ...reference,
      ...(tagName === 'img' && isPixel(element) && { isPixel: true }),
      ...(reference.kind === 'media' && isOnDemand(element) && { isOnDemand: true }),
    })),
    ...(tagName === 'img' || tagName === 'source' ? listSources(element) : []),
    ...(element.namespaceURI.endsWith('/svg') ? listDrawn(element) : []),
    ...(tagName === 'meta' ? listRefresh(element) : []),
    ...element.attrs
      .filter(({ name, value }) => STYLED.test(name) && value.includes('('))
      .flatMap(({ name, value }) => listStyleReferences(value, getLine(element, name))),
  ];
}

function listNamed(element: PageElement): Reference[] {
  const { tagName } = element;
  if (tagName === 'input' && getAttribute(element, 'type')?.toLowerCase() === 'image')
    return [
      ...toReference(element, 'src', 'picture'),
      ...toReference(element, 'formaction', 'form'),
    ];
  if (tagName === 'source' && isIn(element, 'audio', 'video'))
    return toReference(element, 'src', 'media');
  return Object.entries(kindByAttribute[tagName] ?? {}).flatMap(([name, kind]) =>
    toReference(element, name, kind),
  );
}

function isIn({ parentNode }: PageElement, ...tagNames: string[]): boolean {
  return parentNode !== null && 'tagName' in parentNode && tagNames.includes(parentNode.tagName);
}

/** Whether what an element names waits for somebody who presses play: it, or the player around it, loads nothing before. */
function isOnDemand(element: PageElement): boolean {
  const { parentNode } = element;
  const around = parentNode && 'tagName' in parentNode ? parentNode : undefined;
  const player = /^(?:audio|video)$/.test(element.tagName) ? element : around;
  return (
    player !== undefined &&
    getAttribute(player, 'preload')?.trim().toLowerCase() === 'none' &&
    getAttribute(player, 'controls') !== undefined &&
    getAttribute(player, 'autoplay') === undefined
  );
}

/** Whether a picture is at most one pixel wide and high. */
function isPixel(element: PageElement): boolean {
  const style = getAttribute(element, 'style') ?? '';
  return ['width', 'height'].every((side) => {
    const value = getAttribute(element, side) ?? getStyledSize(style, side);
    return value !== undefined && /^\s*[01](?:\.0*)?(?:px)?\s*$/i.test(value);
  });
}

function getStyledSize(style: string, side: string): string | undefined {
  const declaration = style
    .split(';')
    .map((part) => part.split(':'))
    .find(([name]) => name?.trim().toLowerCase() === side);
  return declaration?.[1]?.replace('!important', '');
}

function listSources(element: PageElement): Reference[] {
  const line = getLine(element, 'srcset');
  const urls = parseSrcset(getAttribute(element, 'srcset') ?? '').map(({ address }) => address);
  return urls.map((url) => ({ kind: 'picture', url, line }));
}

function listDrawn(element: PageElement): Reference[] {
  const kind = kindInDrawing[element.tagName];
  return kind ? toReference(element, 'href', kind) : [];
}

/** The address that a page leads to by itself. Parsed by hand, since the standard allows nearly anything around it. */
function listRefresh(meta: PageElement): Reference[] {
  if (getAttribute(meta, 'http-equiv')?.trim().toLowerCase() !== 'refresh') return [];
  const content = getAttribute(meta, 'content') ?? '';
  const url = /^[\s\d.]*[;,\s]\s*(?:url\s*=\s*)?["']?([^"']*)/i.exec(content.slice(0, 2000))?.[1];
  return url ? [{ kind: 'request', url, line: getLine(meta, 'content') }] : [];
}

function toReference(element: PageElement, name: string, kind: LoadKind): Reference[] {
  const url = getAttribute(element, name);
  return url === undefined || url.trim() === ''
    ? []
    : [{ kind, url, line: getLine(element, name) }];
}

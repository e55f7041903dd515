import { getAttribute, replaceElement, setAttribute, type PageElement } from './elements.ts';
import type { OnOmission } from './omission.ts';
import { toDataAddress, type PageFiles } from './page-files.ts';
import { pickCandidate } from './pick-candidate.ts';

/** What shows nothing: a picture that is left out keeps its alternative text. */
const NOTHING = 'data:,';

/** What an element is inlined with. */
export interface InlineContext {
  readonly files: PageFiles;
  readonly onOmission: OnOmission;
}

/** Attributes whose address is that of a picture. */
const PICTURES: Readonly<Record<string, readonly string[]>> = {
  body: ['background'],
  feImage: ['href'],
  image: ['href'],
  img: ['src'],
  input: ['src'],
  table: ['background'],
  td: ['background'],
  th: ['background'],
  tr: ['background'],
  video: ['poster'],
};

/** Puts the pictures that an element shows into it. Of several sizes and formats, one stays. */
export function inlinePictures(element: PageElement, context: InlineContext): void {
  if (element.tagName === 'picture') keepOneSource(element);
  if (element.tagName === 'img') pickOne(element, 'src');
  if (element.tagName === 'source' && isIn(element, 'picture')) {
    pickOne(element, 'srcset');
    inlineAttribute(element, 'srcset', context);
  }
  if (element.tagName === 'use') leaveOutOtherDrawing(element, context);
  for (const name of PICTURES[element.tagName] ?? []) inlineAttribute(element, name, context);
  // Printing would not wait for it.
  setAttribute(element, 'loading', undefined);
}

/** Replaces the address of a picture by the picture. */
export function inlineAttribute(
  element: PageElement,
  name: string,
  { files, onOmission }: InlineContext,
): void {
  const address = getAttribute(element, name);
  if (address === undefined) return;
  const target = files.read(address);
  if (target.kind === 'inside') return;
  if (target.kind === 'file') return setAttribute(element, name, toDataAddress(target));
  onOmission({ kind: target.kind, address });
  setAttribute(element, name, NOTHING);
}

function pickOne(element: PageElement, name: 'src' | 'srcset'): void {
  const picked = pickCandidate(getAttribute(element, 'srcset') ?? '');
  setAttribute(element, 'srcset', undefined);
  setAttribute(element, 'sizes', undefined);
  if (picked !== undefined) setAttribute(element, name, picked);
}

/**
 * Of the sources of a picture, those for a screen that is dark or narrow matter; those in a format that not every browser knows
 * are the same picture once more, which browsers that can open the file show from `<img>`.
 */
function keepOneSource(picture: PageElement): void {
  const sources = picture.childNodes.filter(
    (node): node is PageElement => 'tagName' in node && node.tagName === 'source',
  );
  const kept = new Map(
    sources.map((source) => [getAttribute(source, 'media')?.trim() ?? '', source]),
  );
  const image = picture.childNodes.find((node) => 'tagName' in node && node.tagName === 'img');
  const isShown =
    image !== undefined &&
    'tagName' in image &&
    (getAttribute(image, 'src') ?? getAttribute(image, 'srcset')) !== undefined;
  if (isShown) kept.delete('');
  const stay = new Set(kept.values());
  for (const source of sources) if (!stay.has(source)) replaceElement(source);
}

/** No browser takes a part of a drawing from a `data:` address. */
function leaveOutOtherDrawing(use: PageElement, { onOmission }: InlineContext): void {
  const address = getAttribute(use, 'href');
  if (address === undefined || address.trim().startsWith('#')) return;
  onOmission({ kind: 'drawing', address });
  setAttribute(use, 'href', undefined);
}

function isIn({ parentNode }: PageElement, tagName: string): boolean {
  return parentNode !== null && 'tagName' in parentNode && parentNode.tagName === tagName;
}

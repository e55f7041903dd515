import type { SaxesTagNS } from 'saxes';

const SVG = 'http://www.w3.org/2000/svg';
const RENDERED = new Set([
  SVG,
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1998/Math/MathML',
]);
/** What runs, brings documents of its own, leads elsewhere by itself, or sends something. */
const REMOVED =
  /^(?:script|handler|listener|iframe|frame|frameset|object|embed|applet|portal|fencedframe|link|meta|base|audio|video|source|track|form|input|button)$/i;
const ANIMATIONS = /^(?:set|animate|animatemotion|animatetransform|animatecolor|discard)$/i;

/** Whether a browser gives an element a meaning: those of other vocabularies are data to it. */
export function isRendered({ uri }: SaxesTagNS): boolean {
  return RENDERED.has(uri);
}

/** Whether an element has a name, whatever its prefix. */
export function isLocal({ local }: SaxesTagNS, name: string): boolean {
  return local.toLowerCase() === name;
}

/** Whether an element goes with all that is in it, since no policy keeps it from what it does. */
export function isRemoved(tag: SaxesTagNS): boolean {
  return isRendered(tag) && REMOVED.test(tag.local);
}

/** Whether an element animates an address, or gives something another one. */
export function isLoadingAnimation({ uri, local, attributes }: SaxesTagNS): boolean {
  if (uri !== SVG || !ANIMATIONS.test(local)) return false;
  const values = new Map(Object.values(attributes).map((each) => [each.local, each.value]));
  const name = values.get('attributeName')?.trim() ?? '';
  const addresses = ['to', 'from', 'by', 'values'].map((each) => values.get(each) ?? '');
  return (
    /(?:^|:)(?:href|src|style)$/i.test(name) ||
    addresses.some((value) => /\\|url|src|image|\/\//i.test(value))
  );
}

import { readStyleBlocks, type StyleBlock } from './style-blocks.ts';

/** Values of properties by which nothing of an element is seen, whatever else it says. */
const HIDING: Readonly<Record<string, RegExp>> = {
  display: /^none$/,
  visibility: /^(?:hidden|collapse)$/,
  'content-visibility': /^hidden$/,
  opacity: /^0(?:\.0*)?%?$/,
  'font-size': /^0(?:\.0*)?(?:[a-z]+|%)?$/,
  color: /^transparent$/,
  transform: /\bscale[xy]?\(\s*0(?:\.0*)?\s*[,)]/,
  // Written by Word for text that it does not show.
  'mso-hide': /^all$/,
  // Far beside the page.
  'text-indent': /^-\d{3,}/,
  left: /^-\d{3,}/,
  top: /^-\d{4,}/,
  'margin-left': /^-\d{4,}/,
};

const NOTHING = /^0(?:\.0*)?(?:[a-z]+|%)?$/;

/** Whether a style sheet, or an attribute `style`, hides something from everyone. */
export function hidesByStyle(css: string): boolean {
  return readStyleBlocks(css).some(hides);
}

function hides(block: StyleBlock): boolean {
  for (const [name, pattern] of Object.entries(HIDING))
    if (pattern.test(block.get(name) ?? '')) return true;
  const isCut = /hidden|clip/.test(block.get('overflow') ?? '');
  const isEmpty = ['height', 'max-height', 'width', 'max-width'].some((name) =>
    NOTHING.test(block.get(name) ?? ''),
  );
  // Frames of a fixed ratio have no height, and stand in the padding.
  return isCut && isEmpty && ![...block.keys()].some((name) => name.startsWith('padding'));
}

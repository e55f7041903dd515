/**
 * What `wp_kses_post` of WordPress 6.8 keeps of the elements that a card is made of: the attributes that every element may
 * have, and those of each. Read from its documentation, and compared with the function itself by the long form of the tests.
 */
const everywhere: ReadonlySet<string> = new Set(['class', 'dir', 'lang', 'role', 'style']);

const attributesOf: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel'],
  code: [],
  dd: [],
  details: ['open'],
  div: [],
  dl: [],
  dt: [],
  figcaption: [],
  figure: [],
  h3: [],
  h4: [],
  h5: [],
  img: ['alt', 'height', 'src', 'width'],
  li: [],
  p: [],
  span: [],
  strong: [],
  summary: [],
  ul: [],
};

/** The styles that it keeps, of those that a card has. Others, such as `overflow-wrap`, it removes. */
export const keptStyles: ReadonlySet<string> = new Set([
  'overflow:auto',
  'margin:1em 0',
  'max-width:100%;height:auto',
]);

/** Whether WordPress keeps an attribute of an element for authors; without an attribute, the element itself. */
export function isKeptByKses(element: string, attribute?: string): boolean {
  const own = Object.hasOwn(attributesOf, element) ? attributesOf[element] : undefined;
  if (own === undefined) return false;
  return attribute === undefined || everywhere.has(attribute) || own.includes(attribute);
}

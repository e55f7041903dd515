/** Block elements and table cells, which separate the text before and after them. */
export const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body br button caption center col colgroup dd details dialog dir div dl dt
  fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main
  marquee menu nav ol optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th thead
  title tr ul xmp`.split(/\s+/),
);

/** Elements whose text is code or data, which is analyzed separately. */
export const CODE: ReadonlySet<string> = new Set(['script', 'style']);

/** Elements with fallback content, which a browser shows only where it cannot show the element, or never. */
const FALLBACKS: ReadonlySet<string> = new Set(
  `applet audio canvas datalist embed head iframe meter noembed noframes noscript object progress rp template title
  video`.split(/\s+/),
);

const HIDING =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0|font(?:-size)?\s*:\s*0|clip|text-indent|left\s*:\s*-|top\s*:\s*-|(?:width|height)\s*:\s*0|scale/i;

/** Whether the HTML alone hides the content of an element, with or without scripting. */
export function isHiddenByHtml(
  name: string,
  get: (attribute: string) => string | undefined,
  isScripted: boolean,
): boolean {
  return (
    (FALLBACKS.has(name) && (isScripted || name !== 'noscript')) ||
    get('hidden') !== undefined ||
    get('popover') !== undefined ||
    (name === 'dialog' && get('open') === undefined) ||
    HIDING.test(get('style') ?? '')
  );
}

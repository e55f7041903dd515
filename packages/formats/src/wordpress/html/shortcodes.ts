/** A shortcode in a text: `[gallery ids="1,2"]`, `[/caption]`. */
export interface Shortcode {
  readonly kind: 'open' | 'close';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

// Names, and attributes with values, or an address without a name: [youtube https://…]. What stands in brackets without either, such as [sic], is a text.
const SHORTCODE =
  /\[(\[?)(\/?)([a-z][\w-]{0,60})((?:\s{1,20}https:\/\/[^\s\]"']{1,500}|\s{1,20}[\w-]{1,60}\s{0,5}=\s{0,5}(?:"[^"[\]]{0,2000}"|'[^'[\]]{0,2000}'|[^\s\]"'=]{1,500})){0,60})\s{0,20}\/?\](\]?)/gi;
const ATTRIBUTE = /([\w-]{1,60})\s{0,5}=\s{0,5}(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g;

/** Shortcodes of WordPress itself, which are translated. */
const translated: ReadonlySet<string> = new Set(
  'caption wp_caption gallery embed audio video playlist'.split(' '),
);

/** Names of shortcodes that lay a text out, and hide it from nobody. */
const layout =
  /^(?:(?:vc|et_pb|fusion|su|av|cs|x|mk|nectar|themify|tatsu|ux|fl|one|two|three|four|five)_.*|rows?|cols?|columns?|sections?|box|boxes|button|quote|pullquote|blockquote|tabs?|tabgroup|accordion(?:-item)?|toggle|highlight|dropcap|center|left|right|clear|divider|spacer|half|third|one-half|code|source|sourcecode|pre|php|html|css|js|javascript|bash|ref|footnote|info|alert|message|notice|list|icon|span|div|ul|li|email|link|url|b|i|u|img)$/;

/** Words in the name of a shortcode that hides a text, whatever it begins with. */
const hiding =
  /member|private|protect|guest|login|logged|restrict|premium|paid|paywall|subscri|access|visib|hidden|hide|role|user|secret|only|condition/;

/** Finds the names of shortcodes that a text closes, without which `[name]` is no shortcode. */
export function findClosedNames(text: string): ReadonlySet<string> {
  if (!text.includes('[/')) return new Set();
  return new Set(
    [...text.matchAll(/\[\/([a-z][\w-]{0,60})\]/gi)].map(([, name = '']) => name.toLowerCase()),
  );
}

/** Splits a text into shortcodes and what stands between them. */
export function* splitShortcodes(
  text: string,
  closedNames: ReadonlySet<string>,
): Generator<string | Shortcode> {
  let position = 0;
  const matches = text.includes('[') ? text.matchAll(SHORTCODE) : [];
  for (const match of matches) {
    const [written, before = '', slash = '', name = '', attributes = '', after = ''] = match;
    const lower = name.toLowerCase();
    const isShortcode = attributes !== '' || closedNames.has(lower) || translated.has(lower);
    const isEscaped = before !== '' && after !== '';
    if (!isShortcode && !isEscaped) continue;
    yield text.slice(position, match.index) + (isEscaped ? '' : before);
    position = match.index + written.length;
    if (isEscaped) yield written.slice(1, -1);
    else {
      yield {
        kind: slash === '' ? 'open' : 'close',
        name: lower,
        attributes: readAttributes(attributes),
      };
      if (after !== '') yield after;
    }
  }
  yield text.slice(position);
}

/** Removes the shortcodes of a text. */
export function withoutShortcodes(text: string): string {
  return [...splitShortcodes(text, findClosedNames(text))]
    .filter((part) => typeof part === 'string')
    .join('');
}

/** Whether a shortcode of WordPress itself has this name. */
export function isTranslated(name: string): boolean {
  return translated.has(name);
}

/** Whether shortcodes of this name lay out what stands between them, and hide it from nobody. */
export function isLayout(name: string): boolean {
  const lower = name.toLowerCase();
  return layout.test(lower) && !hiding.test(lower);
}

/** An address that has no name is the one of what is shown. */
function readAttributes(written: string): ReadonlyMap<string, string> {
  const address = /(?<=\s)https:\/\/\S+/.exec(written.replaceAll(ATTRIBUTE, ''))?.[0];
  const named = [...written.matchAll(ATTRIBUTE)].map(
    ([, name = '', double, single, bare]): [string, string] => [
      name.toLowerCase(),
      double ?? single ?? bare ?? '',
    ],
  );
  return new Map(address === undefined ? named : [['', address], ...named]);
}

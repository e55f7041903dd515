import { percentDecoded } from '../page/code-texts.ts';
import type { Detail, Detector } from './detector.ts';
import { linkNormal, schemeNormal } from './link-details.ts';
import { isPayHost, PAY_HOSTS, PAY_SCHEMES } from './services.ts';

const TOPS = [...new Set(PAY_HOSTS.map((host) => host.slice(host.lastIndexOf('.') + 1)))];
/** A host that ends as one of them does, and what stands after it. Seams may stand in it. */
const HOST = new RegExp(
  String.raw`(?<![\w\u{e000}-])(?:[\w\u{e000}-]{1,70}\.){1,12}(?:${TOPS.map(seamed).join('|')})\.?(?::\d{1,5})?[\u{e000}]*[/\\?][^\s"'<>]{0,600}`,
  'giu',
);
const SCHEME = new RegExp(
  String.raw`(?<![\w+.-])(?:${[...PAY_SCHEMES]
    .map(seamed)
    .join('|')
    .replaceAll('+', String.raw`\+`)}):[\u{e000}]*[^\s"'<>\u{e000}]{4}[^\s"'<>]{0,2000}`,
  'giu',
);

/** Addresses of services and apps that stand as text, to be typed or to be put together by a program. */
export const textLinks: Detector = {
  kinds: ['service', 'pay-scheme'],
  *find({ text }): Generator<Detail> {
    const decoded = percentDecoded(text);
    for (const each of decoded === text ? [text] : [text, decoded]) {
      // Where a link stands in the decoded text says nothing of where it stands in the page.
      const span = (start: number, { length }: string) =>
        each === text ? { start, end: start + length } : { start: -1, end: -1 };
      for (const { 0: written, index } of each.matchAll(HOST)) {
        const url = urlOf(`https://${clean(written).replaceAll('\\', '/')}`);
        if (!url || !isPayHost(url.hostname)) continue;
        const normal = linkNormal(url);
        if (normal.includes('/') || normal.includes('?'))
          yield { kind: 'service', normal, ...span(index, written) };
      }
      for (const { 0: written, index } of each.matchAll(SCHEME)) {
        const url = urlOf(clean(written));
        if (url) yield { kind: 'pay-scheme', normal: schemeNormal(url), ...span(index, written) };
      }
    }
  },
};

function urlOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** Without seams, and without the signs that end a sentence. */
function clean(text: string): string {
  const plain = text.replaceAll('\u{e000}', '');
  let end = plain.length;
  while (end > 0 && '.,;:!?)]}*_'.includes(plain.charAt(end - 1))) end -= 1;
  return plain.slice(0, end);
}

/** A word in which seams may stand. */
function seamed(word: string): string {
  return [...word].join(String.raw`\u{e000}?`);
}

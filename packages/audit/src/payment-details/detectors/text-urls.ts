import { decodePercentRuns } from '../decode-percent-runs.ts';
import type { Detail, Detector } from './detector.ts';
import { isPaymentHost, PAYMENT_SCHEMES } from './payment-services.ts';
import { normalizeSchemeUrl, normalizeUrl } from './url-details.ts';

/** Host and port before a slash. A lookbehind matches backwards from there, which avoids trying each character. */
const HOST = /$(?<=([\w.-]{3,253}(?::\d{1,5})?))/;
const SCHEME = new RegExp(
  String.raw`(?<![\w+.-])(?:${[...PAYMENT_SCHEMES].join('|').replaceAll('+', String.raw`\+`)}):[^\s"'<>]{4,2000}`,
  'giu',
);

/** Detects URLs of services and apps that are text, to be typed or copied. */
export const textUrls: Detector = {
  kinds: ['service', 'pay-scheme'],
  *find({ text, budget }): Generator<Detail> {
    const plain = text.replaceAll('\u{e000}', '');
    for (const variant of new Set([plain, decodePercentRuns(plain)])) {
      for (const { index } of variant.matchAll(/[/\\?]/g)) {
        budget.spend(30);
        const [, host = ''] = HOST.exec(variant.slice(Math.max(0, index - 260), index)) ?? [];
        if (!isPaymentHost(host.replace(/:\d+$/, ''))) continue;
        const [rest = ''] = /^[^\s"'<>]{1,600}/.exec(variant.slice(index, index + 600)) ?? [];
        const url = parseUrl(`https://${trimPunctuation(`${host}${rest}`).replaceAll('\\', '/')}`);
        const normalized = url ? normalizeUrl(url) : '';
        if (/[/?]/.test(normalized)) yield { kind: 'service', normalized, ...NOWHERE };
      }
      for (const { 0: written } of variant.matchAll(SCHEME)) {
        budget.spend(100);
        const url = parseUrl(trimPunctuation(written));
        if (url) yield { kind: 'pay-scheme', normalized: normalizeSchemeUrl(url), ...NOWHERE };
      }
    }
  },
};

/** The offset in the text without seams is not an offset in the page. */
const NOWHERE = { start: -1, end: -1 } as const;

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** Removes punctuation at the end. */
function trimPunctuation(plain: string): string {
  let end = plain.length;
  while (end > 0 && '.,;:!?)]}*_'.includes(plain.charAt(end - 1))) end -= 1;
  return plain.slice(0, end);
}

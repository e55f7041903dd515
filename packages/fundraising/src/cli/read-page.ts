import { bitcoin } from '../rails/bitcoin/bitcoin.ts';
import { clabe } from '../rails/clabe/clabe.ts';
import { iban } from '../rails/iban/iban.ts';
import { monero } from '../rails/monero/monero.ts';
import { pix } from '../rails/pix/pix.ts';

/** What a published page says of payments. */
export interface PagePayments {
  /** The signed campaign inside, where there is one. */
  readonly signed: string | undefined;
  /** The keys that the page itself says to trust. */
  readonly trustedKeys: readonly string[];
  /** Payment details that stand anywhere in it, without spaces. */
  readonly details: readonly string[];
}

/** Texts that look like payment details, and what judges whether they are. */
const SHAPES = [
  { shape: /(?<![\d.])\d(?:[ -]?\d){17}(?![\d.])/g, judge: clabe },
  { shape: /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{1,4}){3,8}\b/g, judge: iban },
  { shape: /\b0002\d{2}[^<"]{60,500}6304[\dA-F]{4}\b/g, judge: pix },
  { shape: /\b(?:bc|tb)1[a-z\d]{20,80}\b|\b[13][1-9A-HJ-NP-Za-km-z]{25,34}\b/g, judge: bitcoin },
  { shape: /\b[48][1-9A-HJ-NP-Za-km-z]{94}\b/g, judge: monero },
] as const;

/** Reads a page as text, without running anything of it. */
export function readPage(html: string): PagePayments {
  const scripts = html.matchAll(
    /<script\b[^>]*\btype=["']?application\/json\b[^>]*>([^<]*)<\/script>/gi,
  );
  const signed = [...scripts]
    .map(([, text = '']) => text.trim())
    .find((text) => text.includes('"comunalCampaign"'));
  const trusted = html.matchAll(/\btrusted-key=["']?([\w -]+)/gi);
  return {
    signed: signed?.replaceAll(String.raw`\u003c`, '<'),
    trustedKeys: [...trusted].flatMap(([, keys = '']) => keys.trim().split(/\s+/)),
    details: paymentDetailsIn(html),
  };
}

/** Everything in a text that is a payment detail by its own check, once each. */
export function paymentDetailsIn(text: string): string[] {
  const plain = text
    .replaceAll(/&nbsp;|\u{a0}|\u{202f}/gu, ' ')
    .replaceAll(/<\/?(?:b|i|em|strong|span|wbr|code)\b[^>]*>/gi, '');
  const found = SHAPES.flatMap(({ shape, judge }) =>
    [...plain.matchAll(shape)].map(([one]) => one).filter((one) => judge.validate(one).ok),
  );
  return [...new Set(found.map((one) => one.replaceAll(/[\s-]/g, '')))];
}

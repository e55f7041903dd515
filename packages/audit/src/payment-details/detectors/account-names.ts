import { findNearby, CONTEXT, hasContext } from './payment-context.ts';
import type { Detail, Detector } from './detector.ts';
import { EMAIL } from './pix-keys.ts';
import { removeSeams } from './remove-seams.ts';

const AT_NAME = /(?<![\w.@/])@[\w\u{e000}][\w.\-\u{e000}]{2,40}/gu;
const CASH_TAG = /(?<![\w$])\$[a-z\u{e000}][\w\u{e000}]{1,20}(?![\w.,]*\d)/giu;
const UPI =
  /(?<![\w.])[\w.-]{2,60}@(?:ok\w+|upi|ybl|ibl|axl|paytm|apl|icici|sbi|hdfcbank|kotak|axisbank|jupiteraxis|yesbank)(?![\w.])/giu;
/** An Argentine alias: six to twenty letters and digits, with dots or hyphens. */
const ALIAS = /(?<![\w.@/-])[a-z\d\u{e000}]{2,20}(?:[.-][a-z\d\u{e000}]{1,20}){1,4}(?![\w.@/-])/giu;
const DOTTED_ALIAS =
  /(?<![\w.@/:-])[a-z\d\u{e000}]{2,14}(?:\.[a-z\d\u{e000}]{2,14}){0,3}\.mp(?![\w.@/-])/giu;

/** An alias without dots, alone after the word and a colon, or with a digit on the next line. */
const LONE_ALIAS =
  /\balias(?: (?:mp|cbu|cvu|mercado ?pago))?[ \u{e000}]?(?:[:-]|\n(?=[a-z]*\d))[ \n\u{e000}]?([a-z\d]{6,20})(?=[\u{e000} ]?(?:[\n.,;]|$))/giu;
/** A name alone after the name of a service and a colon. */
const LONE_NAME =
  /\b(?:pay ?pal|venmo|cash ?app|ko-?fi|patreon|liberapay|revolut|skrill)[ \u{e000}]?:[ \n\u{e000}]?(?!(?:aqui|here|pronto|soon|proximamente|email|e-mail|correo)\b)([a-z\d][\w.-]{3,30})(?=[\u{e000} ]?(?:[\n,;]|\.(?!\w)|$))/giu;
/** An Ethereum name. */
const ENS = /(?<![\w.@/-])[a-z\d-]{3,40}\.eth(?![\w.@/-])/giu;

/** Detects names that somebody is paid by: aliases of accounts, names at payment services, and lightning addresses. */
export const accountNames: Detector = {
  kinds: ['alias', 'handle', 'lightning', 'ethereum'],
  *find({ text, budget }): Generator<Detail> {
    for (const { part, offset } of findNearby(text, /\balias\b/gi, budget, {
      before: 40,
      after: 60,
    }))
      yield* findMatches(part, ALIAS, 'alias', offset, isAlias);
    yield* findMatches(text, DOTTED_ALIAS, 'alias', 0, () => true);
    yield* findMatches(text, UPI, 'handle', 0, () => true);
    yield* findMatches(text, ENS, 'ethereum', 0, () => true);
    yield* findNamed(text, LONE_ALIAS, 'alias');
    yield* findNamed(text, LONE_NAME, 'handle');
    for (const { part, offset } of findNearby(text, CONTEXT.handle, budget, {
      before: 40,
      after: 80,
    })) {
      yield* findMatches(part, AT_NAME, 'handle', offset, () => true);
      yield* findMatches(part, EMAIL, 'handle', offset, () => true);
    }
    for (const { part, offset } of findNearby(text, /cash ?app|cashtag|\bcash\.me\b/gi, budget, {
      before: 40,
      after: 60,
    }))
      yield* findMatches(part, CASH_TAG, 'handle', offset, () => true);
    for (const { 0: written, index } of text.matchAll(EMAIL)) {
      const end = index + written.length;
      if (hasContext(text, CONTEXT.lightning, index, end, { before: 120, after: 60 }))
        yield { kind: 'lightning', normalized: normalizeName(written), start: index, end };
    }
  },
};

function* findNamed(text: string, pattern: RegExp, kind: Detail['kind']): Generator<Detail> {
  for (const { 0: written, 1: name = '', index } of text.matchAll(pattern)) {
    const end = index + written.length;
    yield { kind, normalized: normalizeName(name), start: end - name.length, end };
  }
}

function* findMatches(
  text: string,
  pattern: RegExp,
  kind: Detail['kind'],
  offset: number,
  isMatch: (normalized: string) => boolean,
): Generator<Detail> {
  for (const { 0: written, index } of text.matchAll(pattern)) {
    const normalized = normalizeName(written);
    if (isMatch(normalized))
      yield { kind, normalized, start: offset + index, end: offset + index + written.length };
  }
}

function normalizeName(written: string): string {
  return removeSeams(written)
    .toLowerCase()
    .replace(/[.-]+$/, '');
}

/** Whether a text can be an alias. Dates, pages and numbers cannot. */
function isAlias(text: string): boolean {
  return (
    text.length >= 6 &&
    text.length <= 20 &&
    /[a-z]{2}/.test(text) &&
    !/\.(?:html?|php|org|com|net|example)$/.test(text)
  );
}

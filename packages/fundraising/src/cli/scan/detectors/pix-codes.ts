import { pix } from '../../../rails/pix/pix.ts';
import { SEAM } from '../page/normalize-text.ts';
import type { Detail, Detector } from './detector.ts';

/** The beginning of every code of EMVCo, digit by digit, whatever stands between. */
const BEGINNING =
  /0[\s\u{e000}]{0,4}0[\s\u{e000}]{0,4}0[\s\u{e000}]{0,4}2[\s\u{e000}]{0,4}0[\s\u{e000}]{0,4}1/gu;
const NAME =
  /b[\s\u{e000}]?r[\s\u{e000}]?\.[\s\u{e000}]?gov[\s\u{e000}]?\.[\s\u{e000}]?bcb[\s\u{e000}]?\.[\s\u{e000}]?pix/giu;
const LONGEST = 700;

/**
 * Codes to be pasted into a bank's app: Pix, and others of the same form. Names in them may hold blanks, so a code is followed
 * by the lengths of its fields, with blanks and without; what names Pix and cannot be followed counts too.
 */
export const pixCodes: Detector = {
  kinds: ['pix-code', 'payment-code'],
  *find({ text, budget }): Generator<Detail> {
    let end = -1;
    for (const { index } of text.matchAll(BEGINNING)) {
      if (index < end) continue;
      budget.spend(700);
      const readings = readingsFrom(text, index);
      const followed = readings.find(({ code }) => fieldsEnd(code) !== undefined);
      if (!followed) continue;
      const length = fieldsEnd(followed.code) ?? 0;
      end = (followed.positions[length - 1] ?? index) + 1;
      yield detailOf(followed.code.slice(0, length), index, end);
    }
    for (const { index } of text.matchAll(NAME))
      if (index >= end)
        yield {
          kind: 'pix-code',
          normalized: `br.gov.bcb.pix ${text.slice(index, index + 80)}`,
          start: index,
          end: index + 14,
        };
  },
};

/** What two codes for the same payee have in common. */
function detailOf(code: string, start: number, end: number): Detail {
  const details = pix.parse(code);
  if (!details)
    return {
      kind: /br\.gov\.bcb\.pix/i.test(code) ? 'pix-code' : 'payment-code',
      normalized: code.replaceAll(/\s/g, '').toLowerCase(),
      start,
      end,
    };
  const payee = details.kind === 'static' ? details.key : details.url;
  return { kind: 'pix-code', normalized: payee.toLowerCase(), start, end };
}

interface Reading {
  readonly code: string;
  readonly positions: readonly number[];
}

function readingsFrom(text: string, start: number): Reading[] {
  return [/[\n\u{e000}]/u, /[\s\u{e000}]/u].map((left) => {
    const positions: number[] = [];
    let code = '';
    for (let index = start; index < text.length && code.length < LONGEST; index += 1) {
      const sign = text[index] ?? '';
      if (left.test(sign) || sign === SEAM) continue;
      code += sign;
      positions.push(index);
    }
    return { code, positions };
  });
}

/** Where a code ends: after field 63, which is the last. */
function fieldsEnd(code: string): number | undefined {
  let at = 0;
  while (at < code.length) {
    const [, id, length] = /^(\d{2})(\d{2})/.exec(code.slice(at, at + 4)) ?? [];
    const end = at + 4 + Number(length);
    if (id === undefined || length === '00' || end > code.length) return undefined;
    if (id === '63') return length === '04' ? end : undefined;
    at = end;
  }
  return undefined;
}

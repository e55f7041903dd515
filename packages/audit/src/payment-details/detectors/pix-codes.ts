import { pix } from '@comunal/fundraising';
import { SEAM } from '../normalize-text.ts';
import type { Detail, Detector } from './detector.ts';

/** The beginning of every EMVCo code, with any whitespace between its digits. */
const BEGINNING =
  /0[\s\u{e000}]{0,4}0[\s\u{e000}]{0,4}0[\s\u{e000}]{0,4}2[\s\u{e000}]{0,4}0[\s\u{e000}]{0,4}1/gu;
const NAME =
  /b[\s\u{e000}]?r[\s\u{e000}]?\.[\s\u{e000}]?gov[\s\u{e000}]?\.[\s\u{e000}]?bcb[\s\u{e000}]?\.[\s\u{e000}]?pix/giu;
const LONGEST = 700;

/**
 * Detects codes that are pasted into a bank's app: Pix, and others of the same format. Names in them may contain spaces, so a code is
 * parsed by the lengths of its fields, with and without spaces. A text that names Pix but cannot be parsed counts, too.
 */
export const pixCodes: Detector = {
  kinds: ['pix-code', 'payment-code'],
  *find({ text, budget }): Generator<Detail> {
    let end = -1;
    for (const { index } of text.matchAll(BEGINNING)) {
      if (index < end) continue;
      budget.spend(700);
      const variants = createVariants(text, index);
      const parsed = variants.find(({ code }) => findFieldsEnd(code) !== undefined);
      if (!parsed) continue;
      const length = findFieldsEnd(parsed.code) ?? 0;
      end = (parsed.positions[length - 1] ?? index) + 1;
      yield createDetail(parsed.code.slice(0, length), index, end);
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

/** Creates the detail, whose normalized form is equal for all codes of one payee. */
function createDetail(code: string, start: number, end: number): Detail {
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

interface CodeVariant {
  readonly code: string;
  readonly positions: readonly number[];
}

function createVariants(text: string, start: number): CodeVariant[] {
  return [/[\n\u{e000}]/u, /[\s\u{e000}]/u].map((left) => {
    const positions: number[] = [];
    let code = '';
    for (let index = start; index < text.length && code.length < LONGEST; index += 1) {
      const character = text[index] ?? '';
      if (left.test(character) || character === SEAM) continue;
      code += character;
      positions.push(index);
    }
    return { code, positions };
  });
}

/** Finds the end of a code, which is after its last field, 63. */
function findFieldsEnd(code: string): number | undefined {
  let offset = 0;
  while (offset < code.length) {
    const [, id, length] = /^(\d{2})(\d{2})/.exec(code.slice(offset, offset + 4)) ?? [];
    const end = offset + 4 + Number(length);
    if (id === undefined || length === '00' || end > code.length) return undefined;
    if (id === '63') return length === '04' ? end : undefined;
    offset = end;
  }
  return undefined;
}

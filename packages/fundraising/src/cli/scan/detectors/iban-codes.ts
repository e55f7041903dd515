import { iban } from '../../../rails/iban/iban.ts';
import { bbanPattern } from '../../../rails/iban/registry.ts';
import { codedRun, spanOf } from './coded-runs.ts';
import { hasContext } from './context.ts';
import type { Detail, Detector } from './detector.ts';

const BEGINNING = /[A-Z]{2}[^\p{L}\p{N}]{0,8}\d[^\p{L}\p{N}]{0,8}\d/giu;

/** IBANs in letters of any size, glued to a word, and however parted: every two letters and two digits may begin one. */
export const ibanCodes: Detector = {
  kinds: ['iban'],
  *find({ text }): Generator<Detail> {
    BEGINNING.lastIndex = 0;
    for (let match = BEGINNING.exec(text); match; match = BEGINNING.exec(text)) {
      // The next one may begin with the second letter.
      BEGINNING.lastIndex = match.index + 1;
      const pattern = bbanPattern(match[0].slice(0, 2).toUpperCase());
      if (pattern === undefined) continue;
      const length = pattern.length + 4;
      const run = codedRun(text, match.index, length);
      const code = run.code.toUpperCase();
      if (code.length < length || !/^[A-Z\d]+$/.test(code)) continue;
      const span = spanOf(run, length);
      const isNamed = () => hasContext(text, /\biban\b/i, span.start, span.end, { before: 60 });
      if (iban.validate(code).ok || (/\d{8}/.test(code) && isNamed()))
        yield { kind: 'iban', normal: code.toLowerCase(), ...span };
    }
  },
};

import { iban } from '../../../rails/iban/iban.ts';
import { getBbanPattern } from '../../../rails/iban/registry.ts';
import { readCharacterRun, getSpan, type CharacterRun } from './character-run.ts';
import type { Detail, Detector } from './detector.ts';

const BEGINNING = /[A-Z][^\p{L}\p{N}]{0,8}[A-Z][^\p{L}\p{N}]{0,8}\d[^\p{L}\p{N}]{0,8}\d/giu;

/** Detects IBANs in any case, joined to a word, and with any separators: every two letters and two digits may begin one. */
export const ibanCodes: Detector = {
  kinds: ['iban'],
  *find({ text, budget }): Generator<Detail> {
    BEGINNING.lastIndex = 0;
    for (let match = BEGINNING.exec(text); match; match = BEGINNING.exec(text)) {
      // The next IBAN may begin with the second letter.
      BEGINNING.lastIndex = match.index + 1;
      const pattern = getBbanPattern(match[0].replaceAll(/[^\p{L}]/gu, '').toUpperCase());
      if (pattern === undefined) continue;
      const length = pattern.length + 4;
      budget.spend(120);
      const run = readCharacterRun(text, match.index, length);
      const code = run.code.toUpperCase();
      if (code.length < length || !/^[A-Z\d]+$/.test(code)) continue;
      const span = getSpan(run, length);
      if (isRight(code, run, text.slice(Math.max(0, span.start - 12), span.start)))
        yield { kind: 'iban', normalized: code.toLowerCase(), ...span };
    }
  },
};

/**
 * Whether a code counts. One with a wrong checksum counts after the word IBAN: a bank refuses it, and somebody may have mistyped it.
 * One text in 97 has a valid checksum by chance, so a code that contains a word does not count.
 */
function isRight(code: string, run: CharacterRun, before: string): boolean {
  const { ok, problems } = iban.validate(code);
  return /iban[^\p{L}]*$/iu.test(before)
    ? ok || problems.every((problem) => problem.code === 'checksum')
    : ok && !hasWord(run);
}

function hasWord({ code, edges }: CharacterRun): boolean {
  const starts = [...edges].toSorted((a, b) => a - b);
  const groups = starts.map((start, index) => code.slice(start, starts[index + 1]));
  return groups.some((group) => /^\p{L}{5,}$/u.test(group) && /\p{Ll}/u.test(group));
}

import { iban } from '@comunal/fundraising';
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
      const length = getIbanLength(match[0].replaceAll(/[^\p{L}]/gu, '').toUpperCase());
      if (length === undefined) continue;
      budget.spend(120);
      const run = readCharacterRun(text, match.index, length);
      const code = run.code.toUpperCase();
      if (code.length < length || !/^[A-Z\d]+$/.test(code)) continue;
      const span = getSpan(run, length);
      if (isIban(code, run, text.slice(Math.max(0, span.start - 12), span.start)))
        yield { kind: 'iban', normalized: code.toLowerCase(), ...span };
    }
  },
};

const lengths = new Map<string, number | undefined>();

/** Returns the length of the IBANs of a country, or `undefined` for a country without any. */
function getIbanLength(country: string): number | undefined {
  if (lengths.has(country)) return lengths.get(country);
  const problem = iban.validate(country).problems.find(({ code }) => code === 'length');
  const length = problem?.expected === undefined ? undefined : Number(problem.expected);
  lengths.set(country, length);
  return length;
}

/**
 * Whether a code counts. One with a wrong checksum counts after the word IBAN: a bank refuses it, and somebody may have mistyped it.
 * One text in 97 has a valid checksum by chance, so a code that contains a word does not count.
 */
function isIban(code: string, run: CharacterRun, before: string): boolean {
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

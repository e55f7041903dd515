import { expect, it } from 'vitest';
import { cue } from '../../test/support/cue.ts';
import { applyTranslation } from './apply-translation.ts';
import { revisionOf, translationStatus } from './status.ts';

const source = { cues: [cue(0, 2000, 'Uno.'), cue(3000, 5000, 'Dos.'), cue(6000, 8000, 'Tres.')] };
const ids = ['00:00:00.000', '00:00:03.000', '00:00:06.000'];
const unit = (id: string, source: string, target: string, needsReview?: boolean) => ({
  id,
  source,
  target,
  ...(needsReview !== undefined && { needsReview }),
});

it('counts what is translated, missing and out of date in a file of translators', () => {
  const units = [unit(ids[0] ?? '', 'Uno.', 'Um.'), unit(ids[1] ?? '', 'Dos viejo.', 'Dois.')];
  expect(translationStatus(source, units)).toEqual({
    total: 3,
    translated: 2,
    missing: [ids[2]],
    stale: [ids[1]],
    state: 'stale',
  });
  expect(translationStatus(source, [unit(ids[0] ?? '', 'Uno.', 'Um.', true)]).stale).toEqual([
    ids[0],
  ]);
});

it('knows of captions which state of the source they were made of', () => {
  const units = [unit(ids[0] ?? '', 'Uno.', 'Um.'), unit(ids[2] ?? '', 'Tres.', 'Três.')];
  const translated = applyTranslation(source, units, 'pt-BR');
  expect(translationStatus(source, translated)).toEqual({
    total: 3,
    translated: 2,
    missing: [ids[1]],
    stale: [],
    state: 'current',
  });
  const corrected = { cues: [cue(0, 2000, 'Uno, digo.'), ...source.cues.slice(1)] };
  expect(translationStatus(corrected, translated)).toMatchObject({
    state: 'stale',
    stale: [ids[0], ids[2]],
  });
  expect(translationStatus(source, { cues: translated.cues }).state).toBe('unknown');
});

it('a state has a name that changes with the words, not with times or lines', () => {
  const one = revisionOf({ cues: [cue(0, 1, 'uno dos'), cue(1, 2, 'tres')] });
  expect(one).toMatch(/^[\da-f]{16}$/);
  expect(revisionOf({ cues: [cue(5, 9, 'uno\n<i>dos</i> tres')] })).toBe(one);
  expect(revisionOf({ cues: [cue(0, 1, 'uno dos'), cue(1, 2, 'tres.')] })).not.toBe(one);
});

it('each letter counts', () => {
  const words = 'la red es de todas';
  const names = new Set(
    Array.from(words, (_, at) =>
      revisionOf({ cues: [cue(0, 1, `${words.slice(0, at)}x${words.slice(at + 1)}`)] }),
    ),
  );
  expect(names.size).toBe(words.length);
});

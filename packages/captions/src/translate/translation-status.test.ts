import { expect, it } from 'vitest';
import { cue } from '../../test/support/cue.ts';
import { applyTranslation } from './apply-translation.ts';
import { computeRevision, translationStatus } from './translation-status.ts';

const source = { cues: [cue(0, 2000, 'Uno.'), cue(3000, 5000, 'Dos.'), cue(6000, 8000, 'Tres.')] };
const ids = ['00:00:00.000', '00:00:03.000', '00:00:06.000'];
const unit = (id: string, source: string, target: string, needsReview?: boolean) => ({
  id,
  source,
  target,
  ...(needsReview !== undefined && { needsReview }),
});

it('counts translated, missing and stale sentences of translation units', () => {
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

it('compares the revision of captions with that of their source', () => {
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

it('computes a revision that depends on the text, and not on times or line breaks', () => {
  const revision = computeRevision({ cues: [cue(0, 1, 'uno dos'), cue(1, 2, 'tres')] });
  expect(revision).toMatch(/^[\da-f]{16}$/);
  expect(computeRevision({ cues: [cue(5, 9, 'uno\n<i>dos</i> tres')] })).toBe(revision);
  expect(computeRevision({ cues: [cue(0, 1, 'uno dos'), cue(1, 2, 'tres.')] })).not.toBe(revision);
});

it('computes the revision by FNV-1a, as its published vector says', () => {
  expect(computeRevision({ cues: [cue(0, 1, 'foobar')] })).toBe('85944171f73967e8');
});

it('computes another revision for each changed character', () => {
  const words = 'la red es de todas';
  const names = new Set(
    Array.from(words, (_, index) =>
      computeRevision({ cues: [cue(0, 1, `${words.slice(0, index)}x${words.slice(index + 1)}`)] }),
    ),
  );
  expect(names.size).toBe(words.length);
});

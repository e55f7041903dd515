import { expect, it } from 'vitest';
import { cue } from '../../test/support/cue.ts';
import { checkCaptions } from '../check/check-captions.ts';
import { getPreset } from '../check/presets.ts';
import { plainText } from '../text/tokenize-cue-text.ts';
import { parseVtt } from '../vtt/parse-vtt.ts';
import { toVtt } from '../vtt/to-vtt.ts';
import { applyTranslation } from './apply-translation.ts';
import { translationUnits } from './translation-units.ts';

const source = {
  cues: [
    cue(0, 3000, '<v Ana>La red que hicimos\nentre todas</v>'),
    cue(3000, 5000, '<v Ana>es de la gente.</v>'),
    cue(9000, 11_000, 'Sí.'),
  ],
  styles: ['x'],
};
const translations = (...targets: string[]) =>
  translationUnits(source).map((unit, index) => ({ ...unit, target: targets[index] ?? '' }));

it('gives each sentence the time and the voice of its source', () => {
  const made = applyTranslation(
    source,
    translations('A rede que fizemos juntas é da gente.', 'Sim.'),
    'pt-BR',
  );
  expect(made.cues.map(({ startMs, endMs, text }) => [startMs, endMs, text])).toEqual([
    [0, 5000, '<v Ana>A rede que fizemos juntas é da gente.</v>'],
    [9000, 11_000, 'Sim.'],
  ]);
  expect(made).toMatchObject({ missing: [], stale: [], styles: ['x'] });
  expect(made.notes?.[0]?.text).toMatch(/^comunal-source: [\da-f]{16}$/);
});

it('splits a translation that is longer than its source into readable captions', () => {
  const long =
    'A rede comunitária que todas nós fizemos juntas durante muitos anos de trabalho, com antenas emprestadas, é da gente.';
  const { cues } = applyTranslation(source, translations(long), 'pt-BR');
  expect(cues.length).toBeGreaterThan(1);
  expect(cues[0]?.startMs).toBe(0);
  expect(
    cues.map(({ text }) => text.replaceAll(/<[^>]*>/g, '').replaceAll('\n', ' ')).join(' '),
  ).toBe(long);
  const layout = checkCaptions({ cues }, 'pt-BR').filter(({ code }) => /line|break/.test(code));
  expect(layout).toEqual([]);
});

it('lists sentences without a translation, and makes no captions of them', () => {
  const made = applyTranslation(source, translations('', ' Sim. '), 'pt-BR');
  expect(made.cues.map(({ startMs }) => startMs)).toEqual([9000]);
  expect(made.missing).toEqual(['00:00:00.000']);
});

it('lists translations whose source has changed', () => {
  const old = translations('A rede é da gente.', 'Sim.').map((unit) => ({
    ...unit,
    source: `${unit.source} x`,
  }));
  expect(applyTranslation(source, old, 'pt-BR').stale).toEqual(['00:00:00.000', '00:00:09.000']);
});

it('keeps every character that a translator typed', () => {
  const typed = '1 < 2 e <aplausos> 2 > 1 --> sim & não';
  const { cues } = applyTranslation(source, translations(typed), 'pt-BR');
  const written = parseVtt(toVtt({ cues }))
    .cues.map(({ text }) => plainText(text))
    .join(' ');
  expect(written).toBe(typed);
});

it('sorts captions by time, each written until the next, whatever the order of the source', () => {
  const { cues } = applyTranslation(
    { cues: [cue(5000, 7000, 'Dos.'), cue(1000, 2000, 'Uno.')] },
    [
      { id: '00:00:05.000', source: 'Dos.', target: 'Dois.' },
      {
        id: '00:00:01.000',
        source: 'Uno.',
        target: 'Um que é longo demais para um segundo, e para muitos mais.',
      },
    ],
    { ...getPreset('pt-BR'), maxCps: 5 },
  );
  expect(cues.map(({ startMs, text }) => [startMs, text.slice(0, 2)])).toEqual([
    [1000, 'Um'],
    [5000, 'Do'],
  ]);
  expect(cues[0]?.endMs).toBeLessThan(5000);
});

import { expect, it } from 'vitest';
import { cue } from '../../test/support/cue.ts';
import { checkCaptions } from './check-captions.ts';
import { fixCaptions } from './fix-captions.ts';

it('leaves captions without problems unchanged', () => {
  const captions = { cues: [cue(0, 2000, 'Hola,\n¿qué tal?', { id: '7' })], header: 'x' };
  expect(fixCaptions(captions, 'es-419')).toEqual({ ...captions, changes: [] });
});

it('changes line breaks where a line is too long or ends with a stop word', () => {
  const { cues, changes } = fixCaptions(
    {
      cues: [
        cue(0, 5000, 'la red que hicimos con las vecinas en la casa de todas'),
        cue(6000, 9000, 'esta es la\ncasa'),
      ],
    },
    'es-419',
  );
  expect(cues.map(({ text }) => text)).toEqual([
    'la red que hicimos con las vecinas\nen la casa de todas',
    'esta es la casa',
  ]);
  expect(changes).toEqual([
    { code: 'lines', cue: 0 },
    { code: 'lines', cue: 1 },
  ]);
});

it('splits a cue with too much text into several, in the same time', () => {
  const text =
    '<v Ana>Empezamos con una antena prestada. Después llegaron las vecinas de la otra cuadra y aprendimos entre todas a cuidarla.</v>';
  const { cues, changes } = fixCaptions({ cues: [cue(1000, 9000, text, { id: 'a' })] }, 'es-419');
  expect(cues.length).toBeGreaterThan(1);
  expect(cues[0]).toMatchObject({ startMs: 1000, id: 'a' });
  expect(cues.at(-1)).toMatchObject({ endMs: 9000, id: '' });
  expect(cues.every(({ text }) => text.startsWith('<v Ana>') && text.endsWith('</v>'))).toBe(true);
  expect(changes).toEqual([{ code: 'split', cue: 0 }]);
  expect(checkCaptions({ cues }, 'es-419')).toEqual([]);
});

it('does not split a cue into several that would flash by', () => {
  const text = 'palabra '.repeat(30).trim();
  const { cues } = fixCaptions({ cues: [cue(0, 1000, text), cue(1100, 2000, 'Sí')] }, 'es-419');
  expect(cues).toHaveLength(2);
  expect(cues[0]?.text.split('\n').length).toBeGreaterThan(2);
});

it('never splits a cue with timestamps in its text', () => {
  const text = `${'palabra '.repeat(8)}<00:00:05.000>${'palabra '.repeat(8)}`.trim();
  expect(fixCaptions({ cues: [cue(0, 9000, text)] }, 'es-419').cues).toHaveLength(1);
});

it('sorts cues by time, and moves notes with them', () => {
  const { cues, notes, changes } = fixCaptions(
    {
      cues: [cue(5000, 7000, 'dos'), cue(0, 2000, 'uno')],
      notes: [{ text: 'de uno', afterCues: 1 }],
    },
    'es-419',
  );
  expect(cues.map(({ text }) => text)).toEqual(['uno', 'dos']);
  expect(notes).toEqual([{ text: 'de uno', afterCues: 0 }]);
  expect(changes.map(({ code }) => code)).toEqual(['order', 'order']);
});

it('changes end times and never start times', () => {
  const { cues, changes } = fixCaptions(
    { cues: [cue(0, 2500, 'Hola'), cue(2000, 2100, 'Sí'), cue(9000, 30_000, 'No')] },
    'es-419',
  );
  expect(cues.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
    [0, 1917],
    [2000, 2833],
    [9000, 16_000],
  ]);
  expect(changes.map(({ code }) => code)).toEqual(['end', 'end', 'end']);
});

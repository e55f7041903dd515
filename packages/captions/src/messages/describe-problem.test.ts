import { registerLanguage } from '@comunal/i18n/lite';
import { expect, it } from 'vitest';
import { checkCaptions } from '../check/check-captions.ts';
import { parseCaptions } from '../parse-captions.ts';
import { describeProblem, translateProblem } from './describe-problem.ts';

const badTiming = { code: 'bad-timing', line: 3, column: 1 } as const;

it('says what is wrong and what to do, in the requested language', () => {
  expect(describeProblem(badTiming, 'en')).toBe(
    'the timings are invalid and their text is not shown: write them as 00:01:02.500 --> 00:01:04.000.',
  );
  expect(describeProblem(badTiming, 'pt-BR')).toContain('são inválidos');
});

it.each(['es', 'qu', 'xx-nonsense'])('falls back to Spanish for %s', (locale) => {
  expect(describeProblem(badTiming, locale)).toContain('no son válidos');
});

it('takes what a partial language lacks from its fallback languages, and says which one it is', () => {
  const problem = { 'no-text': '[tzh] subtítulo sin texto.' };
  const unregister = registerLanguage('tzh', { captions: { problem } }, { fallback: ['pt'] });
  try {
    const noText = { code: 'no-text', line: 3, column: 1 } as const;
    expect(translateProblem(noText, 'tzh')).toEqual({ text: problem['no-text'], language: 'tzh' });
    expect(describeProblem(badTiming, 'tzh')).toContain('são inválidos');
    expect(translateProblem(badTiming, 'tzh').language).toBe('pt');
  } finally {
    unregister();
  }
});

it('interpolates the values of a problem', () => {
  const captions = parseCaptions(`WEBVTT

00:01.000 --> 00:02.000
Una frase demasiado larga para quien quiera leerla en un solo segundo
`);
  const sentences = checkCaptions(captions, 'es-419').map((problem) =>
    describeProblem(problem, 'es'),
  );
  expect(sentences).toHaveLength(2);
  expect(sentences.join('\n')).toMatch(/\d/);
  expect(sentences.join('\n')).not.toMatch(/\{\{|captions:/);
});

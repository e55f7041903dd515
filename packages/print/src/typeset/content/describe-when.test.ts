import { expect, it } from 'vitest';
import { describeWhen, formatSpan } from './describe-when.ts';

const zone = 'America/Mexico_City';

it.each([
  [{ starts: '2030' }, '2030'],
  [{ starts: '2030-05' }, 'mayo de 2030'],
  [{ starts: '2030-03-15', ends: '2030-03-17' }, '15–17 de marzo de 2030'],
  [{ starts: '2030-03-30', ends: '2030-04-02' }, '30 de marzo–2 de abril de 2030'],
  [{ starts: '2030-03-15', ends: '2030-03-10' }, '15 de marzo de 2030'],
  [{ starts: '2030-03-15', ends: '2030-04' }, '15 de marzo de 2030'],
])('writes %o in one line', (span, words) => {
  expect(formatSpan(span, 'es').replaceAll(/[\u2009\u202f\u{a0}]/gu, '')).toContain(
    words.replaceAll('\u2009', ''),
  );
});

it('names the day, the month and the hours of one day', () => {
  const span = {
    starts: { local: '2030-05-11T10:00', zone },
    ends: { local: '2030-05-11T13:00', zone },
  };
  expect(describeWhen(span, 'en', false)).toMatchObject({
    day: '11',
    weekday: 'Saturday',
    month: 'May 2030',
    hours: expect.stringMatching(/^10:00.13:00$/) as string,
    zone: undefined,
  });
  expect(describeWhen(span, 'es', true).zone).toBe('hora del centro de México');
});

it('writes a whole date where it does not fall into parts', () => {
  expect(
    describeWhen({ starts: '2030-03-30', ends: '2030-04-02' }, 'pt', false).day,
  ).toBeUndefined();
  expect(describeWhen({ starts: '2030' }, 'pt', false)).toMatchObject({ month: '2030' });
});

it('leaves out an end that comes before the start', () => {
  const span = {
    starts: { local: '2030-05-11T10:00', zone },
    ends: { local: '2030-05-10T09:00', zone },
  };
  expect(formatSpan(span, 'es')).not.toMatch(/–/);
  expect(describeWhen(span, 'es', false).month).toContain('11 de mayo de 2030');
});

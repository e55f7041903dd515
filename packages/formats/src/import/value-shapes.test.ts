import { expect, it } from 'vitest';
import { keepShapedValues } from './value-shapes.ts';

it.each([
  ['bad-date', '31/02/2030'],
  ['bad-date', '03/25/2030'],
  ['bad-date', '8/3/30'],
  ['bad-date', '2030'],
  ['bad-date', '8 de marzo'],
  ['bad-date', '8 de marzo 17:00'],
  ['bad-date', 'Mar 8 2030 17:00'],
  ['bad-start', '9 de marzo'],
  ['bad-date', 'vie, 30 de febrero de 2030'],
  ['bad-date', '2030-02-30T17:00:00-06:00'],
  ['bad-date', '9999-99-99T99:99:99'],
  ['bad-time', '25:00'],
  ['bad-time', '17:00 - 99'],
  ['bad-time', '13 p. m.'],
  ['bad-time', '90h90'],
  ['bad-time', 'PT99999H'],
])('repeats for %s the value %s', (code, value) => {
  expect(keepShapedValues(code, { field: 'Fecha', value })).toEqual({ field: 'Fecha', value });
});

it.each([
  ['bad-date', 'ayer'],
  ['bad-date', 'Abril'],
  ['bad-date', 'Ana 2030'],
  ['bad-date', '55 1234 5678'],
  ['bad-date', '55-1234-5678'],
  ['bad-date', '+52 55 1234 5678'],
  ['bad-date', '044 55 12 34 56 78'],
  ['bad-date', '5512345678'],
  ['bad-date', 'ana@red.example'],
  ['bad-date', ''],
  ['bad-time', 'las seis'],
  ['bad-time', 'Ana'],
  ['bad-time', '5512345678'],
  ['bad-time', '1234 5678'],
  ['bad-time', '17:00 con Ana'],
  ['bad-time', '55.12.34.56'],
  ['bad-time', '(55) 1234'],
  ['bad-time', '55 1234 h'],
  ['bad-date', '55.12.34.56'],
  ['bad-date', '(55) 1234'],
  ['bad-date', '(22) 1234'],
  ['bad-date', '55 12 34 de mayo'],
  ['bad-date', '5512 34 56 de mayo'],
  ['bad-date', '55 1234 de mayo'],
  ['bad-start', '55 12 34 de mayo'],
])('leaves out for %s the value %s', (code, value) => {
  expect(keepShapedValues(code, { field: 'Fecha', value })).toEqual({ field: 'Fecha' });
});

it.each([
  ['America/Ejemplo', true],
  ['Romance Standard Time', true],
  ['GMT-0600', true],
  ['+06:00', true],
  ['Luna', false],
  ['Ana/Luz', false],
  ['Casa de Ana', false],
])('repeats the zone %s: %s', (zone, isKept) => {
  expect('zone' in keepShapedValues('unknown-zone', { field: 'TZID', zone })).toBe(isKept);
});

it('keeps numbers, and shortens what is long', () => {
  expect(keepShapedValues('many-values', { max: 50 })).toEqual({ max: 50 });
  expect(keepShapedValues('missing-column', { column: 'x'.repeat(50) })).toEqual({
    column: `${'x'.repeat(40)}…`,
  });
});

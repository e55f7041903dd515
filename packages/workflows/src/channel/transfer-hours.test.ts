import { describe, expect, it } from 'vitest';
import { parseTransferHours, readHours } from './transfer-hours.ts';

const at = (text: string): number => Date.parse(text);
const night = { from: '22:00', to: '06:00', zone: 'America/New_York' };
const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

describe('readHours', () => {
  it.each([
    ['2026-06-10T01:59:00Z', 'opens', '2026-06-10T02:00:00.000Z'],
    ['2026-06-10T02:00:00Z', 'closes', '2026-06-10T10:00:00.000Z'],
    ['2026-06-10T09:59:00Z', 'closes', '2026-06-10T10:00:00.000Z'],
    ['2026-06-10T10:00:00Z', 'opens', '2026-06-11T02:00:00.000Z'],
    // Clocks go forward on 8 March: the night has seven hours.
    ['2026-03-08T03:00:00Z', 'closes', '2026-03-08T10:00:00.000Z'],
    ['2026-03-08T10:00:00Z', 'opens', '2026-03-09T02:00:00.000Z'],
    // Clocks go back on 1 November: the night has nine.
    ['2026-11-01T02:00:00Z', 'closes', '2026-11-01T11:00:00.000Z'],
    ['2026-11-01T10:59:00Z', 'closes', '2026-11-01T11:00:00.000Z'],
    ['2026-11-01T11:00:00Z', 'opens', '2026-11-02T03:00:00.000Z'],
  ])('at %s it %s at %s', (now, change, moment) => {
    const state = readHours(night, at(now));
    expect([change, moment]).toEqual(
      state.isOpen ? ['closes', iso(state.closesAt)] : ['opens', iso(state.opensAt)],
    );
  });

  it('takes a time that a day skips for the same time after the gap', () => {
    const hours = { from: '02:30', to: '05:00', zone: 'America/New_York' };
    expect(readHours(hours, at('2026-03-08T06:00:00Z'))).toEqual({
      isOpen: false,
      opensAt: at('2026-03-08T07:30:00Z'),
    });
  });

  it('knows hours within one day', () => {
    const hours = { from: '01:00', to: '05:00', zone: 'America/Sao_Paulo' };
    expect(readHours(hours, at('2026-06-10T04:00:00Z'))).toEqual({
      isOpen: true,
      closesAt: at('2026-06-10T08:00:00Z'),
    });
    expect(readHours(hours, at('2026-06-10T08:00:00Z'))).toEqual({
      isOpen: false,
      opensAt: at('2026-06-11T04:00:00Z'),
    });
  });
});

describe('parseTransferHours', () => {
  it('reads both ends', () => {
    expect(parseTransferHours('22:00-06:00', 'America/Mexico_City')).toEqual({
      from: '22:00',
      to: '06:00',
      zone: 'America/Mexico_City',
    });
  });

  it.each(['22-6', '24:00-06:00', '22:00', '06:00-06:00', ''])('rejects %j', (text) => {
    expect(parseTransferHours(text, 'UTC')).toBeUndefined();
  });

  it('rejects a zone that there is not', () => {
    expect(parseTransferHours('22:00-06:00', 'America/Nowhere')).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { verdicts } from '../../test/support/verdicts.ts';
import { consentSchema, hasConsent, type Consent } from './consent.ts';

verdicts('consentSchema', consentSchema, {
  takes: [
    { scope: 'name', granted: '2024' },
    {
      scope: 'image',
      granted: '2024-01-02',
      until: '2026',
      withdrawn: '2025-03',
      by: 'k.',
      note: 'Por carta.',
    },
  ],
  refuses: [
    { scope: 'name' },
    { scope: 'everything', granted: '2024' },
    { scope: 'name', granted: 'ayer' },
    { scope: 'name', granted: '2024', signed: true },
  ],
});

const today = '2024-06-15';
type Dates = Partial<Omit<Consent, 'scope'>> & Pick<Consent, 'granted'>;
const holds = (...consents: readonly Dates[]) =>
  hasConsent(
    consents.map((dates) => ({ scope: 'image', ...dates })),
    'image',
    today,
  );

describe('hasConsent', () => {
  it('is false when nobody granted one, or one of another scope', () => {
    expect(holds()).toBe(false);
    expect(hasConsent([{ scope: 'voice', granted: '2020' }], 'image', today)).toBe(false);
  });

  it('holds from the day on which it is granted', () => {
    expect(holds({ granted: '2024-06-15' })).toBe(true);
    expect(holds({ granted: '2024-06-16' })).toBe(false);
    expect(holds({ granted: '2024' })).toBe(true);
  });

  it('holds until the last day that its end may mean', () => {
    expect(holds({ granted: '2020', until: '2024-06-15' })).toBe(true);
    expect(holds({ granted: '2020', until: '2024' })).toBe(true);
    expect(holds({ granted: '2020', until: '2024-06-14' })).toBe(false);
    expect(holds({ granted: '2020', until: '2024-05' })).toBe(false);
  });

  it('stops on the first day that its withdrawal may mean', () => {
    expect(holds({ granted: '2020', withdrawn: '2024-06-16' })).toBe(true);
    expect(holds({ granted: '2020', withdrawn: '2024-06-15' })).toBe(false);
    expect(holds({ granted: '2020', withdrawn: '2024' })).toBe(false);
  });

  it('counts the newest consent of one person, whatever the order', () => {
    expect(holds({ granted: '2023' }, { granted: '2020', until: '2021' })).toBe(true);
    expect(holds({ granted: '2023', until: '2023' }, { granted: '2020' })).toBe(false);
    expect(holds({ granted: '2020' }, { granted: '2030' })).toBe(false);
  });

  it('holds again after a withdrawal when granted clearly later', () => {
    expect(holds({ granted: '2020', withdrawn: '2021' }, { granted: '2022' })).toBe(true);
    expect(holds({ granted: '2020', withdrawn: '2022-05-01' }, { granted: '2022-05-01' })).toBe(
      true,
    );
    expect(holds({ granted: '2020', withdrawn: '2022' }, { granted: '2022' })).toBe(false);
    expect(holds({ granted: '2020', withdrawn: '2023' }, { granted: '2022' })).toBe(false);
  });

  it('needs the consent of everyone who granted one', () => {
    expect(holds({ granted: '2020', by: 'a' }, { granted: '2021', by: 'b' })).toBe(true);
    expect(
      holds({ granted: '2020', by: 'a', withdrawn: '2021' }, { granted: '2022', by: 'b' }),
    ).toBe(false);
    expect(holds({ granted: '2020', by: 'a', until: '2021' }, { granted: '2022', by: 'b' })).toBe(
      false,
    );
  });
});

it.each(['2024', '2024-06', '15-06-2024', ''])('refuses %j as today', (wrong) => {
  const consent: Consent = { scope: 'voice', granted: '2020', until: '2024-01' };
  expect(() => hasConsent([consent], 'voice', wrong)).toThrow('today has to be a day like 2026');
});

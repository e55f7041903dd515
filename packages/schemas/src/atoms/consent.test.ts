import { describe, expect, it } from 'vitest';
import { verdicts } from '../../test/support/verdicts.ts';
import { consentSchema, hasConsent, type Consent } from './consent.ts';

verdicts('consentSchema', consentSchema, {
  takes: [
    { scope: 'name', given: '2024' },
    {
      scope: 'image',
      given: '2024-01-02',
      until: '2026',
      withdrawn: '2025-03',
      by: 'k.',
      note: 'Por carta.',
    },
  ],
  refuses: [
    { scope: 'name' },
    { scope: 'everything', given: '2024' },
    { scope: 'name', given: 'ayer' },
    { scope: 'name', given: '2024', signed: true },
  ],
});

const today = '2024-06-15';
type Dates = Partial<Omit<Consent, 'scope'>> & Pick<Consent, 'given'>;
const holds = (...given: readonly Dates[]) =>
  hasConsent(
    given.map((dates) => ({ scope: 'image', ...dates })),
    'image',
    today,
  );

describe('hasConsent', () => {
  it('is not there when nobody gave one, or for something else', () => {
    expect(holds()).toBe(false);
    expect(hasConsent([{ scope: 'voice', given: '2020' }], 'image', today)).toBe(false);
  });

  it('holds from the day it is given', () => {
    expect(holds({ given: '2024-06-15' })).toBe(true);
    expect(holds({ given: '2024-06-16' })).toBe(false);
    expect(holds({ given: '2024' })).toBe(true);
  });

  it('holds to the last day of its end', () => {
    expect(holds({ given: '2020', until: '2024-06-15' })).toBe(true);
    expect(holds({ given: '2020', until: '2024' })).toBe(true);
    expect(holds({ given: '2020', until: '2024-06-14' })).toBe(false);
    expect(holds({ given: '2020', until: '2024-05' })).toBe(false);
  });

  it('stops on the first day it may have been withdrawn', () => {
    expect(holds({ given: '2020', withdrawn: '2024-06-16' })).toBe(true);
    expect(holds({ given: '2020', withdrawn: '2024-06-15' })).toBe(false);
    expect(holds({ given: '2020', withdrawn: '2024' })).toBe(false);
  });

  it('counts the newest of one person, in whatever order they are written', () => {
    expect(holds({ given: '2023' }, { given: '2020', until: '2021' })).toBe(true);
    expect(holds({ given: '2023', until: '2023' }, { given: '2020' })).toBe(false);
    expect(holds({ given: '2020' }, { given: '2030' })).toBe(false);
  });

  it('can be given again after it was withdrawn, when that is clearly later', () => {
    expect(holds({ given: '2020', withdrawn: '2021' }, { given: '2022' })).toBe(true);
    expect(holds({ given: '2020', withdrawn: '2022-05-01' }, { given: '2022-05-01' })).toBe(true);
    expect(holds({ given: '2020', withdrawn: '2022' }, { given: '2022' })).toBe(false);
    expect(holds({ given: '2020', withdrawn: '2023' }, { given: '2022' })).toBe(false);
  });

  it('needs everyone who gave one to hold to it', () => {
    expect(holds({ given: '2020', by: 'a' }, { given: '2021', by: 'b' })).toBe(true);
    expect(holds({ given: '2020', by: 'a', withdrawn: '2021' }, { given: '2022', by: 'b' })).toBe(
      false,
    );
    expect(holds({ given: '2020', by: 'a', until: '2021' }, { given: '2022', by: 'b' })).toBe(
      false,
    );
  });
});

it.each(['2024', '2024-06', '15-06-2024', ''])('takes no %j for a day', (wrong) => {
  const given: Consent = { scope: 'voice', given: '2020', until: '2024-01' };
  expect(() => hasConsent([given], 'voice', wrong)).toThrow('today has to be a day like 2026');
});

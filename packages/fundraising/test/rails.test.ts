import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rails, type RailKind } from '../src/index.ts';
import { anyDetails } from './support/any-details.ts';

const kinds = Object.keys(rails) as RailKind[];

describe.each(kinds)('the rail %s', (kind) => {
  const rail = rails[kind];

  it('reads back what it writes', async () => {
    await fc.assert(
      fc.asyncProperty(anyDetails[kind], async (details) => {
        const text = rail.create(details);
        expect(rail.parse(text)).toEqual(details);
        expect(rail.validate(text)).toMatchObject({ ok: true, problems: [] });
        const { rows } = await rail.describe(details);
        expect(rows.length).toBeGreaterThan(0);
      }),
      { numRuns: process.env['COMUNAL_TEST_LONG'] === '1' ? 2_000 : 60 },
    );
  });

  it('answers to any text and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { ok, problems } = rail.validate(text);
        expect(ok).toBe(problems.length === 0);
        expect(ok).toBe(rail.parse(text) !== undefined);
      }),
    );
  });

  it('refuses nothing at all, and ten megabytes at once', () => {
    expect(rail.validate(' \n').problems).toEqual([{ code: 'empty' }]);
    expect(rail.validate('9'.repeat(10_000_000)).problems).toEqual([
      { code: 'too-long', value: '10000000', expected: '4296' },
    ]);
    expect(rail.validate(undefined as never).problems).toEqual([{ code: 'empty' }]);
  });

  it('refuses marks that turn the writing direction, wherever they stand', () => {
    for (const details of fc.sample(anyDetails[kind], { numRuns: 5, seed: 7 })) {
      const text = rail.create(details);
      for (let at = 0; at <= text.length; at += 1)
        for (const mark of ['\u{202e}', '\u{2066}', '\u{200b}', '%E2%80%AE']) {
          const turned = rail.parse(`${text.slice(0, at)}${mark}${text.slice(at)}`);
          expect(JSON.stringify(turned ?? null)).not.toMatch(/[\u{202e}\u{2066}\u{200b}]/u);
        }
    }
  });

  it('writes nothing that it would refuse', () => {
    const hostile = { lines: [], address: '\u{202e}', how: '\u{202e}', url: 'javascript:1' };
    expect(() => rail.create(hostile)).toThrow(
      expect.objectContaining({ code: 'bad-details', about: kind }) as Error,
    );
  });

  it('has the same names as every other, and says where it stands', () => {
    expect(Object.keys(rail)).toEqual(Object.keys(rails.clabe));
    expect([rail.whoSeesWhom, rail.whoCanStopIt, rail.staysPublic]).toEqual([
      `fundraising:sees.${kind}`,
      `fundraising:stops.${kind}`,
      `fundraising:stays.${kind}`,
    ]);
  });
});

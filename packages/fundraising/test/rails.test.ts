import { pickCount } from '@comunal/test-kit/pick-cases';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { railKindNames } from '@comunal/schemas/rails';
import * as api from '../src/index.ts';
import { loadRail, rails, type RailModule } from '../src/index.ts';
import { anyDetails } from './support/any-details.ts';

describe.each(railKindNames)('the rail %s', (kind) => {
  const rail: RailModule<unknown> = rails[kind];
  const anyOfKind: fc.Arbitrary<unknown> = anyDetails[kind];

  it('parses what it creates', async () => {
    await fc.assert(
      fc.asyncProperty(anyOfKind, async (details) => {
        const text = rail.create(details);
        expect(rail.parse(text)).toEqual(details);
        expect(rail.validate(text)).toMatchObject({ ok: true, problems: [] });
        const { rows } = await rail.describe(details);
        expect(rows.length).toBeGreaterThan(0);
      }),
      { numRuns: pickCount(60, 2_000) },
    );
  });

  it('validates any text and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { ok, problems } = rail.validate(text);
        expect(ok).toBe(problems.length === 0);
        expect(ok).toBe(rail.parse(text) !== undefined);
      }),
    );
  });

  it('rejects an empty text, and ten megabytes at once', () => {
    expect(rail.validate(' \n').problems).toEqual([{ code: 'empty' }]);
    expect(rail.validate('9'.repeat(10_000_000)).problems).toEqual([
      { code: 'too-long', value: '10000000', expected: '4296' },
    ]);
    expect(rail.validate(undefined as never).problems).toEqual([{ code: 'empty' }]);
  });

  it('rejects characters that turn the writing direction, wherever they are', () => {
    for (const details of fc.sample(anyOfKind, { numRuns: 5, seed: 7 })) {
      const text = rail.create(details);
      for (let index = 0; index <= text.length; index += 1)
        for (const mark of ['\u{202e}', '\u{2066}', '\u{200b}', '%E2%80%AE']) {
          const parsed = rail.parse(`${text.slice(0, index)}${mark}${text.slice(index)}`);
          expect(JSON.stringify(parsed ?? null)).not.toMatch(/[\u{202e}\u{2066}\u{200b}]/u);
        }
    }
  });

  it('creates nothing that it would reject', () => {
    const hostile = { lines: [], address: '\u{202e}', how: '\u{202e}', url: 'javascript:1' };
    expect(() => rail.create(hostile)).toThrow(
      expect.objectContaining({ code: 'bad-details', about: kind }) as Error,
    );
  });

  it('has the same properties as every other, and the messages of its kind', async () => {
    expect(Object.keys(rail)).toEqual(Object.keys(rails.clabe));
    expect([rail.kind, rail.whoSeesWhom, rail.whoCanStopIt, rail.staysPublic]).toEqual([
      kind,
      `fundraising:sees.${kind}`,
      `fundraising:stops.${kind}`,
      `fundraising:stays.${kind}`,
    ]);
    expect(await loadRail(kind)).toBe(rail);
  });

  it('is exported by itself, so that a page can import it alone', () => {
    expect(Object.values<unknown>(api)).toContain(rail);
  });

  it('names its regions as countries', () => {
    const code = fc
      .sample(anyOfKind, { numRuns: 1, seed: 3 })
      .map((details) => rail.create(details));
    const regions = rail.getRegions(code[0] ?? '') ?? [];
    expect(regions.filter((region) => !/^[A-Z]{2}$/.test(region))).toEqual([]);
  });
});

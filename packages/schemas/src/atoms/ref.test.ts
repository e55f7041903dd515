import { describe, expect, it } from 'vitest';
import { verdicts } from '../../test/support/verdicts.ts';
import { readRef, ref, refTypesOf } from './ref.ts';
import { slugSchema } from './slug.ts';

verdicts('a reference to one type', ref('series'), {
  takes: ['conversaciones', 'a-1', 'constructor'],
  refuses: ['series/conversaciones', 'Conversaciones', '', '../x', '__proto__'],
});

verdicts('a reference to one of several types', ref('organization', 'person'), {
  takes: ['organization/colectiva', 'person/luna'],
  refuses: [
    'colectiva',
    'event/x',
    'organization/',
    'organization/a/b',
    'person/Luna',
    'organizationperson/x',
  ],
});

describe('readRef', () => {
  it('reads a slug alone, or type and slug', () => {
    expect(readRef('x', ['series'])).toEqual({ type: 'series', slug: 'x' });
    expect(readRef('person/luna', ['organization', 'person'])).toEqual({
      type: 'person',
      slug: 'luna',
    });
  });

  it('reads nothing of another type', () => {
    expect(readRef('event/x', ['organization', 'person'])).toBeUndefined();
    expect(readRef('luna', ['organization', 'person'])).toBeUndefined();
  });
});

describe('refTypesOf', () => {
  it('knows a reference from a string', () => {
    expect(refTypesOf(ref('event', 'series'))).toEqual(['event', 'series']);
    expect(refTypesOf(slugSchema)).toBeUndefined();
  });
});

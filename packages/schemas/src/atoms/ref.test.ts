import { describe, expect, it } from 'vitest';
import { verdicts } from '../../test/support/verdicts.ts';
import { parseRef, ref, getRefTypes } from './ref.ts';
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

describe('parseRef', () => {
  it('parses a slug alone, or type and slug', () => {
    expect(parseRef('x', ['series'])).toEqual({ type: 'series', slug: 'x' });
    expect(parseRef('person/luna', ['organization', 'person'])).toEqual({
      type: 'person',
      slug: 'luna',
    });
  });

  it('gives undefined for another type', () => {
    expect(parseRef('event/x', ['organization', 'person'])).toBeUndefined();
    expect(parseRef('luna', ['organization', 'person'])).toBeUndefined();
  });
});

describe('getRefTypes', () => {
  it('tells a reference from a string', () => {
    expect(getRefTypes(ref('event', 'series'))).toEqual(['event', 'series']);
    expect(getRefTypes(slugSchema)).toBeUndefined();
  });
});

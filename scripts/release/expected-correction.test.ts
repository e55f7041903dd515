import { expect, it } from 'vitest';
import { listExpectedReleases } from './expected-correction.ts';

it('expects a patch of what is corrected and of what contains it, whatever their versions are', () => {
  const packages = [
    ['@comunal/archive', '0.2.0'],
    ['@comunal/http', '0.2.9'],
    ['@comunal/standalone', '1.0.0'],
  ].map(([name = '', version = '']) => ({ manifest: { name, version, description: '' } }));
  expect(listExpectedReleases(packages)).toEqual([
    '@comunal/http@0.2.10',
    '@comunal/standalone@1.0.1',
  ]);
});

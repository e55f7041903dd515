import { expect, it } from 'vitest';
import { createSampleManifest, createSampleWorkspace } from '../lib/sample-workspace.ts';
import { exportCollisions } from './export-collisions.ts';

const check = (first: string, second: string, only?: string) =>
  exportCollisions(
    createSampleWorkspace(
      {
        'packages/first/package.json': createSampleManifest('@comunal/first'),
        'packages/first/src/index.ts': first,
        'packages/second/package.json': createSampleManifest('@comunal/second'),
        'packages/second/src/index.ts': second,
      },
      only,
    ),
  );

it('names two packages that export the same type', () => {
  const source = 'export interface Connection {}\n';
  expect(check(source, source)).toEqual([
    {
      location: 'packages/first/src/index.ts:1',
      message: expect.stringContaining('@comunal/first and @comunal/second'),
    },
  ]);
  expect(check(source, source, 'second')).toMatchObject([
    { location: expect.stringMatching(/^packages\/(first|second)\/src/) },
  ]);
});

it('accepts types of their own names, and functions that share one', () => {
  expect(
    check(
      'export interface FirstConnection {}\nexport function connect() {}\n',
      'export interface SecondConnection {}\nexport function connect() {}\n',
    ),
  ).toEqual([]);
});

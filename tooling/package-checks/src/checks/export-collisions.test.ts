import { expect, it } from 'vitest';
import { madeUpManifest, madeUpWorkspace } from '../lib/made-up-workspace.ts';
import { exportCollisions } from './export-collisions.ts';

const judge = (first: string, second: string, only?: string) =>
  exportCollisions(
    madeUpWorkspace(
      {
        'packages/first/package.json': madeUpManifest('@comunal/first'),
        'packages/first/src/index.ts': first,
        'packages/second/package.json': madeUpManifest('@comunal/second'),
        'packages/second/src/index.ts': second,
      },
      only,
    ),
  );

it('names two packages that export the same type', () => {
  const source = 'export interface Connection {}\n';
  expect(judge(source, source)).toEqual([
    {
      location: 'packages/first/src/index.ts:1',
      message: expect.stringContaining('@comunal/first and @comunal/second'),
    },
  ]);
  expect(judge(source, source, 'second')).toMatchObject([
    { location: expect.stringMatching(/^packages\/(first|second)\/src/) },
  ]);
});

it('accepts types of their own names, and functions that share one', () => {
  expect(
    judge(
      'export interface FirstConnection {}\nexport function connect() {}\n',
      'export interface SecondConnection {}\nexport function connect() {}\n',
    ),
  ).toEqual([]);
});

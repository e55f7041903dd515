import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readInks } from './read-inks.ts';

let dir: string;
beforeAll(() => (dir = mkdtempSync(join(tmpdir(), 'comunal-inks-'))));
afterAll(() => rmSync(dir, { recursive: true }));

const write = (css: string): string => {
  const file = join(dir, 'look.css');
  writeFileSync(file, css);
  return file;
};

it('has the colours of the package where a collective has none of its own', () => {
  const { inks, unread } = readInks([]);
  expect(unread).toEqual([]);
  for (const color of Object.values(inks)) expect(color).toMatch(/^#[0-9a-f]{6}$/);
  expect(new Set(Object.values(inks)).size).toBe(5);
});

it('takes the colours that a style sheet of the collective gives to the whole page', () => {
  const file = write(
    ':root { --accent: rebeccapurple; --accent-2: oklch(45% 0.085 195); } .box { --ink: red; } @media print { :root { --paper: #fff } }',
  );
  const { inks } = readInks([file]);
  expect(inks).toEqual({ ...readInks([]).inks, accent: '#663399' });
});

it('names a colour that it cannot read, and keeps ours', () => {
  const { inks, unread } = readInks([write(':root { --accent: var(--brand); }')]);
  expect(unread).toEqual(['--accent: var(--brand)']);
  expect(inks).toEqual(readInks([]).inks);
});

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { statusCommand } from '../src/cli/status-command.ts';
import { stage } from './support/stage.ts';

vi.mock('@electric-sql/pglite', () => {
  throw new Error('Cannot find package');
});

it('shows what the content says where the database of the jobs is not installed, and says so', async () => {
  await using it = await stage();
  mkdirSync(join(it.folder, '.comunal', 'jobs'), { recursive: true, mode: 0o700 });
  const { code, out, err } = await it.call(statusCommand, []);
  expect([code, out]).toEqual([0, expect.stringContaining('grabacion · Grabación de la charla')]);
  expect(err).toContain('The jobs could not be read');
});

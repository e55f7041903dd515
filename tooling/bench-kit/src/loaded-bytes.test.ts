import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadedBytes } from './loaded-bytes.ts';

it('tells what is loaded at once from what is loaded later', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'comunal-loaded-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const words = Array.from({ length: 500 }, (_, at) => Math.sin(at)).join();
  writeFileSync(join(dir, 'large.js'), `export const large = '${words}'`);
  const later = await loadedBytes("export const go = () => import('./large.js')", dir);
  expect(later.atOnce).toBeLessThan(300);
  expect(later.inAll).toBeGreaterThan(3000);

  const now = await loadedBytes("export { large } from './large.js'", dir);
  expect(now.atOnce).toBe(now.inAll);
  expect(now.atOnce).toBeGreaterThan(3000);
});

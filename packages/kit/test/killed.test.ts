import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { isLong } from '@comunal/test-kit/pick-cases';
import { expect, it } from 'vitest';
import { buildKit, verifyKit } from '../src/index.ts';
import { page, writeSite, type Files } from './support/write-site.ts';

const numbers = Array.from({ length: 12 }, (_, index) => String(index));
const files: Files = {
  'index.html': page(numbers.map((name) => `<a href="/${name}.html">${name}</a>`).join(' ')),
  ...Object.fromEntries(numbers.map((name) => [`${name}.html`, page(name)])),
};
const module = JSON.stringify(new URL('../src/index.ts', import.meta.url).href);
const kills = isLong ? [1, 2, 3, 5, 8, 11, 12] : [4];

it.each(kills)(
  'takes no kit for whole that was killed after %i files, and goes on',
  async (count) => {
    const { root, site, out } = await writeSite(files);
    const script = `
    const { buildKit } = await import(${module});
    const onProgress = ({ loaded }) => loaded === ${count} && process.kill(process.pid, 'SIGKILL');
    await buildKit(${JSON.stringify(site)}, ${JSON.stringify(out)}, { today: '2026-11-29', onProgress });`;
    const options = ['--conditions=@comunal/source', '--disable-warning=ExperimentalWarning'];
    const child = spawn(process.execPath, [...options, '--input-type=module', '-e', script]);
    const [, signal] = await once(child, 'close');
    expect(signal).toBe('SIGKILL');
    await expect(verifyKit(out)).rejects.toMatchObject({ code: 'unfinished' });
    const { kept } = await buildKit(site, out, { today: '2026-11-29' });
    expect(kept).toBeGreaterThanOrEqual(count);
    expect(await verifyKit(out)).toMatchObject({ isWhole: true, problems: [] });
    const fresh = join(root, 'fresh');
    await buildKit(site, fresh, { today: '2026-11-29' });
    expect((await verifyKit(out)).manifest).toEqual((await verifyKit(fresh)).manifest);
  },
);

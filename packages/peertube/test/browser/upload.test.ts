import { fileURLToPath } from 'node:url';
import { strictPolicy, useElementPages } from '@comunal/test-kit';
import { startPeerTubeSimulator } from '@comunal/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { seededBytes, sha256Of } from '../support/random-bytes.ts';

const bytes = seededBytes(3_000_000, 11);
const open = useElementPages({
  upload: fileURLToPath(new URL('upload-in-page.ts', import.meta.url)),
});
let simulator: Awaited<ReturnType<typeof startPeerTubeSimulator>>;
beforeAll(async () => {
  simulator = await startPeerTubeSimulator();
});
afterAll(() => simulator.stop());
beforeEach(() => simulator.faults.clear());

const chosen = async (by: 'fetch' | 'xhr', name = 'charla.mp4') => {
  const { page } = await open('<input type="file" />', {
    policy: `${strictPolicy()}; connect-src ${simulator.url}`,
  });
  await page.setInputFiles('input', { name, mimeType: 'video/mp4', buffer: Buffer.from(bytes) });
  const [user] = simulator.users;
  return page.evaluate((how) => window.uploadChosen(how), {
    baseUrl: simulator.url,
    username: user?.username ?? '',
    password: user?.password ?? '',
    channelId: user?.channelId ?? 0,
    by,
  });
};

it.each(['fetch', 'xhr'] as const)(
  'uploads a chosen file by %s, through a broken line',
  async (by) => {
    simulator.faults.add({
      when: { method: 'PUT', path: /resumable/, nth: 2 },
      do: 'reset',
      afterBytes: 700_000,
    });
    const { outcome, steps } = await chosen(by);
    expect(outcome).toMatch(/^[\da-f-]{36}$/);
    const video = simulator.videos().find(({ uuid }) => uuid === outcome);
    expect(video).toMatchObject({ sha256: sha256Of(bytes), privacy: 3, filename: 'charla.mp4' });
    expect(steps).toBeGreaterThan(2);
  },
);

it('tells why a file is refused', async () => {
  expect((await chosen('fetch', 'lista.txt')).outcome).toBe('unsupported-file');
});

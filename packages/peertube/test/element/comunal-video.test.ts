import { join } from 'node:path';
import { startPeerTubeSimulator, type PeerTubeSimulator } from '@comunal/testing';
import { useElementPages } from '@comunal/test-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { silence } from './silence.ts';

const open = useElementPages({
  define: join(import.meta.dirname, '..', '..', 'src', 'define', 'index.ts'),
});

let simulator: PeerTubeSimulator;
let watch = '';
beforeAll(async () => {
  simulator = await startPeerTubeSimulator();
  const { shortUUID } = simulator.seed({ name: 'Taller', bytes: silence(3), durationSeconds: 3 });
  watch = `${simulator.url}/w/${shortUUID}`;
});
afterAll(() => simulator.stop());

it('plays', async () => {
  const { page, elsewhere, errors } = await open(
    `<comunal-video src="${watch}" video-title="Taller de fanzines" poster="/poster.svg" duration="5400" captions="es pt-BR" remember="session"><a href="${watch}">Taller</a></comunal-video>`,
    { frame: simulator.url },
  );
  const button = page.getByRole('button', { name: /^Ver el video/ });
  await button.waitFor();
  await page.screenshot({ path: '/tmp/v1.png', fullPage: true });
  expect(elsewhere).toEqual([]);
  const events = page.evaluate(
    () =>
      new Promise((resolve) => {
        const seen: unknown[] = [];
        for (const n of ['ready', 'play', 'pause', 'ended', 'time', 'error'])
          document.addEventListener(`comunal-video-${n}`, (e) => {
            seen.push([n, (e as CustomEvent).detail]);
            if (n === 'time') resolve(seen);
          });
      }),
  );
  await button.press('Enter');
  console.log(await events, elsewhere, errors);
  await page.screenshot({ path: '/tmp/v2.png', fullPage: true });
});

import { join } from 'node:path';
import { bundleForPage, useElementPages } from '@comunal/test-kit';
import { expect, it } from 'vitest';

const open = useElementPages({});
const SOURCES = join(import.meta.dirname, '..', 'src');

it('creates names and addresses in a worker', async () => {
  const library = await bundleForPage(join(SOURCES, 'index.ts'));
  const { page, errors } = await open('', {
    policy: "default-src 'none'; script-src 'self'; worker-src 'self'",
    prepare: (fresh) =>
      fresh.route('**/worker/*', (route) => {
        const isLibrary = route.request().url().endsWith('/library.js');
        const body = isLibrary ? library : WORKER;
        return route.fulfill({ contentType: 'text/javascript', body });
      }),
  });
  const result = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const worker = new Worker('/worker/main.js', { type: 'module' });
        worker.addEventListener('message', ({ data }) => resolve(data));
        worker.addEventListener('error', ({ message }) => resolve(message));
      }),
  );
  expect(result).toEqual({
    address: 'https://meet.example/Sesi%C3%B3n%20%C3%91#config.disableChat=true',
    strength: 'strong',
    code: 'insecure-instance',
  });
  expect(errors).toEqual([]);
});

const WORKER = `
import { createRoomName, estimateRoomNameStrength, createRoomUrl } from '/worker/library.js';
const instance = 'https://meet.example';
const getCode = (work) => { try { work(); } catch (error) { return error.code; } };
postMessage({
  address: createRoomUrl({ instance, room: 'Sesión Ñ', config: { disableChat: true } }),
  strength: estimateRoomNameStrength(createRoomName()).strength,
  code: getCode(() => createRoomUrl({ instance: 'http://meet.example', room: 'sala' })),
});`;

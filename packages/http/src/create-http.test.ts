import { expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { createHttp } from './create-http.ts';

it('calls and checks', async () => {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => Response.json({ id: 1 }));
  const { call } = createHttp({ baseUrl: 'https://video.example/api/v1', fetch });
  const answer = z.looseObject({ id: z.number() });
  await expect(
    call({ method: 'GET', path: 'videos/1', query: { a: [1, 2], b: undefined }, answer }),
  ).resolves.toEqual({ id: 1 });
  expect((fetch.mock.calls[0]?.[0] as Request).url).toBe(
    'https://video.example/api/v1/videos/1?a=1&a=2',
  );
});

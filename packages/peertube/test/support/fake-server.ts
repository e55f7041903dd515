import { createPeerTube, memoryTokenStore, type PeerTubeOptions } from '../../src/index.ts';
import { fastClock } from '@comunal/test-kit/fast-clock';

/** A client with a log-in, whose calls a function answers in place of a server. */
export function fakeServer(
  answer: (request: Request) => Response | Promise<Response>,
  accessToken = 'a-token',
  options: Partial<PeerTubeOptions> = {},
) {
  const store = memoryTokenStore({
    accessToken,
    refreshToken: 'a-refresh-token',
    expiresAt: Date.now() + 86_400_000,
  });
  return createPeerTube({
    baseUrl: 'https://video.example',
    auth: { store },
    clock: fastClock(),
    retry: { delay: () => 0 },
    fetch: async (input, init) => answer(new Request(input, init)),
    ...options,
  });
}

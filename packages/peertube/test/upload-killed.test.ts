import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pickCount } from '@comunal/test-kit/pick-cases';
import { runChild } from '@comunal/test-kit/run-child';
import { afterAll, expect, it } from 'vitest';
import { startPeerTubeSimulator, type PeerTubeSimulator } from '@comunal/testing';
import { createPeerTube } from '../src/node/create-peertube.ts';
import type { PeerTubeTokens, TokenStore } from '../src/index.ts';
import type { ChildReport, ChildTask } from './support/upload-child.ts';
import { seededBytes, seededNumbers, sha256Of } from './support/random-bytes.ts';

const kills = pickCount(5, 50);
const bytes = seededBytes(20_000_000, 3);
const folder = mkdtempSync(join(tmpdir(), 'comunal-killed-'));
const file = join(folder, 'charla.mp4');
writeFileSync(file, bytes);
afterAll(() => rmSync(folder, { recursive: true }));

it(`resumes after each of ${kills} kills, sends nothing again that had arrived, and creates one video`, async () => {
  const random = seededNumbers(21);
  let events = 0;
  for (let kill = 0; kill <= kills; kill++) {
    await using simulator = await startPeerTubeSimulator({ storage: 'hash' });
    const task: ChildTask = {
      baseUrl: simulator.url,
      tokens: await tokensFor(simulator),
      file,
      stateFile: join(folder, `state-${kill}.json`),
      channelId: simulator.users[0]?.channelId ?? 0,
      // The first one lives, and tells how many moments there are to die at.
      dieAtEvent: kill === 0 ? 0 : 1 + (random() % events),
    };
    const { signal, report } = await child(task);
    if (kill === 0) events = report?.events ?? 0;
    expect([kill, signal]).toEqual([kill, kill === 0 ? null : 'SIGKILL']);
    const [half] = simulator.uploads();
    const had = simulator.videos().length > 0 ? bytes.length : (half?.received ?? 0);
    const again = await child({ ...task, dieAtEvent: 0 });
    expect(again.report?.sent).toBeLessThanOrEqual(bytes.length - had);
    expect(simulator.videos().map(({ sha256 }) => sha256)).toEqual([sha256Of(bytes)]);
  }
  expect(events).toBeGreaterThan(20);
}, 1_500_000);

async function tokensFor(simulator: PeerTubeSimulator): Promise<PeerTubeTokens> {
  const [user] = simulator.users;
  let kept: PeerTubeTokens | undefined;
  const store: TokenStore = {
    load: async () => kept,
    save: async (tokens) => {
      kept = tokens;
    },
  };
  const { auth } = createPeerTube({ baseUrl: simulator.url, auth: { store } });
  await auth.logIn({ username: user?.username ?? '', password: user?.password ?? '' });
  if (!kept) throw new Error('There are no tokens.');
  return kept;
}

function child(task: ChildTask): ReturnType<typeof runChild<ChildReport>> {
  return runChild<ChildReport>(new URL('support/upload-child.ts', import.meta.url), task);
}

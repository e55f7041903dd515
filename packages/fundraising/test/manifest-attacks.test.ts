import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyPublished } from '../src/cli/verify/verify-published.ts';
import { signManifest, writeSigned, type PublishedFile } from '../src/index.ts';
import { sha256Of } from '../src/node/sha256-of.ts';
import { setStage, type Stage } from './attacks/genuine-page.ts';
import { attacks } from './attacks/index.ts';
import { serveAttack } from './attacks/serve-attack.ts';
import { newSigner } from './support/signers.ts';
import { surroundings } from './support/surroundings.ts';

const signer = newSigner();
let stage: Stage;
let folder: string;
beforeAll(async () => {
  stage = await setStage();
  folder = await mkdtemp(join(tmpdir(), 'comunal-manifest-'));
  return () => rm(folder, { recursive: true });
});

/** Compares what is served with the page as the collective published it. */
async function look(address: string): Promise<{ outcome: string; paths: readonly string[] }> {
  const base = new URL('/', address).href;
  const file = (path: string, type: string, text: string): PublishedFile => {
    const bytes = new TextEncoder().encode(text);
    const headers = { 'content-type': type };
    return { path, bytes: bytes.length, sha256: sha256Of(bytes), headers };
  };
  const signed = await signManifest(
    {
      pages: [file('apoyo/', 'text/html', stage.page())],
      files: [file('donate.js', 'text/javascript', '')],
      watchedHeaders: ['content-security-policy', 'link', 'refresh'],
      campaigns: [],
      revocations: [],
    },
    base,
    [signer],
  );
  const manifest = join(folder, `${new URL(address).port}.json`);
  await writeFile(manifest, writeSigned(signed));
  const { outcome, files } = await verifyPublished(
    {
      address,
      manifest,
      keys: [signer.publicKey],
      needed: 1,
      after: undefined,
      revocations: [],
      memoryPath: join(folder, 'memory.json'),
    },
    surroundings(),
  );
  return { outcome, paths: files.map(({ path }) => path) };
}

describe('a comparison with the manifest', () => {
  it('is content with the page as the collective published it', async () => {
    const { address } = await serveAttack(stage, undefined);
    expect(await look(address)).toEqual({ outcome: 'valid', paths: [] });
  });

  it.each(attacks.map((attack) => [attack.class, attack.name, attack] as const))(
    'alarms: %s, %s',
    async (_, __, attack) => {
      const { address } = await serveAttack(stage, attack);
      expect(await look(address)).toEqual({ outcome: 'failed', paths: ['apoyo/'] });
    },
  );
});

import { readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { createCampaignFolder } from './support/command-calls.ts';
import { campaign } from './support/signers.ts';

it('forgets the sequence number of a campaign signed by a revoked key, however high', async () => {
  const { at, runCommand } = await createCampaignFolder({
    ...campaign,
    rails: campaign.rails?.filter(({ kind }) => kind === 'in-person'),
  });
  const [lost, kept] = [
    (await runCommand(['keygen', '--out', 'lost.pem'])).out.trim(),
    (await runCommand(['keygen', '--out', 'kept.pem'])).out.trim(),
  ];
  const highest = { sequence: Number.MAX_SAFE_INTEGER - 1 };
  await writeFile(at('highest.json'), JSON.stringify(highest));
  const sign = ['sign', 'campaign.json', '--key-file'];
  await runCommand([...sign, 'lost.pem', '--last', 'highest.json', '--out', 'stolen.json']);
  await runCommand([...sign, 'kept.pem', '--out', 'fresh.json']);
  await runCommand(['revoke', lost, '--key-file', 'kept.pem', '--out', 'revocation.json']);
  const look = ['--scan', '--key', lost, '--key', kept, '--state', 'memory.json', '--json'];
  expect(JSON.parse(await readFile(at('stolen.json'), 'utf8'))).toMatchObject({
    sequence: Number.MAX_SAFE_INTEGER,
  });
  expect((await runCommand(['verify', 'stolen.json', ...look])).code).toBe(0);
  expect((await runCommand(['verify', 'fresh.json', ...look])).code).toBe(1);
  const revoked = await runCommand([
    'verify',
    'fresh.json',
    ...look,
    '--revocation',
    'revocation.json',
  ]);
  expect([revoked.code, JSON.parse(revoked.out)]).toMatchObject([0, { findings: [] }]);
  expect((await runCommand(['verify', 'fresh.json', ...look])).code).toBe(0);
});

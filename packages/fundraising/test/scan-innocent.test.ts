import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { scanPage } from '../src/cli/scan/scan-page.ts';
import { setStage, type Stage } from './attacks/genuine-page.ts';
import { innocentPages } from './attacks/innocent-pages.ts';
import { serveAttack } from './attacks/serve-attack.ts';
import { scanRules } from './support/scan-rules.ts';
import { surroundings } from './support/surroundings.ts';

let stage: Stage;
let statePath: string;
beforeAll(async () => {
  stage = await setStage();
  const folder = await mkdtemp(join(tmpdir(), 'comunal-scan-'));
  statePath = join(folder, 'memory.json');
  return () => rm(folder, { recursive: true });
});

it.each(innocentPages)('a scan has no false alarm for $name', async ({ body, name }) => {
  const page = { class: 'plain-account', name, body, shows: { text: '' } } as const;
  const { address } = await serveAttack(stage, page);
  const rules = scanRules(stage.key, statePath);
  const report = await scanPage({ ...rules, address }, surroundings());
  expect(report.findings).toEqual([]);
  expect(report.outcome).toBe('nothing-found');
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pickCases } from '@comunal/test-kit/pick-cases';
import { beforeAll, describe, expect, it } from 'vitest';
import { scanPage } from '../src/cli/scan/scan-page.ts';
import { ATTACK_CLASSES } from './attacks/attack.ts';
import { setStage, type Stage } from './attacks/genuine-page.ts';
import { attacks } from './attacks/index.ts';
import { serveAttack } from './attacks/serve-attack.ts';
import { scanRules } from './support/scan-rules.ts';
import { surroundings } from './support/surroundings.ts';

const rules = () => scanRules(stage.key, statePath);

let stage: Stage;
let statePath: string;
beforeAll(async () => {
  stage = await setStage();
  const folder = await mkdtemp(join(tmpdir(), 'comunal-scan-'));
  statePath = join(folder, 'memory.json');
  // Whoever watches has seen the page before.
  const address = join(folder, 'signed.json');
  await writeFile(address, stage.signed);
  await scanPage({ ...rules(), address }, surroundings());
  return () => rm(folder, { recursive: true });
});

describe('the attack set', () => {
  it('has at least 120 pages in 12 classes, each with a unique name', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(120);
    expect(new Set(attacks.map((attack) => attack.class))).toEqual(new Set(ATTACK_CLASSES));
    expect(new Set(attacks.map((attack) => `${attack.class} ${attack.name}`)).size).toBe(
      attacks.length,
    );
  });
});

describe('a scan of a page', () => {
  it('finds nothing in the page as the collective published it', async () => {
    const { address } = await serveAttack(stage, undefined);
    const report = await scanPage({ ...rules(), address }, surroundings());
    expect(report).toMatchObject({
      outcome: 'nothing-found',
      findings: [],
      unchecked: [],
      campaigns: 1,
    });
  });

  const tried = pickCases(attacks, 3, (attack) => attack.class);
  it.each(tried.map((attack) => [attack.class, attack.name, attack] as const))(
    'misses only the attacks that are documented as blind spots: %s, %s',
    async (_, __, attack) => {
      const { address } = await serveAttack(stage, attack);
      const report = await scanPage({ ...rules(), address }, surroundings());
      const isMissed = attack.missedBy?.scan !== undefined;
      expect(report.outcome === 'nothing-found').toBe(isMissed);
    },
  );
});

import { duration } from '@comunal/command';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DoctorCheck, DoctorContext } from '../doctor-check.ts';
import type { Finding } from '../finding.ts';

/** From here on tokens of calls and of storage may be refused. */
const WARNING_MS = 30_000;
const ERROR_MS = 300_000;
/** File systems round to two seconds at worst. */
const DISK_MS = 10_000;

/** Checks the clock against the disk, and against the servers that the checks before this one have heard. */
export const checkClock: DoctorCheck = async (context) => {
  const { texts, serverTimes } = context;
  const { t } = texts;
  const times = serverTimes.list();
  const findings: Finding[] = times
    .filter(({ aheadMs }) => Math.abs(aheadMs) > WARNING_MS)
    .map(({ host, aheadMs }) => ({
      status: Math.abs(aheadMs) > ERROR_MS ? 'error' : 'warning',
      code: 'off',
      message: t('doctor:result.clock.off', { source: host, difference: difference(aheadMs) }),
      remedy: t('doctor:fix.clock.off'),
    }));
  const disk = await compareWithDisk(context);
  if (disk) findings.push(disk);
  if (findings.length > 0) return findings;
  const message =
    times.length === 0
      ? t('doctor:result.clock.alone')
      : t('doctor:result.clock.ok', { sources: times.map(({ host }) => host).join(', ') });
  return [{ status: 'ok', code: 'ok', message }];
};

function difference(ms: number): string {
  return duration(Math.abs(ms) / 1_000);
}

/** Writes a file where the jobs are, or else where temporary ones are, and removes it. */
async function compareWithDisk({
  projectDir,
  machine,
  texts: { t },
}: DoctorContext): Promise<Finding | undefined> {
  const parent = await stat(join(projectDir, '.comunal')).then(
    () => join(projectDir, '.comunal'),
    () => tmpdir(),
  );
  const folder = await mkdtemp(join(parent, 'doctor-'));
  try {
    const before = machine.now();
    await writeFile(join(folder, 'clock'), '');
    const { mtimeMs } = await stat(join(folder, 'clock'));
    const aheadMs = mtimeMs < before ? mtimeMs - before : Math.max(0, mtimeMs - machine.now());
    if (Math.abs(aheadMs) <= DISK_MS) return undefined;
    return {
      status: 'warning',
      code: 'disk-off',
      message: t('doctor:result.clock.disk', { dir: parent, difference: difference(aheadMs) }),
      remedy: t('doctor:fix.clock.disk'),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

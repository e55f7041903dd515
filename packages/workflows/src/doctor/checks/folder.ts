import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DoctorCheck } from '../doctor-check.ts';
import type { Finding } from '../finding.ts';

/** Checks that the folder of the jobs is open to its owner alone. */
export const checkFolder: DoctorCheck = async ({ projectDir, machine, texts: { t } }) => {
  const findings: Finding[] = [];
  let isThere = false;
  for (const dir of ['.comunal', '.comunal/jobs']) {
    const stats = await stat(join(projectDir, dir)).catch(() => undefined);
    if (!stats) continue;
    isThere = true;
    if (machine.userId === undefined) continue;
    if ((stats.mode & 0o077) !== 0)
      findings.push({
        status: 'error',
        code: 'open-to-others',
        message: t('doctor:result.folder.open', { dir }),
        remedy: t('doctor:fix.folder.open', { dir }),
      });
    if (stats.uid !== machine.userId)
      findings.push({
        status: 'error',
        code: 'of-another',
        message: t('doctor:result.folder.owner', { dir }),
        remedy: t('doctor:fix.folder.owner'),
      });
  }
  if (findings.length > 0) return findings;
  const dir = '.comunal';
  return isThere
    ? [{ status: 'ok', code: 'ok', message: t('doctor:result.folder.ok', { dir }) }]
    : [{ status: 'skipped', code: 'none', message: t('doctor:result.folder.none', { dir }) }];
};

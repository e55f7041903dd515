import { bytes } from '@comunal/command';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIRST_START_MEGABYTES, LATER_START_MEGABYTES } from '../../engine/open-folder.ts';
import type { DoctorCheck } from '../doctor-check.ts';
import type { Finding } from '../finding.ts';
import { hasEmbeddedDatabase, isEmbedded } from '../embedded-database.ts';

const MEGABYTE = 1_048_576;
/** A recording of an evening in good quality, and its clean copy. */
const VIDEO_BYTES = 4_000_000_000;

/** Checks that the database of the jobs opens, and that videos fit where they are worked on. */
export const checkDisk: DoctorCheck = async (context) => {
  const { projectDir, machine, texts } = context;
  const { t } = texts;
  const free = await machine.freeSpace(join(projectDir, '.comunal', 'jobs'));
  const isLater = await hasEmbeddedDatabase(context);
  const needed = MEGABYTE * (isLater ? LATER_START_MEGABYTES : FIRST_START_MEGABYTES);
  if (isEmbedded(context) && free < needed)
    return [
      {
        status: 'error',
        code: 'full',
        message: t('doctor:result.disk.full', {
          free: bytes(texts, free),
          needed: bytes(texts, needed),
        }),
        remedy: t('doctor:fix.disk.full'),
      },
    ];
  const findings: Finding[] = [];
  for (const dir of new Set([projectDir, tmpdir()])) {
    const room = await machine.freeSpace(dir);
    if (room < VIDEO_BYTES)
      findings.push({
        status: 'warning',
        code: 'little',
        message: t('doctor:result.disk.little', { free: bytes(texts, room), dir }),
        remedy: t('doctor:fix.disk.little'),
      });
  }
  if (findings.length > 0) return findings;
  const values = { free: bytes(texts, free) };
  return [{ status: 'ok', code: 'ok', message: t('doctor:result.disk.ok', values) }];
};

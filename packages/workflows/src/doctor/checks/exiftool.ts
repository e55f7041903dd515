import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DoctorCheck } from '../doctor-check.ts';

/** Checks that ExifTool works, by a picture without anything in it: `@comunal/clean` knows how it is called. */
export const checkExiftool: DoctorCheck = async ({ texts: { t } }) => {
  const clean = await import('@comunal/clean').catch(() => undefined);
  if (!clean)
    return [
      {
        status: 'warning',
        code: 'none',
        message: t('doctor:result.exiftool.none'),
        remedy: t('doctor:fix.exiftool.none'),
      },
    ];
  const folder = await mkdtemp(join(tmpdir(), 'comunal-doctor-'));
  try {
    await using reader = clean.openMetadataReader();
    const picture = join(folder, 'empty.svg');
    await writeFile(picture, '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>');
    await reader.read(picture);
    return [{ status: 'ok', code: 'ok', message: t('doctor:result.exiftool.ok') }];
  } catch (thrown) {
    if (!clean.isCleanError(thrown)) throw thrown;
    return [
      {
        status: 'warning',
        code: thrown.code,
        message: t('doctor:result.exiftool.missing'),
        remedy: t('doctor:fix.exiftool.missing'),
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

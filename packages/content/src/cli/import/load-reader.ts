import { loadFormats } from '../load-formats.ts';
import type { ImportSession } from './open-import.ts';

/** Loads what reads the formats, and what describes their problems. */
export async function loadReader({ texts: { t } }: ImportSession) {
  return loadFormats(
    async () => ({
      reader: await import('@comunal/formats/import'),
      ...(await import('@comunal/formats/messages')),
    }),
    t('formats:notInstalled'),
  );
}

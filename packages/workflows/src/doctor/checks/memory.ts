import { bytes } from '@comunal/command';
import { hasEmbeddedDatabase, isEmbedded } from '../embedded-database.ts';
import type { DoctorCheck } from '../doctor-check.ts';

/** What the embedded database takes at most when it is made, and afterwards. */
const FIRST_START_BYTES = 1_100_000_000;
const LATER_START_BYTES = 550_000_000;

/** Checks that the embedded database fits into the memory that is left. */
export const checkMemory: DoctorCheck = async (context) => {
  const { machine, texts } = context;
  const { t } = texts;
  const available = machine.availableMemory();
  const free = bytes(texts, available);
  const needed = (await hasEmbeddedDatabase(context)) ? LATER_START_BYTES : FIRST_START_BYTES;
  if (!isEmbedded(context) || available >= needed)
    return [{ status: 'ok', code: 'ok', message: t('doctor:result.memory.ok', { free }) }];
  return [
    {
      status: 'warning',
      code: 'little',
      message: t('doctor:result.memory.little', { free, needed: bytes(texts, needed) }),
      remedy: t('doctor:fix.memory.little'),
    },
  ];
};

import type { ImportSession } from '../open-import.ts';
import { loadFormats } from '../../load-formats.ts';

/**
 * Loads the client of a server, which is installed beside this package by whoever imports from one.
 *
 * @param name - The package, which is named where it is missing.
 */
export async function loadClient<Module>(
  name: string,
  load: () => Promise<Module>,
  { texts: { t } }: ImportSession,
): Promise<Module> {
  return loadFormats(load, t('formats:import.server.notInstalled', { name }));
}

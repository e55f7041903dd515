import { isLoopback } from '@comunal/http';
import { nameArchive } from './checks/archive.ts';
import { readDatabaseUrl } from './checks/database.ts';
import { nameJitsi } from './checks/jitsi.ts';
import { namePeerTube } from './checks/peertube.ts';
import type { CheckName } from './checks.ts';
import type { DoctorContext } from './doctor-check.ts';
import { isEmbedded } from './embedded-database.ts';

/** Lists the hosts that the checks are going to contact, for a person to know before. */
export async function listContacts(
  context: DoctorContext,
  names: readonly CheckName[],
): Promise<readonly string[]> {
  if (context.isOffline) return [];
  const hosts = new Set<string>();
  const asksPeerTube = names.includes('peertube') || (names.includes('log-in') && context.logsIn);
  const peertube = asksPeerTube ? namePeerTube(context) : undefined;
  if (peertube !== undefined) hosts.add(new URL(peertube).host);
  const archive = names.includes('archive') ? nameArchive(context) : undefined;
  if (archive !== undefined) hosts.add(archive);
  const jitsi = names.includes('jitsi') ? nameJitsi(context) : undefined;
  if (jitsi !== undefined) hosts.add(new URL(jitsi).host);
  const asksDatabase = names.includes('database') && !isEmbedded(context);
  const database = asksDatabase ? await readDatabaseUrl(context) : undefined;
  if (database !== undefined && URL.canParse(database)) {
    const url = new URL(database);
    if (url.host !== '' && !isLoopback(url.hostname)) hosts.add(url.host);
  }
  return [...hosts];
}

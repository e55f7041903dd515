import type { ConsentScope } from '@comunal/schemas';
import { appendFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createPrivateFolder } from '../../new/create-private-folder.ts';
import { consentsFolder, privateFolder } from '../../read/folders.ts';
import type { ConsentEdit } from './withdrawal-plan.ts';

/** One line of the log: what was done on a day, and nothing of whom. */
export interface LoggedAction {
  readonly date: string;
  readonly action: 'record' | 'withdraw';
  /** The number of consents of each scope. */
  readonly scopes: Partial<Readonly<Record<ConsentScope, number>>>;
  /** What was left to people. */
  readonly steps: readonly string[];
}

/** The path of the log from the content folder. */
const consentLog = `${privateFolder}/${consentsFolder}/log.jsonl`;

/** Appends a line to the log, in the folder that git does not take: dates beside the history of git would tell who it was. */
export async function logAction(dir: string, action: LoggedAction, locale: string): Promise<void> {
  await createPrivateFolder(dir, locale);
  const file = join(dir, consentLog);
  await mkdir(dirname(file), { recursive: true });
  const line = JSON.stringify({ version: 1, ...action });
  await appendFile(file, `${line}\n`, { mode: 0o600 });
}

/** Counts consents by their scope. */
export function countScopes(edits: readonly ConsentEdit[]): LoggedAction['scopes'] {
  const counts: Partial<Record<ConsentScope, number>> = {};
  for (const { consent } of edits) counts[consent.scope] = (counts[consent.scope] ?? 0) + 1;
  return counts;
}

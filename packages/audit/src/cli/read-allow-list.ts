import { CliError, getSystemErrorCode, nearHint } from '@comunal/command';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AllowListError, type AllowEntry } from '../allow/allow-entry.ts';
import { parseAllowList } from '../allow/parse-allow-list.ts';
import { auditCodes } from '../audit-codes.ts';
import type { AuditTexts } from './audit-texts.ts';

/** What is read where nobody names a list. It stands beside the sources, since the folder of the site is published. */
const DEFAULT = 'audit-allow.yaml';

/** An allow-list, and how its file is named in messages. */
export interface AllowList {
  readonly file: string;
  readonly entries: readonly AllowEntry[];
}

/**
 * Reads the allow-list.
 *
 * @param named - The file as it was typed; undefined for the one that is read by itself, which need not be there.
 * @throws What the file system throws for a named file, and {@link CliError} for a list that cannot be used.
 */
export async function readAllowList(
  named: string | undefined,
  cwd: string,
  locale: string,
  { t }: AuditTexts,
): Promise<AllowList> {
  const file = named ?? DEFAULT;
  let text: string;
  try {
    text = await readFile(resolve(cwd, file), 'utf8');
  } catch (thrown) {
    if (named === undefined && getSystemErrorCode(thrown) === 'ENOENT')
      return { file, entries: [] };
    throw thrown;
  }
  try {
    return { file, entries: parseAllowList(text) };
  } catch (thrown) {
    if (!(thrown instanceof AllowListError)) throw thrown;
    const { code, line, value } = thrown;
    const hint = code === 'unknown-code' ? nearHint(value, Object.keys(auditCodes), locale) : '';
    throw new CliError(1, t(`audit:allowList.${code}`, { file, line, value }) + hint);
  }
}

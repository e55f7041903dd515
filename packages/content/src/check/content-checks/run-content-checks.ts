import { join } from 'node:path';
import type {
  CheckedEntry,
  CheckFinding,
  ContentCheck,
  FileBesideEntry,
  ReadFileOptions,
} from '@comunal/schemas';
import type { RawEntry } from '../../model/raw-entry.ts';
import { createEntryFinding } from '../../validate/create-entry-finding.ts';
import { checkMissingFile } from '../missing-file.ts';
import type { CheckInput } from '../check-input.ts';
import { readBytes } from '../../read/read-bytes.ts';
import type { Finding } from '../../model/finding.ts';
import { systemClock, type ContentClock } from '../../model/content-clock.ts';
import { readFindings } from './read-findings.ts';

/** The time limit of a check for one entry. */
const timeoutMs = 60_000;

/** Runs the checks of other packages over every entry of their types, and reports `check-failed` for one that throws, hangs or returns no findings. */
export async function runContentChecks(
  input: CheckInput,
  checks: readonly ContentCheck[],
  clock: Pick<ContentClock, 'after'> = systemClock,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (checks.length === 0) return findings;
  for (const { raw } of input.parsedEntries) {
    const { type, slug } = raw.files;
    const fitting = checks.filter(({ types }) => types.includes(type));
    if (fitting.length === 0) continue;
    const entry = {
      type,
      slug,
      fields: raw.fields,
      hasPublicForm: input.projections.hasPublicForm(raw),
    };
    for (const check of fitting)
      for (const each of await runCheck(check, entry, raw, input, clock)) findings.push(each);
  }
  return findings;
}

async function runCheck(
  check: ContentCheck,
  entry: CheckedEntry,
  raw: RawEntry,
  input: CheckInput,
  clock: Pick<ContentClock, 'after'>,
): Promise<Finding[]> {
  const { dir, today, languages, signal } = input;
  signal?.throwIfAborted();
  const stopping = new AbortController();
  const bothSignals = AbortSignal.any([stopping.signal, ...(signal ? [signal] : [])]);
  const context = {
    today,
    languages,
    signal: bothSignals,
    readFile: (path: string, options: ReadFileOptions) =>
      readFileBeside(dir, raw, input, path, options),
  };
  const failed = (variant: string): Finding[] => {
    const values = { check: check.name };
    return [
      createEntryFinding(raw, { code: 'check-failed', variant, path: [], target: 'key', values }),
    ];
  };
  const cancelTimeout = clock.after(timeoutMs, () => stopping.abort());
  try {
    const result = await Promise.race([check.check(entry, context), rejectOnAbort(bothSignals)]);
    const checkFindings = readFindings(result);
    return checkFindings
      ? checkFindings.map((each) => toFinding(check, each, raw))
      : failed('invalid');
  } catch {
    signal?.throwIfAborted();
    return failed(stopping.signal.aborted ? 'slow' : 'threw'); // what was thrown may quote the entry
  } finally {
    cancelTimeout();
  }
}

/** Rejects as soon as a signal aborts; until then it stays pending. */
function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

function toFinding(check: ContentCheck, checkFinding: CheckFinding, raw: RawEntry): Finding {
  const { code, severity, path, messages, details, suggestion, inFile } = checkFinding;
  const finding = createEntryFinding(raw, {
    code: `${check.name}/${code}`,
    severity,
    path,
    target: 'value',
    texts: {
      messages,
      ...(details ? { details } : {}),
      ...(suggestion ? { suggestion } : {}),
    },
  });
  if (!inFile) return finding;
  const { source: _, ...rest } = finding;
  const file = raw.files.folder ? `${raw.files.folder}/${inFile.path}` : inFile.path;
  return { ...rest, file, position: { line: inFile.line, column: inFile.column } };
}

/** Reads a file beside an entry, by the asset policy: no file of another entry, and none behind a symbolic link that leads elsewhere. */
async function readFileBeside(
  dir: string,
  raw: RawEntry,
  { assetPolicy }: CheckInput,
  path: string,
  { maxBytes }: ReadFileOptions,
): Promise<FileBesideEntry> {
  const folder = join(dir, raw.files.folder);
  const absolute = join(folder, path);
  if (
    assetPolicy.refuses(raw, path) ||
    assetPolicy.isWithheld(absolute) ||
    checkMissingFile(folder, path, undefined)
  )
    return { state: 'unavailable' };
  return readBytes(absolute, maxBytes);
}

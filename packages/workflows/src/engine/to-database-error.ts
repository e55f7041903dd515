import { JobsError } from './jobs-error.ts';

/** Turns a failure of the database into ours. Its message may hold the address with the password, so only its code is kept. */
export function toDatabaseError(thrown: unknown): unknown {
  const code = readSqlCode(thrown);
  return code === undefined ? thrown : createDatabaseError(code);
}

/** Turns whatever was thrown while a database was opened into ours: an address that is none, a certificate that is not trusted. */
export function toOpeningError(thrown: unknown): unknown {
  if (thrown instanceof JobsError) return thrown;
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'connection';
  return createDatabaseError(readSqlCode(thrown) ?? code);
}

function createDatabaseError(code: string): JobsError {
  return code === '53100'
    ? new JobsError('disk-full', 'The disk of the database of the jobs is full. Free 32 MB.', {
        missingMegabytes: 32,
      })
    : new JobsError(
        'database-failed',
        `The database of the jobs does not answer as it should (${code}). Check that it runs, and its address.`,
        { detail: code },
      );
}

/** The code of a failure of PostgreSQL, or of the way to it. */
function readSqlCode(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || thrown instanceof JobsError) return undefined;
  if (isConnectionLoss(thrown)) return 'connection';
  if (!('code' in thrown)) return undefined;
  const code = String(thrown.code);
  // Where a name has several addresses, what became of each is in one error.
  const isSystem = 'syscall' in thrown || thrown instanceof AggregateError;
  return isSystem || /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** What pg and PGlite throw without a code when a connection is lost, or its line says nothing any more. */
const lossMessage =
  /^(?:Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client (?:has encountered|was closed)|PGlite )/;

/** Whether a connection was lost, so that nothing more is to be asked on it. */
export function isConnectionLoss(thrown: unknown): boolean {
  return thrown instanceof Error && !('code' in thrown) && lossMessage.test(thrown.message);
}

import { isComunalHttpError } from '@comunal/http';
import { getSystemErrorCode } from '@comunal/http/node';
import type { RunFailure } from './run-state.ts';

/** A failure that was thrown, as it is kept, and what follows from it. */
export interface ThrownFailure {
  readonly failure: RunFailure;
  /** Whether the same may succeed later. */
  readonly isTransient: boolean;
  /** How long to wait at least before the next attempt. */
  readonly retryAfterSeconds: number | undefined;
}

const KEBAB_CASE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const diskFull = new Set(['ENOSPC', 'EDQUOT']);

/**
 * Reads what a step threw. Of an error that is not known to be fit for showing, only its kind is kept: its message may hold a
 * secret or a closed text.
 *
 * @param redact - Takes known secrets out of a text.
 */
export function toFailure(
  thrown: unknown,
  step: string | undefined,
  redact: (text: string) => string,
): ThrownFailure {
  const { code, values } = readCode(thrown);
  return {
    failure: {
      code,
      ...(step !== undefined && { step }),
      ...(values && { values: redactValues(values, redact) }),
      ...(readField(thrown, 'isWait') === true && { isWait: true }),
    },
    isTransient: isTransient(thrown),
    retryAfterSeconds: readSeconds(thrown),
  };
}

/** Takes known secrets out of the values of a message. */
export function redactValues(
  values: Readonly<Record<string, string | number>>,
  redact: (text: string) => string,
): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? redact(value) : value,
    ]),
  );
}

function readCode(thrown: unknown): Pick<RunFailure, 'code' | 'values'> {
  if (isComunalHttpError(thrown)) {
    const { code, status, serverCode, detail } = thrown;
    return {
      code,
      values: {
        ...(status !== undefined && { status }),
        ...(serverCode !== undefined && { serverCode }),
        ...(detail !== undefined && { detail }),
      },
    };
  }
  const system = getSystemErrorCode(thrown);
  if (system !== undefined && diskFull.has(system)) return { code: 'disk-full' };
  const code = readField(thrown, 'code');
  if (typeof code === 'string' && KEBAB_CASE.test(code)) {
    const values = readField(thrown, 'values');
    return { code, ...(isValues(values) && { values }) };
  }
  const kind = thrown instanceof Error ? thrown.name : typeof thrown;
  return { code: 'unexpected', values: { kind, ...(system !== undefined && { system }) } };
}

function isTransient(thrown: unknown): boolean {
  const shouldRetry = readField(thrown, 'shouldRetry');
  return typeof shouldRetry === 'function' && shouldRetry.call(thrown) === true;
}

function readSeconds(thrown: unknown): number | undefined {
  const seconds = readField(thrown, 'retryAfterSeconds');
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds > 0
    ? seconds
    : undefined;
}

function readField(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function isValues(value: unknown): value is Readonly<Record<string, string | number>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((each) => typeof each === 'string' || typeof each === 'number')
  );
}

import { FundraisingError } from '../fundraising-error.ts';
import { findHiddenCharacter } from './hidden-characters.ts';
import { isDeepEqual } from './is-deep-equal.ts';
import type { RailModule, RailDescription, RailKind } from './rail.ts';
import { badDetails } from './bad-details.ts';
import { refused, type Read } from './validation.ts';

/** Longer texts are refused before they are looked at: no payment code comes near. */
const MAX_LENGTH = 4_296;

interface RailParts<Kind extends RailKind, T> {
  readonly kind: Kind;
  /** Reads a text that is neither empty nor too long. */
  readonly read: (text: string) => Read<T>;
  /** Details in the form in which they are written, where that is another one; `create` writes no others. */
  readonly normalize?: (details: T) => T;
  /** Writes details that may be anything; what comes out is read again before it is handed on. */
  readonly write: (details: T) => string;
  readonly rows: (details: T) => Promise<Pick<RailDescription, 'rows' | 'qr'>>;
}

/** Puts a rail together, so that all behave alike: limits, what is written is read back, nothing half right. */
export function defineRail<Kind extends RailKind, T>({
  kind,
  read,
  normalize = (details) => details,
  write,
  rows,
}: RailParts<Kind, T>): RailModule<T> {
  const readAny = (text: string): Read<T> => {
    if (typeof text !== 'string' || text.trim() === '') return refused('empty');
    if (text.length > MAX_LENGTH)
      return refused('too-long', { value: String(text.length), expected: String(MAX_LENGTH) });
    const position = findHiddenCharacter(text);
    return position === undefined
      ? read(text)
      : refused('character', { position, value: text.charAt(position) });
  };
  return {
    kind,
    parse(text) {
      const result = readAny(text);
      return 'details' in result ? result.details : undefined;
    },
    create(given) {
      const details = written(kind, given, normalize);
      const text = written(kind, details, write);
      const result = readAny(text);
      if ('problems' in result) throw badDetails(kind, result.problems[0]);
      if (!isDeepEqual(result.details, details)) throw badDetails(kind);
      return text;
    },
    async describe(details) {
      const result = readAny(written(kind, details, write));
      if ('problems' in result) throw badDetails(kind, result.problems[0]);
      return { kind, ...(await rows(details)), warnings: result.warnings };
    },
    validate(text) {
      const result = readAny(text);
      return 'problems' in result
        ? { ok: false, problems: result.problems, warnings: [] }
        : { ok: true, problems: [], warnings: result.warnings };
    },
    whoSeesWhom: `fundraising:sees.${kind}`,
    whoCanStopIt: `fundraising:stops.${kind}`,
    staysPublic: `fundraising:stays.${kind}`,
  };
}

/** Calls a function of a rail with details that a program without types may have mixed up with a text. */
function written<T, Result>(kind: RailKind, details: T, write: (details: T) => Result): Result {
  const mistake = (message: string): FundraisingError =>
    new FundraisingError('bad-details', message, { about: kind });
  if (typeof details !== 'object' || details === null)
    throw mistake(
      `A ${kind} rail is written and described from details as data; parse() reads a text into them.`,
    );
  try {
    return write(details);
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    throw mistake(
      `A ${kind} rail cannot be written: a field of its details is missing, or of another type.`,
    );
  }
}

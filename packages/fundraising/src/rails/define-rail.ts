import { railKinds, type RailKind } from '@comunal/schemas/rails';
import { FundraisingError } from '../fundraising-error.ts';
import { canonicalJson } from '../signing/canonical-json.ts';
import { createBadDetailsError } from './create-bad-details-error.ts';
import { findHiddenCharacter } from './hidden-characters.ts';
import type {
  RailAmountSupport,
  RailCodeFields,
  RailDescription,
  RailModule,
} from './rail-module.ts';
import { reject, type RailParseResult } from './rail-validation.ts';

/** Longer texts are rejected before they are parsed: no payment code comes near. */
const MAX_LENGTH = 4_296;

/** What differs from rail to rail. */
interface RailDefinition<Kind extends RailKind, T> {
  readonly kind: Kind;
  /** Countries in which people can use it, for all codes or by the code. @defaultValue everywhere */
  readonly regions?: readonly string[] | ((code: string) => readonly string[]);
  readonly amount?: RailAmountSupport<T>;
  /** Composes the text to parse from the fields of a campaign. @defaultValue the code as it is */
  readonly compose?: (fields: RailCodeFields) => string;
  /** Parses a text that is neither empty nor too long. */
  readonly parse: (text: string) => RailParseResult<T>;
  /** Brings details into the form in which they are written; `create` writes no others. */
  readonly normalize?: (details: T) => T;
  /** Formats details, which may be anything; the result is parsed again before it is returned. */
  readonly format: (details: T) => string;
  readonly rows: (details: T) => Promise<Pick<RailDescription, 'rows' | 'qr'>>;
}

/** Defines a rail module, so that all behave alike: the same limits, and whatever is written is parsed again first. */
export function defineRail<Kind extends RailKind, T>({
  kind,
  regions,
  amount,
  compose = ({ code }) => code,
  parse,
  normalize = (details) => details,
  format,
  rows,
}: RailDefinition<Kind, T>): RailModule<T, Kind> {
  const parseAny = (text: string): RailParseResult<T> => {
    if (typeof text !== 'string' || text.trim() === '') return reject('empty');
    if (text.length > MAX_LENGTH)
      return reject('too-long', { value: String(text.length), expected: String(MAX_LENGTH) });
    const position = findHiddenCharacter(text);
    return position === undefined
      ? parse(text)
      : reject('character', { position, value: text.charAt(position) });
  };
  return {
    kind,
    fields: railKinds[kind],
    amount,
    getRegions: (code) => (typeof regions === 'function' ? regions(code) : regions),
    compose,
    parse(text) {
      const result = parseAny(text);
      return 'details' in result ? result.details : undefined;
    },
    create(input) {
      const details = applyToDetails(kind, input, normalize);
      const text = applyToDetails(kind, details, format);
      const result = parseAny(text);
      if ('problems' in result) throw createBadDetailsError(kind, result.problems[0]);
      if (!isSameData(result.details, details)) throw createBadDetailsError(kind);
      return text;
    },
    async describe(details) {
      const result = parseAny(applyToDetails(kind, details, format));
      if ('problems' in result) throw createBadDetailsError(kind, result.problems[0]);
      return { kind, ...(await rows(details)), warnings: result.warnings };
    },
    validate(text) {
      const result = parseAny(text);
      return 'problems' in result
        ? { ok: false, problems: result.problems, warnings: [] }
        : { ok: true, problems: [], warnings: result.warnings };
    },
    whoSeesWhom: `fundraising:sees.${kind}`,
    whoCanStopIt: `fundraising:stops.${kind}`,
    staysPublic: `fundraising:stays.${kind}`,
  };
}

/** Whether two details are the same as JSON, in any order of names; a name whose value is undefined counts as missing. */
function isSameData(a: unknown, b: unknown): boolean {
  try {
    return canonicalJson(a) === canonicalJson(b);
  } catch {
    return false; // One of them holds what JSON cannot.
  }
}

/** Applies a function to details that a program without types may have mixed up with a text. */
function applyToDetails<T, Result>(
  kind: RailKind,
  details: T,
  apply: (details: T) => Result,
): Result {
  const createError = (message: string): FundraisingError =>
    new FundraisingError('bad-details', message, { about: kind });
  if (typeof details !== 'object' || details === null)
    throw createError(
      `A ${kind} rail is written and described from details as data; parse() reads a text into them.`,
    );
  try {
    return apply(details);
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    throw createError(
      `A ${kind} rail cannot be written: a field of its details is missing, or of another type.`,
    );
  }
}

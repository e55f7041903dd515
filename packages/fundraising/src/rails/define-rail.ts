import { FundraisingError } from '../fundraising-error.ts';
import { hiddenAt } from './hidden-signs.ts';
import { isSame } from './is-same.ts';
import type { Rail, RailDescription, RailKind } from './rail.ts';
import {
  refused,
  type Finding,
  type ProblemCode,
  type Read,
  type WarningCode,
} from './validation.ts';

/** Longer texts are refused before they are looked at: no payment code comes near. */
const MAX_LENGTH = 4_296;

interface RailParts<Kind extends RailKind, T> {
  readonly kind: Kind;
  /** Reads a text that is neither empty nor too long. */
  readonly read: (text: string) => Read<T>;
  /** Writes details that may be anything; what comes out is read again before it is handed on. */
  readonly write: (details: T) => string;
  readonly rows: (details: T) => Promise<Pick<RailDescription, 'rows' | 'qr'>>;
}

/** Puts a rail together, so that all behave alike: limits, what is written is read back, nothing half right. */
export function defineRail<Kind extends RailKind, T>({
  kind,
  read,
  write,
  rows,
}: RailParts<Kind, T>): Rail<T> {
  const readAny = (text: string): Read<T> => {
    if (typeof text !== 'string' || text.trim() === '') return refused('empty');
    if (text.length > MAX_LENGTH)
      return refused('too-long', { value: String(text.length), expected: String(MAX_LENGTH) });
    const at = hiddenAt(text);
    return at === undefined ? read(text) : refused('character', { at, value: text.charAt(at) });
  };
  return {
    kind,
    parse(text) {
      const result = readAny(text);
      return 'details' in result ? result.details : undefined;
    },
    create(details) {
      const text = write(details);
      const result = readAny(text);
      if ('problems' in result) throw wrong(kind, result.problems[0]);
      if (!isSame(result.details, details)) throw wrong(kind, { code: 'field' });
      return text;
    },
    async describe(details) {
      const result = readAny(write(details));
      const warnings: readonly Finding<WarningCode>[] = 'warnings' in result ? result.warnings : [];
      return { kind, ...(await rows(details)), warnings };
    },
    validate(text) {
      const result = readAny(text);
      return 'problems' in result
        ? { ok: false, problems: result.problems, warnings: [] }
        : { ok: true, problems: [], warnings: result.warnings };
    },
    whoSeesWhom: `fund:sees.${kind}`,
    whoCanStopIt: `fund:stops.${kind}`,
    staysPublic: `fund:stays.${kind}`,
  };
}

function wrong(kind: RailKind, problem: Finding<ProblemCode> | undefined): FundraisingError {
  const about = problem?.value ? `: ${problem.value}` : '';
  return new FundraisingError(
    'bad-details',
    `These are no details of a ${kind} rail (${problem?.code ?? 'field'}${about}).`,
    { about: kind, ...(problem && { problem }) },
  );
}

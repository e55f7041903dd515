import { railKinds, type RailField, type RailFieldReason, type RailKind } from './rail-kinds.ts';

/** A required field that a rail lacks. */
export interface MissingRailField {
  /** The field that is missing or blank. */
  readonly field: RailField;
  /** Why it is required. */
  readonly reason: RailFieldReason;
}

/** The fields that decide what a rail requires; in a campaign file they may hold anything. */
export type RailFieldValues = {
  /** The kind, which decides what is required. */
  readonly kind: RailKind;
} & {
  readonly [Field in RailField]?: unknown;
};

/**
 * Finds the required fields that a rail lacks, each with the reason. The values of the others are not validated.
 *
 * @param rail - A rail of a campaign.
 * @example
 * ```ts
 * import { findMissingRailFields } from '@comunal/schemas/rails';
 *
 * console.log(findMissingRailFields({ kind: 'pix', account: 'grupo@colectiva.example' }));
 * // → [
 * //   { field: 'holder', reason: 'pix-key' },
 * //   { field: 'city', reason: 'pix-key' }
 * //   ]
 * ```
 */
export function findMissingRailFields(rail: RailFieldValues): readonly MissingRailField[] {
  const { kind, account } = rail;
  const findBlank = (fields: readonly RailField[], reason: RailFieldReason): MissingRailField[] =>
    fields.filter((field) => isBlank(rail[field])).map((field) => ({ field, reason }));
  const missing = findBlank(getRequiredFields(rail), 'kind');
  const { completeCode } = railKinds[kind];
  if (missing.length > 0 || !completeCode) return missing;
  const isComplete = typeof account === 'string' && completeCode.pattern.test(account);
  return isComplete ? [] : findBlank(completeCode.otherwiseRequired, completeCode.reason);
}

/**
 * Whether `account` is a code that carries the name of the payee by itself, as Pix and SEPA have them.
 *
 * @param kind - The kind of the rail.
 * @param account - The value of its `account`.
 * @example
 * ```ts
 * import { isCompleteCode } from '@comunal/schemas/rails';
 *
 * console.log(isCompleteCode('pix', 'grupo@colectiva.example')); // → false
 * ```
 */
export function isCompleteCode(kind: RailKind, account: string): boolean {
  return railKinds[kind].completeCode?.pattern.test(account) ?? false;
}

/** Numbers in `account` replace the instructions where a rail is described in words. */
function getRequiredFields({ kind, account }: RailFieldValues): readonly RailField[] {
  const { required } = railKinds[kind];
  return required.includes('instructions') && !isBlank(account) ? [] : required;
}

function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return typeof value !== 'object' || value === null || Object.keys(value).length === 0;
}

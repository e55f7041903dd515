import { railKinds, type RailField, type RailKind } from './rail-kinds.ts';

/** Why a field of a way to give is needed. */
export type RailFieldReason =
  /** Every way to give of this kind needs it. */
  | 'kind'
  /** A Pix key has to come with a name and a city, since the code for it carries both. */
  | 'pix-key'
  /** A SEPA code carries the name of the payee, which an IBAN alone does not say. */
  | 'sepa-account';

/** A field that a way to give lacks. */
export interface MissingRailField {
  readonly field: RailField;
  readonly reason: RailFieldReason;
}

/** The fields that decide what a way to give needs; a campaign file may hold anything in them. */
export type RailFieldValues = {
  readonly kind: RailKind;
} & {
  readonly [Field in RailField]?: unknown;
};

/** Kinds whose `account` is a code that says everything, or a key that other fields have to go with. */
const WITH_KEY = {
  // No key is as long: the longest that may begin with digits is a random one of 36 characters with hyphens.
  pix: { wholeCode: /^\s*000201.{31}/s, needs: ['holder', 'city'], reason: 'pix-key' },
  sepa: { wholeCode: /^\s*BCD\b/, needs: ['holder'], reason: 'sepa-account' },
} as const;

/** Whether `account` is a Pix or SEPA code that carries the name of the payee by itself. */
export function isWholeCode(kind: RailKind, account: string): boolean {
  return (kind === 'pix' || kind === 'sepa') && WITH_KEY[kind].wholeCode.test(account);
}

/** The fields that a way to give lacks, each with the reason. Whether what stands in the others is right is not looked at. */
export function missingRailFields(rail: RailFieldValues): readonly MissingRailField[] {
  const missing = (names: readonly RailField[], reason: RailFieldReason): MissingRailField[] =>
    names.filter((name) => isBlank(rail[name])).map((field) => ({ field, reason }));
  const always = missing(neededBy(rail), 'kind');
  if (rail.kind !== 'pix' && rail.kind !== 'sepa') return always;
  const { needs, reason } = WITH_KEY[rail.kind];
  const { kind, account } = rail;
  const isWhole = typeof account === 'string' && isWholeCode(kind, account);
  return always.length > 0 || isWhole ? always : missing(needs, reason);
}

/** Numbers in `account` do instead of words where a way to give is described by hand. */
function neededBy({ kind, account }: RailFieldValues): readonly RailField[] {
  const { needs }: { readonly needs: readonly RailField[] } = railKinds[kind];
  return needs.includes('instructions') && !isBlank(account) ? [] : needs;
}

function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return typeof value !== 'object' || value === null || Object.keys(value).length === 0;
}

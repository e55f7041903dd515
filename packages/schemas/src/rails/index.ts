/**
 * The one list of rails (ways to give): their kinds, the fields of each, and which of them are required. It holds no schema
 * and loads no library, so that elements in a page can read it.
 *
 * @packageDocumentation
 */
export {
  isRailKind,
  railFields,
  railKindNames,
  railKinds,
  type RailCompleteCode,
  type RailField,
  type RailFieldReason,
  type RailKind,
  type RailKindFields,
} from './rail-kinds.ts';
export { hasCheckDigits } from './has-check-digits.ts';
export {
  findMissingRailFields,
  isCompleteCode,
  type MissingRailField,
  type RailFieldValues,
} from './find-missing-rail-fields.ts';

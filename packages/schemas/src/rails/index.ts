/**
 * The one list of ways to give: kinds, their fields, and which of them a way to give needs. It holds no schema and loads no
 * library, so elements in a page can read it.
 *
 * @packageDocumentation
 */
export {
  isRailKind,
  railKindNames,
  railKinds,
  type RailField,
  type RailKind,
  type RailKindFields,
} from './rail-kinds.ts';
export {
  isWholeCode,
  missingRailFields,
  type MissingRailField,
  type RailFieldReason,
  type RailFieldValues,
} from './missing-rail-fields.ts';

/**
 * What content holds and must not be public, for programs that look for it in what they publish.
 *
 * @packageDocumentation
 */
export {
  createSensitiveTextFinder,
  type SensitiveTextFinder,
  type SensitiveTextFinderOptions,
} from './create-sensitive-text-finder.ts';
export type { SensitiveKind, SensitiveMatch, SensitiveReason } from './sensitive-match.ts';
export { findIdentities, type FoundIdentities } from '../cli/find-identities.ts';

/**
 * Which text of a file belongs to which text that is translated. It reads no file, and so runs anywhere.
 *
 * @packageDocumentation
 */
export {
  matchUnits,
  type MatchableUnit,
  type MatchedUnits,
  type MatchOptions,
} from './match-units.ts';

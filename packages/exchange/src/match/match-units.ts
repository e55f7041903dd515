import { normalizeSpaces } from '../normalize-spaces.ts';

/** What a text is known by. */
export interface MatchableUnit {
  /** Empty for a row of a table whose key was deleted. */
  readonly id: string;
  /** The text that is translated. */
  readonly source: string;
}

/** Which texts have places of their own. */
export interface MatchOptions {
  /**
   * Names what a text belongs to, by its id, such as the entry `event/charla` of `event/charla:links.0.label`: texts move within
   * it, as the items of a list do.
   * @defaultValue all belong to the same
   */
  readonly ownerOf?: (id: string) => string;
}

/** The texts of a file beside those that are translated. */
export interface MatchedUnits<Unit> {
  /** For each unit, the one of the file; undefined for one that the file does not have. */
  readonly matches: readonly (Unit | undefined)[];
  /** Those of the file that belong to none, in their order. */
  readonly unmatched: readonly Unit[];
}

/**
 * Finds the text of a file that belongs to each text that is translated: by id and source; by the source, for one that has moved
 * within what it belongs to, or has lost its id; by the id, where the source has changed; and at last by a source that nothing else
 * has. Each is used once, those with the same source in their order. Spaces make no difference.
 *
 * @param units - The texts that are translated, as they are now.
 * @param candidates - The texts of the file.
 * @param options - What texts belong to.
 * @example
 * ```ts
 * import { matchUnits } from '@comunal/exchange/match';
 *
 * const units = [{ id: 'links.0', source: 'Correo' }, { id: 'links.1', source: 'Mapa' }];
 * const file = [{ id: 'links.0', source: 'Mapa', target: 'Mapa' }];
 * console.log(matchUnits(units, file).matches); // → [ undefined, { id: 'links.0', source: 'Mapa', target: 'Mapa' } ]
 * ```
 */
export function matchUnits<Unit extends MatchableUnit>(
  units: readonly MatchableUnit[],
  candidates: readonly Unit[],
  { ownerOf = () => '' }: MatchOptions = {},
): MatchedUnits<Unit> {
  const matches = new Map<MatchableUnit, Unit>();
  let waiting = candidates;
  const match = (
    keyOfUnit: (unit: MatchableUnit) => string | undefined,
    keyOfCandidate: (unit: MatchableUnit) => string | undefined = keyOfUnit,
    isUnique = false,
  ): void => {
    const open = group(
      units.filter((unit) => !matches.has(unit)),
      keyOfUnit,
    );
    const counts = isUnique ? group(waiting, keyOfCandidate) : undefined;
    waiting = waiting.filter((candidate) => {
      const key = keyOfCandidate(candidate);
      const own = key === undefined ? undefined : open.get(key);
      if (key === undefined || !own) return true;
      if (counts && (own.length > 1 || (counts.get(key)?.length ?? 0) > 1)) return true;
      const unit = own.shift();
      if (unit) matches.set(unit, candidate);
      return unit === undefined;
    });
  };
  const sourceOf = ({ source }: MatchableUnit): string => normalizeSpaces(source);
  const idOf = ({ id }: MatchableUnit): string | undefined => (id === '' ? undefined : id);
  match((unit) => idOf(unit) && JSON.stringify([unit.id, sourceOf(unit)]));
  match((unit) => JSON.stringify([ownerOf(unit.id), sourceOf(unit)]));
  match(sourceOf, (candidate) => (candidate.id === '' ? sourceOf(candidate) : undefined));
  match(idOf);
  match(sourceOf, sourceOf, true);
  return { matches: units.map((unit) => matches.get(unit)), unmatched: waiting };
}

function group<Unit extends MatchableUnit>(
  units: readonly Unit[],
  keyOf: (unit: MatchableUnit) => string | undefined,
): Map<string, Unit[]> {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    const key = keyOf(unit);
    if (key === undefined) continue;
    const others = groups.get(key);
    if (others) others.push(unit);
    else groups.set(key, [unit]);
  }
  return groups;
}

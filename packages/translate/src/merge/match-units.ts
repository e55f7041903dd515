import type { TranslationUnit } from '@comunal/exchange';
import type { ProjectUnit } from '../parts/exchange-part.ts';

/** Which unit of an exchange file belongs to each unit of the project. */
export interface MatchedUnits {
  /** By the id of the project's unit. */
  readonly byId: ReadonlyMap<string, TranslationUnit>;
  /** Units of the file that belong to none. */
  readonly unmatched: readonly TranslationUnit[];
}

/**
 * Finds the unit of an exchange file that belongs to each unit of the project: by its id and source; where it has moved, by its
 * source, first within what it belongs to; and where the source has changed, by its id alone. Each is used once.
 */
export function matchUnits(
  units: readonly ProjectUnit[],
  fileUnits: readonly TranslationUnit[],
): MatchedUnits {
  const waiting = new Set(fileUnits);
  const byId = new Map<string, TranslationUnit>();
  const byKey = index(fileUnits, toKey);
  for (const unit of units) use(unit, byKey.get(toKey(unit)));
  const byOwner = index(waiting, ({ id, source }) => JSON.stringify([toOwner(id), trim(source)]));
  for (const unit of units)
    use(unit, byOwner.get(JSON.stringify([toOwner(unit.id), trim(unit.source)])));
  const bySource = index(waiting, ({ source }) => trim(source));
  const ids = new Set(units.map(({ id }) => id));
  // The translation of a text that is still there stays with it: another one with the same words may have another meaning.
  for (const unit of units)
    use(
      unit,
      bySource.get(trim(unit.source))?.filter(({ id }) => !ids.has(id)),
    );
  const remaining = index(waiting, ({ id }) => id);
  for (const unit of units) use(unit, remaining.get(unit.id));
  return { byId, unmatched: [...waiting] };

  function use(unit: ProjectUnit, candidates: readonly TranslationUnit[] = []): void {
    if (byId.has(unit.id)) return;
    const match = candidates.find((candidate) => waiting.has(candidate));
    if (!match) return;
    waiting.delete(match);
    byId.set(unit.id, match);
  }
}

function index(
  units: Iterable<TranslationUnit>,
  toText: (unit: TranslationUnit) => string,
): ReadonlyMap<string, readonly TranslationUnit[]> {
  const byText = new Map<string, TranslationUnit[]>();
  for (const unit of units) {
    const text = toText(unit);
    const others = byText.get(text);
    if (others) others.push(unit);
    else byText.set(text, [unit]);
  }
  return byText;
}

function toKey({ id, source }: TranslationUnit): string {
  return JSON.stringify([id, trim(source)]);
}

/** What stands before the colon of an id. */
function toOwner(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

function trim(source: string): string {
  return source.replaceAll('\r\n', '\n').trim();
}

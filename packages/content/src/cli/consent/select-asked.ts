import type { ConsentScope } from '@comunal/schemas';
import type { ParsedEntry } from '../../link/content-graph.ts';
import type { PersonIdentity } from './find-person.ts';
import type { OutputView } from './output-view.ts';
import type { Place, PlaceKind } from './places.ts';
import type { ConsentEdit } from './withdrawal-plan.ts';

/** What a withdrawal is restricted to, and what it changes. */
export interface AskedWithdrawal {
  readonly person: PersonIdentity;
  readonly edits: readonly ConsentEdit[];
  /** Empty for all. */
  readonly scopes: readonly ConsentScope[];
  /** Missing for all. */
  readonly entry: ParsedEntry | undefined;
  /** What the next build publishes once the edits are written. */
  readonly after: OutputView;
}

/** Kinds of places that people are told to delete. */
const deletedKinds: ReadonlySet<PlaceKind> = new Set([
  'picture',
  'captions',
  'file',
  'edition',
  'peertube',
  'internet-archive',
  'other-copy',
]);

/** Selects the places that a withdrawal is about: nobody is told to delete what the person still agrees to. */
export function selectAsked(
  places: readonly Place[],
  { person, edits, scopes, entry, after }: AskedWithdrawal,
): readonly Place[] {
  const isOfAllScopes = scopes.length === 0;
  // Their own entry is what names them everywhere else.
  const only = entry === person.entry ? undefined : entry;
  const inEntry = only ? places.filter(({ parsed }) => parsed === only) : places;
  if (isOfAllScopes && (only || !entry)) return inEntry;
  const changed = new Set(edits.map(({ parsed }) => parsed));
  const isOf = (...wanted: readonly ConsentScope[]): boolean =>
    isOfAllScopes || wanted.some((scope) => scopes.includes(scope));
  return inEntry.filter((place) => {
    if (place.kind === 'unknown-picture') return isOf('image');
    if (place.kind === 'unknown-recording') return isOf('recording', 'voice', 'image');
    if (deletedKinds.has(place.kind) && after.shows(place)) return false;
    return isOf('name') || (place.parsed !== undefined && changed.has(place.parsed));
  });
}

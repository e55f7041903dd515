import { isSame } from '../rails/is-same.ts';

/** A way to give that is not as it was signed. */
export interface DetailChange {
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** The fields that differ. */
  readonly fields: readonly string[];
}

/** What moves money, or can hold another account: a change of anything else is an edit. */
const FIELDS = [
  'kind',
  'enabled',
  'account',
  'url',
  'label',
  'holder',
  'city',
  'instructions',
] as const;

/** Every change of payment details between the campaign that was signed last and another, by the rails' ids. */
export function changedDetails(signed: unknown, other: unknown): DetailChange[] {
  const [before, after] = [railsOf(signed), railsOf(other)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): DetailChange[] => {
    const [old, now] = [before.get(id), after.get(id)];
    if (!old) return [{ id, change: 'added', fields: [] }];
    if (!now) return [{ id, change: 'removed', fields: [] }];
    const fields = FIELDS.filter((field) => !isSame(old[field], now[field]));
    return fields.length > 0 ? [{ id, change: 'changed', fields }] : [];
  });
}

type RailFields = Readonly<Record<string, unknown>>;

function railsOf(campaign: unknown): ReadonlyMap<string, RailFields> {
  const rails = (campaign as { rails?: unknown } | null | undefined)?.rails;
  const found = new Map<string, RailFields>();
  for (const rail of Array.isArray(rails) ? (rails as unknown[]) : []) {
    const fields = (rail ?? {}) as RailFields;
    const id = String(fields['id']);
    // A second one under the same name is a change, not a hiding place.
    found.set(found.has(id) ? `${id} (${found.size})` : id, fields);
  }
  return found;
}

import { isPartialDate } from '../rails/partial-date.ts';
import { canonicalJson } from './canonical-json.ts';

/** A field of a campaign that is not as it was signed. */
export interface CampaignChange {
  /** Such as `rails.spei.account` (a way to give by its id) or `costs.0.amount.amount`. */
  readonly path: string;
  /** What was signed; missing for a field that is new. */
  readonly before?: string;
  /** What stands there now; missing for a field that is gone. */
  readonly after?: string;
  /** Whether it says no more than how far the campaign is: a sum, a count, hours, the day of the totals. */
  readonly isProgress: boolean;
}

/** Every field that differs between the campaign that was signed last and another, in the order of their paths. */
export function diffCampaigns(signed: unknown, other: unknown): CampaignChange[] {
  const [before, after] = [leavesOf(signed), leavesOf(other)];
  const paths = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return paths.flatMap((path): CampaignChange[] => {
    const [old, now] = [before.get(path), after.get(path)];
    if (old === now) return [];
    const values = [old, now].filter((value) => value !== undefined);
    return [
      {
        path,
        ...(old !== undefined && { before: old }),
        ...(now !== undefined && { after: now }),
        isProgress: values.every((value) => isFigure(path, value)),
      },
    ];
  });
}

/** Words are never progress: an account can stand in any of them. */
function isFigure(path: string, value: string): boolean {
  if (path === 'gifts.asOf') return isPartialDate(value);
  if (/^gifts\.money\.\d+\.currency$/.test(path)) return /^[A-Z]{3}$/.test(value);
  return /^gifts\.(money\.\d+\.amount|count|hours)$/.test(path) && /^\d{1,16}(\.\d+)?$/.test(value);
}

/** Every value that is no object, by its path; an empty object or list counts as one. */
function leavesOf(campaign: unknown): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>();
  const stack: (readonly [path: string, value: unknown])[] = [['', campaign]];
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const [path, value] = entry;
    const children = childrenOf(path, value);
    if (children.length === 0) leaves.set(path, written(value));
    else stack.push(...children.map(([name, child]) => [joined(path, name), child] as const));
  }
  return leaves;
}

function childrenOf(path: string, value: unknown): (readonly [name: string, child: unknown])[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .map(([name, child]) => [named(name), child] as const);
  if (path !== 'rails' || !Array.isArray(value)) return [...entries];
  const ids = entries.map(([index, rail]) => idOf(rail) ?? index);
  // A second one under the same id is a change, not a hiding place.
  return entries.map(([index, rail], position) => {
    const id = ids[position] ?? index;
    return [ids.indexOf(id) === position ? id : `${id} (${index})`, rail] as const;
  });
}

function idOf(rail: unknown): string | undefined {
  const id = typeof rail === 'object' && rail !== null && 'id' in rail ? rail.id : undefined;
  return typeof id === 'string' && id !== '' ? named(id) : undefined;
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** A name in a path: one with a dot in it, or an empty one, could else hide another field behind it. */
function named(name: string): string {
  return /^[\w-]+$/.test(name) ? name : JSON.stringify(name);
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : canonicalJson(value ?? null);
}

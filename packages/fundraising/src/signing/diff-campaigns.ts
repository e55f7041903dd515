import { isPartialDate } from '../rails/partial-date.ts';
import { canonicalJson } from './canonical-json.ts';

/** A field of a campaign that differs from what was signed. */
export interface CampaignChange {
  /** The path, such as `rails.spei.account` (a rail by its id) or `costs.0.amount.amount`. */
  readonly path: string;
  /** The value that was signed; missing for a new field. */
  readonly before?: string;
  /** The current value; missing for a field that was removed. */
  readonly after?: string;
  /** Whether it is progress alone: a sum, a count, hours, the day of the totals. */
  readonly isProgress: boolean;
}

/**
 * Lists every field that differs between the campaign that was signed last and the current one, sorted by path.
 *
 * @param signed - The campaign that was signed last.
 * @param current - The campaign as it is now.
 * @example
 * ```ts
 * import { diffCampaigns } from '@comunal/fundraising';
 *
 * const signed = { title: 'Servidores', rails: [{ id: 'spei', account: '000180000000000014' }] };
 * const current = { title: 'Servidores', rails: [{ id: 'spei', account: '000180000000000027' }] };
 * console.log(diffCampaigns(signed, current).map(({ path, after }) => [path, after]));
 * // → [ [ 'rails.spei.account', '000180000000000027' ] ]
 * ```
 */
export function diffCampaigns(signed: unknown, current: unknown): CampaignChange[] {
  const [before, after] = [collectLeaves(signed), collectLeaves(current)];
  const paths = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return paths.flatMap((path): CampaignChange[] => {
    const [oldValue, newValue] = [before.get(path), after.get(path)];
    if (oldValue === newValue) return [];
    const values = [oldValue, newValue].filter((value) => value !== undefined);
    return [
      {
        path,
        ...(oldValue !== undefined && { before: oldValue }),
        ...(newValue !== undefined && { after: newValue }),
        isProgress: values.every((value) => isFigure(path, value)),
      },
    ];
  });
}

/** Words are never progress: any of them can hold an account. */
function isFigure(path: string, value: string): boolean {
  if (path === 'gifts.asOf') return isPartialDate(value);
  if (/^gifts\.money\.\d+\.currency$/.test(path)) return /^[A-Z]{3}$/.test(value);
  return /^gifts\.(money\.\d+\.amount|count|hours)$/.test(path) && /^\d{1,16}(\.\d+)?$/.test(value);
}

/** Collects every value that is not an object by its path; an empty object or list counts as a value. */
function collectLeaves(campaign: unknown): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>();
  const stack: (readonly [path: string, value: unknown])[] = [['', campaign]];
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const [path, value] = entry;
    const children = listChildren(path, value);
    if (children.length === 0) leaves.set(path, toText(value));
    else stack.push(...children.map(([name, child]) => [joinPath(path, name), child] as const));
  }
  return leaves;
}

function listChildren(path: string, value: unknown): (readonly [name: string, child: unknown])[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .map(([name, child]) => [toPathSegment(name), child] as const);
  if (path !== 'rails' || !Array.isArray(value)) return [...entries];
  const ids = entries.map(([index, rail]) => getRailId(rail) ?? index);
  // A second rail with the same id is a change as well, so that nothing can hide behind the first.
  return entries.map(([index, rail], position) => {
    const id = ids[position] ?? index;
    return [ids.indexOf(id) === position ? id : `${id} (${index})`, rail] as const;
  });
}

function getRailId(rail: unknown): string | undefined {
  const id = typeof rail === 'object' && rail !== null && 'id' in rail ? rail.id : undefined;
  return typeof id === 'string' && id !== '' ? toPathSegment(id) : undefined;
}

function joinPath(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** Quotes a name with a dot in it, or an empty one, since it could be mistaken for the path of another field. */
function toPathSegment(name: string): string {
  return /^[\w-]+$/.test(name) ? name : JSON.stringify(name);
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : canonicalJson(value ?? null);
}

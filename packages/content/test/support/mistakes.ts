import { isPathVisible, type ContentType, type Entry, type FieldPath } from '@comunal/schemas';
import { canary, canariesOf, type Random } from '@comunal/test-kit/content-graph';

type Holder = Record<string | number, unknown>;

/** A place in an entry where something can go wrong. */
interface Spot {
  readonly holder: Holder;
  readonly key: string | number;
  readonly path: FieldPath;
}

/** An entry with mistakes in it. */
export interface Mistaken {
  readonly fields: Record<string, unknown>;
  /** Canaries that were written into what is shown, where a message may quote them. */
  readonly quotable: readonly string[];
  /** Canaries that can no longer be shown, since what decides about them is wrong now. */
  readonly doubtful: readonly string[];
}

/** Whether a value of the entry as it was is shown. */
export type IsShown = (entry: Entry, path: FieldPath) => boolean;

/** Keys whose values decide whether what stands beside them is shown. */
const deciding = new Set<string | number>([
  'visibility',
  'enabled',
  'precision',
  'who',
  'seller',
  'of',
  'organization',
  'funder',
  'service',
  'people',
]);

/** Makes some mistakes in a copy of an entry. */
export function withMistakes(
  entry: Entry,
  count: number,
  random: Random,
  isShown: IsShown,
): Mistaken {
  const fields = structuredClone(entry) as unknown as Record<string, unknown>; // changed into what fits no type
  const quotable: string[] = [];
  const doubtful: string[] = [];
  for (let made = 0; made < count; made++) {
    const spots = [...spotsIn(fields, [])].filter(({ path }) => !isOwnName(path));
    if (spots.length === 0) break;
    const spot = random.pick(spots);
    const kind = random.below(Array.isArray(spot.holder) ? 5 : 10);
    const isInConsents = spot.path.includes('consents');
    if (isInConsents && !isSeenInConsents(spot.key, kind)) continue;
    // A picture of which nobody wrote who is in it is published, with a warning.
    if (spot.key === 'people' && leavesNothing(kind)) continue;
    // Consents decide about fields elsewhere, those of a picture about it, and a switch or a reference about all that stands beside it.
    const [field = ''] = spot.path;
    if (isInConsents) doubtful.push(...canariesOf(field === 'consents' ? fields : fields[field]));
    if (kind !== addsKey && deciding.has(spot.key)) doubtful.push(...besideOf(spot, entry.slug));
    const text = mistake(kind, spot, random);
    if (text !== undefined && isShown(entry, spot.path)) quotable.push(...canariesOf(text));
  }
  return { fields, quotable, doubtful };
}

function isOwnName(path: FieldPath): boolean {
  return path.length === 1 && (path[0] === 'type' || path[0] === 'slug');
}

/** Without a consent that was withdrawn, an entry or a picture says that there never was one, and notes may say anything: no mistakes that anybody could see. */
function isSeenInConsents(key: string | number, kind: number): boolean {
  return key !== 'note' && key !== 'by' && !leavesNothing(kind);
}

/** All that stands beside a value. A part of an entry may refer to the entry itself, which is in no doubt for that. */
function besideOf({ holder, path }: Spot, slug: string): readonly string[] {
  const own = new Set(path.length > 1 ? canariesOf(slug) : []);
  return canariesOf(holder).filter((each) => !own.has(each));
}

function* spotsIn(holder: unknown, path: FieldPath): Generator<Spot> {
  if (typeof holder !== 'object' || holder === null) return;
  for (const name of Object.keys(holder)) {
    const key = Array.isArray(holder) ? Number(name) : name;
    const at = [...path, key];
    yield { holder: holder as Holder, key, path: at };
    yield* spotsIn((holder as Holder)[key], at);
  }
}

/** Kinds of mistakes: one that leaves what was there as it was, and two that leave nothing. */
const addsKey = 5;
const empties = 2;
const deletes = 7;

function leavesNothing(kind: number): boolean {
  return kind === empties || kind === deletes;
}

/** Makes one mistake. Gives the text that now stands where a value stood. */
function mistake(kind: number, { holder, key }: Spot, random: Random): string | undefined {
  const text = `${canary(random)} en casa`;
  switch (kind) {
    case 0:
    case 1:
      holder[key] = text;
      return text;
    case empties:
      holder[key] = random.pick<unknown>([null, '', 7, true, [], {}]);
      return undefined;
    case 3:
      holder[key] = [text];
      return text;
    case 4: {
      const links = `[${canary(random)}](event/${canary(random)}) ![](${canary(random)}.png)`;
      holder[key] = links;
      return links;
    }
    case addsKey:
      holder[canary(random)] = random.pick<unknown>([text, { [text]: text }]);
      return undefined;
    case 6:
      holder[`${key}${canary(random)}`] = holder[key];
      Reflect.deleteProperty(holder, key);
      return undefined;
    case deletes:
      Reflect.deleteProperty(holder, key);
      return undefined;
    case 8:
      holder[key] = { [canary(random)]: canary(random), es: { [canary(random)]: canary(random) } };
      return undefined;
    default:
      holder[key] = { es: text, [`Es-${canary(random)}`]: canary(random) };
      return text;
  }
}

/** Asks about an entry as it was, among the others as they were. */
export function shownBy(
  lookup: (type: ContentType, slug: string) => Entry | undefined,
  today: string,
): IsShown {
  const written = (type: ContentType, slug: string) => {
    const entry = lookup(type, slug);
    return entry && { ...entry };
  };
  return (entry, path) => isPathVisible({ ...entry }, path, written, { today });
}

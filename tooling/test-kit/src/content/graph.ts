import * as z from 'zod/mini';
import {
  contentSchemas,
  picturePeople,
  type ConsentScope,
  type ContentType,
  type Entry,
  type EntryLookup,
  type Picture,
  type Visibility,
} from '@comunal/schemas';
import { canary } from './canary.ts';
import { consentsOfScope } from './consents.ts';
import { Random } from './random.ts';
import { valueOf } from './value-of.ts';

/** What a run of the property decides about one entry; all else follows from the seed. */
export interface Plan {
  readonly type: ContentType;
  readonly visibility: Visibility;
  readonly seed: number;
  readonly fill: number;
}

/** An entry, and what was decided about its consents: the oracle asks this, not the code under test. */
export interface Planted {
  readonly entry: Entry;
  readonly inForce: ReadonlySet<ConsentScope>;
  /** The pictures that wait for nobody's consent any more, by path. */
  readonly admittedPictures: ReadonlySet<string>;
}

/** Entries of all types and visibilities that refer to one another, and to some that are missing. */
export interface Graph {
  readonly planted: readonly Planted[];
  readonly lookup: EntryLookup;
}

const scopes: Partial<Record<ContentType, readonly ConsentScope[]>> = {
  person: ['name', 'biography', 'image', 'links'],
  recording: ['recording'],
  article: ['testimony'],
};
/** The types whose pictures wait for the consents of the entry. */
const withConsentPictures: ReadonlySet<ContentType> = new Set(['person', 'recording']);

/** Makes the entries of some plans, each valid by its schema. */
export function graphOf(plans: readonly Plan[]): Graph {
  const slugs = plans.map(
    ({ seed }, index) => `${canary(new Random(seed ^ (index + 1)))}-${index}`,
  );
  const planted = plans.map((plan, index) => plant(plan, slugs[index] ?? '', plans, slugs));
  const byName = new Map(planted.map(({ entry }) => [`${entry.type}/${entry.slug}`, entry]));
  return { planted, lookup: (type, slug) => byName.get(`${type}/${slug}`) };
}

function plant(
  plan: Plan,
  slug: string,
  plans: readonly Plan[],
  slugs: readonly string[],
): Planted {
  const { type, visibility, fill } = plan;
  const random = new Random(plan.seed);
  const pick = <T>(list: readonly T[]): T => random.pick(list);
  const text = (): string => canary(random);
  const ref = (types: readonly ContentType[]): string => {
    const fitting = plans.flatMap((candidate, index) =>
      types.includes(candidate.type) ? [index] : [],
    );
    const index = fitting.length > 0 && random.chance(0.85) ? random.pick(fitting) : undefined;
    const target = index === undefined ? canary(random) : (slugs[index] ?? '');
    const targetType = index === undefined ? random.pick(types) : plans[index]?.type;
    return types.length === 1 ? target : `${targetType}/${target}`;
  };
  const admittedPictures = new Set<string>();
  let pictures = 0;
  const peopled = (picture: object): object => {
    const { people: _people, consents: _consents, ...written } = { ...picture } as Picture;
    // Pictures are told apart by their path, and an entry has several.
    const rest = { ...written, path: `${++pictures}-${written.path}` };
    const holds = random.chance(0.5);
    const hasConsents = random.chance(0.5);
    const people = random.chance(0.3) ? undefined : random.pick(picturePeople);
    const consents = hasConsents ? consentsOfScope('image', holds, pick, text) : [];
    const waits =
      consents.length === 0 && people === 'recognisable' && !withConsentPictures.has(type);
    if (consents.length > 0 ? holds : !waits) admittedPictures.add(rest.path);
    return { ...rest, ...(people ? { people } : {}), ...(hasConsents ? { consents } : {}) };
  };
  const value = valueOf(contentSchemas[type], { random, fill, ref, peopled }) as object; // the schema of a content type is an object's
  const { kind } = value as { readonly kind?: string };
  const inForce = new Set<ConsentScope>();
  const consents = (scopes[type] ?? []).flatMap((scope) => {
    // Most people never write down a consent to their name.
    if (scope === 'name' && random.chance(0.7)) {
      inForce.add(scope);
      return [];
    }
    const holds = random.chance(0.5);
    if (holds) inForce.add(scope);
    const granted = consentsOfScope(scope, holds, pick, text);
    // A name, and all articles but testimonies, may be published where nobody wrote down a consent.
    const isAsked = scope !== 'name' && !(scope === 'testimony' && kind !== 'testimony');
    if (!isAsked && granted.length === 0) inForce.add(scope);
    return granted;
  });
  const written = { ...value, slug, visibility, ...(scopes[type] ? { consents } : {}) };
  return {
    entry: z.parse<z.ZodMiniType<Entry>>(contentSchemas[type], written),
    inForce,
    admittedPictures,
  };
}

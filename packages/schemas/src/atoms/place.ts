import * as z from 'zod/mini';
import { withPublicForm } from '../exposure/public-form.ts';
import { nameSchema, type LocalizedName } from './text.ts';

/** The levels of a place, from the finest to the widest. */
export const placeLevels = [
  'venue',
  'neighbourhood',
  'municipality',
  'city',
  'state',
  'country',
] as const;
/** One of the levels in `placeLevels`. */
export type PlaceLevel = (typeof placeLevels)[number];

/** How exactly a place is published: `locality` stops at the town, `region` at the state, `hidden` publishes nothing. */
export const PlacePrecision = {
  Exact: 'exact',
  Locality: 'locality',
  Region: 'region',
  Hidden: 'hidden',
} as const;
/** How exactly a place is published: one of the values of the object of this name. */
export type PlacePrecision = (typeof PlacePrecision)[keyof typeof PlacePrecision];

const area = z.strictObject({ name: nameSchema, level: z.enum(placeLevels) });
const coordinates = z.strictObject({
  latitude: z.number().check(z.gte(-90), z.lte(90)),
  longitude: z.number().check(z.gte(-180), z.lte(180)),
});

const base = z
  .strictObject({
    ...area.shape,
    within: z.optional(z.array(area)),
    precision: z._default(z.enum(PlacePrecision), PlacePrecision.Locality),
    address: z.optional(nameSchema),
    coordinates: z.optional(coordinates),
  })
  .check(
    z.meta({
      title: 'Place',
      description:
        'A name and its level, the wider areas it lies within (finest first), and how exactly it may be shown (locality by default).',
    }),
  );

type PublicPrecision = Exclude<PlacePrecision, 'hidden'>;
const widestHidden: Record<PublicPrecision, number> = {
  exact: -1,
  locality: placeLevels.indexOf('neighbourhood'),
  region: placeLevels.indexOf('city'),
};

const publicBase = z
  .strictObject({ ...base.shape, precision: z.enum(['exact', 'locality', 'region']) })
  .check(
    z.refine(
      (place) =>
        (place.precision === 'exact' || (!place.address && !place.coordinates)) &&
        [place, ...(place.within ?? [])].every((each) =>
          isCoarseEnough(each.level, place.precision),
        ),
      'a place shown more exactly than its precision allows',
    ),
  );

/** A place. Its public form is widened until it is as coarse as its precision asks; when nothing is left, it is left out. */
export const placeSchema = withPublicForm(base, {
  schema: publicBase,
  redact: ({ name, level, within = [], precision, address, coordinates: point }) => {
    if (precision === 'hidden') return undefined;
    const [finest, ...wider] = [{ name, level }, ...within].filter((each) =>
      isCoarseEnough(each.level, precision),
    );
    if (!finest) return undefined;
    const exact = precision === 'exact' ? { address, coordinates: point } : {};
    return dropMissing({
      ...finest,
      within: wider.length > 0 ? wider : undefined,
      precision,
      ...exact,
    });
  },
});
/** A place with its level and its precision. */
export interface Place {
  /** What it is called. */
  name: LocalizedName;
  /** How wide it is, from a venue to a country. */
  level: PlaceLevel;
  /** The wider areas that it lies within, the finest first. */
  within?:
    | {
        /** What the area is called. */
        name: LocalizedName;
        /** How wide it is. */
        level: PlaceLevel;
      }[]
    | undefined;
  /** How exactly it may be shown; `locality` when the author does not say. */
  precision: PlacePrecision;
  /** Street and number. Published only where `precision` is `exact`. */
  address?: LocalizedName | undefined;
  /** A point on the map. Published only where `precision` is `exact`. */
  coordinates?:
    | {
        /** Degrees, from -90 to 90. */
        latitude: number;
        /** Degrees, from -180 to 180. */
        longitude: number;
      }
    | undefined;
}

function isCoarseEnough(level: PlaceLevel, precision: PublicPrecision): boolean {
  return placeLevels.indexOf(level) > widestHidden[precision];
}

function dropMissing<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T; // The same keys, without those whose value is undefined.
}

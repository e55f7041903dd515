import * as z from 'zod/mini';
import { consentSchema, hasConsent } from '../atoms/consent.ts';
import { contentTypes, type ContentType } from '../atoms/content-type.ts';
import { getFields } from '../exposure/define-model.ts';
import { walkSchema } from '../exposure/walk-schema.ts';
import { picturePeople, pictureSchema } from '../parts/picture.ts';
import { contentSchemas } from '../types/content-schemas.ts';
import { nameEachConsent } from './create-consent-check.ts';

/**
 * Creates a predicate: whether a picture of an entry of this type may be published on a day, as far as the people in it decide.
 *
 * The consents inside the picture have to be in force, each of them. Without any, a picture of recognisable people may be
 * published only where the pictures of the type wait for the consents of their entry, as those of a person do. A picture whose consents
 * cannot be read may not be published.
 *
 * @param type - The content type of the entry.
 * @param today - The day on which consents have to be in force, as `YYYY-MM-DD`.
 * @example
 * ```ts
 * import { createPictureCheck } from '@comunal/schemas';
 *
 * const isAllowed = createPictureCheck('event', '2026-11-25');
 * console.log(isAllowed({ path: 'a.jpg', people: 'none' }), isAllowed({ path: 'b.jpg', people: 'recognisable' }));
 * // → true false
 * ```
 */
export function createPictureCheck(
  type: ContentType,
  today: string,
): (picture: unknown) => boolean {
  const waitsForEntry = typesWithConsentPictures.has(type);
  return (picture) => {
    const { success, data } = z.safeParse(peopleSchema, picture);
    if (!success || hasUnknownKey(data)) return false;
    const { people, consents = [] } = data;
    if (consents.length > 0) return hasConsent(nameEachConsent(consents), 'image', today);
    return people !== 'recognisable' || waitsForEntry;
  };
}

/** The types whose pictures are fields that need a consent. An article keeps consents too, to what it says: its picture waits for its own. */
const typesWithConsentPictures: ReadonlySet<ContentType> = new Set(
  contentTypes.filter((type) =>
    Object.values(getFields(contentSchemas[type]) ?? {}).some(
      ({ exposure, schema }) =>
        exposure === 'consent' && [...walkSchema(schema)].includes(pictureSchema),
    ),
  ),
);

/** The part of a picture that decides. The rest may be invalid: it is no reason to withhold the picture. */
const peopleSchema = z.looseObject({
  people: z.optional(z.enum(picturePeople)),
  consents: z.optional(z.array(consentSchema)),
});

/** An unknown key may be a misspelled `consents`. */
function hasUnknownKey(picture: object): boolean {
  return Object.keys(picture).some((key) => !Object.hasOwn(pictureSchema.def.shape, key));
}

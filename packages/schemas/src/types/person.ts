import * as z from 'zod/mini';
import { consentSchema } from '../atoms/consent.ts';
import { ref } from '../atoms/ref.ts';
import { localizedTextSchema, nameSchema } from '../atoms/text.ts';
import { privateField, publicField, consentField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';
import type { PublicOutput } from '../exposure/to-public-schema.ts';
import type { PersonEntry } from './person-entry.ts';
import { commonFields } from '../parts/common.ts';
import { pictureSchema } from '../parts/picture.ts';
import { linkSchema } from '../parts/link.ts';
import type { ContentTypeDefinition } from './content-type-definition.ts';

/**
 * A person under the name they chose: a pseudonym alone by default, and everything else only with a consent. There is no field
 * for a legal name, a phone or a private e-mail, so that none can leak. Withdrawing the consent to the name takes the whole
 * person out of every output.
 */
export const personSchema = defineModel(
  { id: 'Person', title: 'Person', description: 'A person under the name they chose.' },
  {
    ...commonFields('person'),
    name: publicField(
      nameSchema,
      'Chosen name',
      'The name they go by in public. A pseudonym is enough.',
    ),
    pronouns: consentField(
      'biography',
      z.optional(nameSchema),
      'Pronouns',
      'Shown while there is a consent to a biography.',
    ),
    biography: consentField(
      'biography',
      z.optional(localizedTextSchema),
      'Biography',
      'Shown while there is a consent to it.',
    ),
    organizations: consentField(
      'biography',
      z.optional(z.array(ref('organization'))),
      'Organisations',
      'Shown while there is a consent to a biography.',
    ),
    picture: consentField(
      'image',
      z.optional(pictureSchema),
      'Picture',
      'Shown while there is a consent to an image.',
    ),
    links: consentField(
      'links',
      z.optional(z.array(linkSchema)),
      'Links',
      'Shown while there is a consent to links.',
    ),
    consents: privateField(
      z.optional(z.array(consentSchema)),
      'Consents',
      'What the person agreed to, and what they took back.',
    ),
  },
);

/** The content type `person`. */
export const personType: ContentTypeDefinition<'person', typeof personSchema, undefined> = {
  name: 'person',
  folder: 'people',
  section: undefined,
  schema: personSchema,
};

export type { PersonEntry } from './person-entry.ts';
/** What the outside may see of a person. */
export interface PublicPerson extends PublicOutput<typeof personSchema, PersonEntry> {}

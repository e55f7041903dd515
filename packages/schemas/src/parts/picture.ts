import * as z from 'zod/mini';
import { consentSchema, type Consent } from '../atoms/consent.ts';
import { licenseSchema, type License } from '../atoms/license.ts';
import { nameSchema, type LocalizedName } from '../atoms/text.ts';
import { privateField, publicField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';
import { assetPathSchema } from './file.ts';

/** Whether people can be recognised in a picture. */
export const picturePeople = ['none', 'recognisable'] as const;
/** One of the values in `picturePeople`. */
export type PicturePeople = (typeof picturePeople)[number];

/**
 * A picture with its text alternative. One of recognisable people is published only while a consent to their image is in force:
 * a consent inside the picture, or the consent that the field of a person or of a recording waits for.
 */
export const pictureSchema = defineModel(
  { id: 'Picture', title: 'Picture', description: 'A picture and its text alternative.' },
  {
    path: publicField(assetPathSchema, 'Path', 'The file, beside the entry.'),
    alt: publicField(
      nameSchema,
      'Text alternative',
      'What it shows, for people who do not see it.',
    ),
    credit: publicField(z.optional(nameSchema), 'Credit', 'Who made it.'),
    license: publicField(z.optional(licenseSchema), 'Licence', 'Of the picture.'),
    people: privateField(
      z.optional(z.enum(picturePeople)),
      'People in it',
      'Whether anybody can be recognised. A picture of recognisable people is shown while there is a consent to their image.',
    ),
    consents: privateField(
      z.optional(z.array(consentSchema)),
      'Consents',
      'One for each person who can be recognised, with the scope image. Initials in by tell them apart.',
    ),
  },
);
/** A picture with its text alternative. */
export interface Picture {
  /** The file, beside the entry. */
  path: string;
  /** What it shows, for people who do not see it. */
  alt: LocalizedName;
  /** Who made it. */
  credit?: LocalizedName | undefined;
  /** Of the picture. */
  license?: License | undefined;
  /** Whether anybody can be recognised. A picture of recognisable people is shown while there is a consent to their image. Never published. */
  people?: 'none' | 'recognisable' | undefined;
  /** One for each person who can be recognised, with the scope image. Initials in by tell them apart. Never published. */
  consents?: Consent[] | undefined;
}

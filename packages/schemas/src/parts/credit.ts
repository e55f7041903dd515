import * as z from 'zod/mini';
import { nameSchema, type LocalizedName } from '../atoms/text.ts';
import { placeSchema, type Place } from '../atoms/place.ts';
import { ref } from '../atoms/ref.ts';
import { publicField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';

/** The role that somebody had in an activity or a work. */
export const CreditRole = {
  Organizer: 'organizer',
  Partner: 'partner',
  Host: 'host',
  Facilitator: 'facilitator',
  Moderator: 'moderator',
  Speaker: 'speaker',
  Guest: 'guest',
  Author: 'author',
  Editor: 'editor',
  Publisher: 'publisher',
  Translator: 'translator',
  Illustrator: 'illustrator',
  Interpreter: 'interpreter',
  Participant: 'participant',
  Other: 'other',
} as const;
/** The role that somebody had: one of the values of the object of this name. */
export type CreditRole = (typeof CreditRole)[keyof typeof CreditRole];

/** Somebody without an entry of their own: a public name and nothing else. */
const namedSchema = defineModel(
  { id: 'Named', title: 'Name only', description: 'Someone without an entry of their own.' },
  { name: publicField(nameSchema, 'Name', 'The name they go by in public.') },
);

/** A person, a collective, or a bare name. Where the entry may not be shown, everything said about it is left out too. */
export const agentSchema = z.union([ref('organization', 'person'), namedSchema]);

/** Who took part, in which role. A collective can have every role that a person can. */
export const creditSchema = defineModel(
  { id: 'Credit', title: 'Credit', description: 'Who took part, in which role.' },
  {
    who: publicField(agentSchema, 'Who', 'organization/slug, person/slug, or { name: … }.'),
    role: publicField(z.enum(CreditRole), 'Role', 'What they did.'),
    as: publicField(
      z.optional(nameSchema),
      'As',
      'How they are introduced, as in “computer activist”.',
    ),
    from: publicField(z.optional(placeSchema), 'From', 'Where they work from.'),
  },
);
/** Who took part, in which role. */
export interface Credit {
  /** organization/slug, person/slug, or { name: … }. */
  who:
    | string
    | {
        /** The name they go by in public. */
        name: LocalizedName;
      };
  /** What they did. */
  role:
    | 'organizer'
    | 'partner'
    | 'host'
    | 'facilitator'
    | 'moderator'
    | 'speaker'
    | 'guest'
    | 'author'
    | 'editor'
    | 'publisher'
    | 'translator'
    | 'illustrator'
    | 'interpreter'
    | 'participant'
    | 'other';
  /** How they are introduced, as in “computer activist”. */
  as?: LocalizedName | undefined;
  /** Where they work from. */
  from?: Place | undefined;
}

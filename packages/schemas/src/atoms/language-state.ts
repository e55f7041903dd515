import * as z from 'zod/mini';
import { defineModel } from '../exposure/define-model.ts';
import { privateField, publicField } from '../exposure/field.ts';
import { localeSchema, type LanguageTag } from './locale.ts';
import { partialDateSchema, type PartialDate } from './partial-date.ts';
import { nameSchema, type LocalizedName } from './text.ts';

/** The progress of a translation or of captions, from wished for to published. */
export const LanguageProgress = {
  Wished: 'wished',
  Machine: 'machine',
  Draft: 'draft',
  Reviewed: 'reviewed',
  Published: 'published',
} as const;
/** The progress of a translation: one of the values of the object of this name. */
export type LanguageProgress = (typeof LanguageProgress)[keyof typeof LanguageProgress];

/** The state of one language: its progress, whether its source has changed since, whom to credit, by when it is wished for. */
export const languageStateSchema = defineModel(
  {
    id: 'LanguageState',
    title: 'State of a language',
    description:
      'How far it is, whether the original has changed since, whom to credit, by when it is wished for.',
  },
  {
    state: publicField(
      z.enum(LanguageProgress),
      'State',
      'How far it is: wished, machine, draft, reviewed or published.',
    ),
    stale: publicField(
      z.optional(z.boolean()),
      'Out of date',
      'Whether the original has changed since. Where the revision is recorded, this is found out without it.',
    ),
    credit: publicField(
      z.optional(nameSchema),
      'Credit',
      'Whom to thank, by a name that may be published.',
    ),
    by: publicField(z.optional(partialDateSchema), 'Wished for by', 'The date it is wished for.'),
    // A hash of a short text can be guessed, and nobody needs it to read one.
    sourceRevision: privateField(
      z.optional(z.string()),
      'Revision of the original',
      'The original that it follows: comunal translate writes it, and tells by it what has changed.',
    ),
  },
);
/** The progress of one language, whether its source has changed since, whom to credit, by when it is wished for. */
export interface LanguageState {
  /** How far it is: wished, machine, draft, reviewed or published. */
  state: LanguageProgress;
  /** Whether the original has changed since. Where the revision is recorded, this is found out without it. */
  stale?: boolean | undefined;
  /** Whom to thank, by a name that may be published. */
  credit?: LocalizedName | undefined;
  /** The date it is wished for. */
  by?: PartialDate | undefined;
  /** The original that it follows: comunal translate writes it, and tells by it what has changed. Never published. */
  sourceRevision?: string | undefined;
}

/** The state of each language. */
export const languageStatesSchema = z
  .record(localeSchema, languageStateSchema)
  .check(z.meta({ title: 'States by language', description: 'How far each language is.' }));
/** The state of each language, by BCP 47 tag. */
export type LanguageStates = Record<LanguageTag, LanguageState>;

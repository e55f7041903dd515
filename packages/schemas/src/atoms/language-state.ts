import * as z from 'zod/mini';
import { exposeWhole } from '../exposure/public-form.ts';
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

/** The state of one language: its progress, the revision of the source it follows, whom to credit, by when it is wished for. */
export const languageStateSchema = exposeWhole(
  z
    .strictObject({
      state: z.enum(LanguageProgress),
      sourceRevision: z.optional(z.string()),
      credit: z.optional(nameSchema),
      by: z.optional(partialDateSchema),
    })
    .check(
      z.meta({
        title: 'State of a language',
        description:
          'wished, machine, draft, reviewed or published; the revision of the source it follows; whom to credit (a public name); the date it is wished for.',
      }),
    ),
);
/** The progress of one language, whom to credit, by when it is wished for. */
export interface LanguageState {
  /** The progress, from wished for to published. */
  state: LanguageProgress;
  /** The revision of the source that it follows. */
  sourceRevision?: string | undefined;
  /** Whom to credit, by a name that may be published. */
  credit?: LocalizedName | undefined;
  /** The date by which it is wished for. */
  by?: PartialDate | undefined;
}

/** The state of each language. */
export const languageStatesSchema = z
  .record(localeSchema, languageStateSchema)
  .check(z.meta({ title: 'States by language', description: 'How far each language is.' }));
/** The state of each language, by BCP 47 tag. */
export type LanguageStates = Record<LanguageTag, LanguageState>;

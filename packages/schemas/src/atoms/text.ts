import * as z from 'zod/mini';
import { localeSchema, type LanguageTag } from './locale.ts';

const nonBlankSchema = z.string().check(z.regex(/\S/, 'empty text'));

/** Plain text by language, in at least one. */
export const localizedTextSchema = z.record(localeSchema, nonBlankSchema).check(
  z.refine((texts) => Object.keys(texts).length > 0, 'no text in any language'),
  z.meta({
    title: 'Text by language',
    description: 'Plain text, one per language.',
    minProperties: 1,
  }),
);
/** Plain text by BCP 47 tag. */
export type LocalizedText = Record<LanguageTag, string>;

/** Markdown by language, in at least one. Raw HTML inside it is shown as text, never as HTML. */
export const localizedMarkdownSchema = z.record(localeSchema, nonBlankSchema).check(
  z.refine((texts) => Object.keys(texts).length > 0, 'no text in any language'),
  z.meta({
    title: 'Markdown by language',
    description: 'Markdown, one per language.',
    minProperties: 1,
  }),
);
/** Markdown by BCP 47 tag. */
export type LocalizedMarkdown = Record<LanguageTag, string>;

/** Whether a schema is that of a text by language, plain or Markdown. */
export function isLocalizedSchema(schema: z.core.$ZodType): boolean {
  return schema === localizedTextSchema || schema === localizedMarkdownSchema;
}

/** A name: the same in every language when it is a plain string, else by language. */
export const nameSchema = z
  .union([nonBlankSchema, localizedTextSchema])
  .check(
    z.meta({ title: 'Name', description: 'One string for every language, or one per language.' }),
  );
/** One string for every language, or one per language. */
export type LocalizedName = string | LocalizedText;

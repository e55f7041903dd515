import * as z from 'zod/mini';

const BCP_47 = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-[a-z0-9]{5,8})*$/;

/** A language as a BCP 47 tag in its usual letter case: `es`, `pt-BR`, `tzh`, `zh-Hant`. */
export const localeSchema = z.string().check(
  z.regex(BCP_47, 'not a language tag'),
  z.meta({
    title: 'Language',
    description: 'A BCP 47 tag, as in es, pt-BR or tzh. `pt` means the Portuguese of Brazil.',
    examples: ['es', 'en', 'pt', 'tzh'],
  }),
);
/** A BCP 47 tag. */
export type LanguageTag = z.output<typeof localeSchema>;

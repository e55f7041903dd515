import * as z from 'zod/mini';

/** The stable name of an entry in addresses and references: at most 80 lowercase letters, digits and single hyphens. */
export const slugSchema = z.string().check(
  z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not a slug'),
  z.maxLength(80),
  z.meta({
    title: 'Slug',
    description: 'Stable name used in addresses: lowercase letters, digits and single hyphens.',
    examples: ['hackmitin-2021'],
  }),
);
/** Lowercase letters, digits and single hyphens. */
export type Slug = z.output<typeof slugSchema>;

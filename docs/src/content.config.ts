import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';

const extend = z.object({
  /** The language of a page's text where it is not that of its address: the reference is in English throughout. */
  contentLanguage: z.literal('en').optional(),
});

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend }) }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};

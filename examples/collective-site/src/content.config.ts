import { checks as captionChecks } from '@comunal/captions/checks';
import { comunalLoader } from '@comunal/content/astro';
import { checks as railChecks } from '@comunal/fundraising/checks';
import { contentTypes, type ContentType } from '@comunal/schemas';
import { defineCollection } from 'astro:content';
import { contentDir } from './lib/content-dir.ts';

// A wrong account or a caption file that shows nothing stops a build, as any error in the content does.
const checks = [...captionChecks, ...railChecks];

const collectionOf = (type: ContentType) =>
  defineCollection({ loader: comunalLoader({ dir: contentDir, type, checks }) });

// Each collection holds what the outside may see, and nothing else: see lib/content.ts for the way to read them.
export const collections = Object.fromEntries(
  contentTypes.map((type) => [type, collectionOf(type)]),
) as Record<ContentType, ReturnType<typeof collectionOf>>; // Object.fromEntries forgets the keys, which are the types

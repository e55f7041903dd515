import type { ContentTypeWithPage, PublicByType } from '@comunal/schemas';
import { getPublic } from './content.ts';
import type { SitePage } from './site-pages.ts';
import { recordingsWithTranscript } from './transcripts.ts';

/** What an entry asks for its page: what others are shown of it, and whether search engines may list it. */
export type PublicPageFields = Partial<
  Pick<PublicByType[ContentTypeWithPage], 'preview' | 'noindex'>
>;

/** Finds what the entry of a page asks for it. A transcript follows what the recording is of. */
export function pageFieldsOf(page: SitePage): PublicPageFields {
  if (!('slug' in page)) return {};
  if (page.view !== 'transcript') return getPublic(page.view, page.slug) ?? {};
  return recordingsWithTranscript().find(({ slug }) => slug === page.slug)?.subject ?? {};
}

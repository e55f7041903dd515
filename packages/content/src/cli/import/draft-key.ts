import type { MergeInput, SiteDraft } from '@comunal/formats/import';

/** An entry that was read, of whichever source. */
export type Draft = MergeInput['incoming'][number];

/** Combines what an import knows an entry by: a guid is unique among the entries of a type. */
export function toDraftKey({ type, guid }: Pick<SiteDraft, 'type' | 'guid'>): string {
  return `${type}/${guid}`;
}

/** Whether a draft is one of a site, which knows who sees it there and which files belong to it. */
export function isSiteDraft(draft: Draft): draft is SiteDraft {
  return 'files' in draft;
}

import { readLink } from '@comunal/content';
import type { LocalizedMarkdown } from '@comunal/schemas';
import type { Activity } from './activity.ts';
import { listLinks } from './list-links.ts';

/** A text without any of these links to no work: its address names the type or the folder, if escaped in some way. */
const MAY_LINK = /publication|curricul|[%&\\]/;

/** The works that the text of an activity links to, as in `publication/slug`. */
export function linkedWorks({ type, body }: Activity): readonly string[] {
  return listTexts(body)
    .filter((text) => MAY_LINK.test(text))
    .flatMap(listLinks)
    .map((href) => readLink(href, type))
    .flatMap((target) => (target.kind === 'entry' ? [`${target.type}/${target.slug}`] : []));
}

function listTexts(body: LocalizedMarkdown | undefined): string[] {
  return Object.values(body ?? {}).filter((text) => text !== undefined);
}

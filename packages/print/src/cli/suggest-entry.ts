import { nearHint } from '@comunal/command';
import type { PublicContent } from '@comunal/content';
import { printableTypes } from '../typeset/content/describe-entry.ts';
import type { Session } from './session.ts';

const MOST_NAMES = 10;

/**
 * Suggests what may have been meant by a name that is none, of the entries that anybody may see: the one whose file or slug it is,
 * one of a like name, or else what there is. Begins with a space; empty where nothing can be printed.
 */
export function suggestEntry(name: string, source: PublicContent, session: Session): string {
  const { context, texts } = session;
  const entries = printableTypes.flatMap((type) =>
    source.list(type).map(({ slug }) => ({ slug, entry: `${type}/${slug}` })),
  );
  const slug = name
    .split('/')
    .at(-1)
    ?.replace(/(?:\.[\w-]+)+$/, '');
  const same = entries.find((each) => each.slug === slug)?.entry;
  const names = entries.map(({ entry }) => entry);
  const near = nearHint(same ?? name, same === undefined ? names : [same], context.locale);
  if (near !== '' || names.length === 0) return near;
  const list = names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? '…' : '');
  return ` ${texts.t('print:wrong.available', { entries: list })}`;
}

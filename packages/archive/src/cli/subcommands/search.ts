import { countOf, defineSubcommand, json } from '@comunal/command';
import { detailsUrl } from '../../addresses.ts';
import { isIdentifier } from '../../identifier.ts';
import { getFirstValue } from '../../items/item.ts';
import type { SearchResult } from '../../search/create-search.ts';
import type { ArchiveSession } from '../archive-session.ts';

/** `comunal archive search`. */
export const search = defineSubcommand({
  name: 'search',
  help: 'archive:help.subcommand.search',
  operand: 'WORDS',
  options: { limit: { value: 'N', help: 'archive:help.option.limit' }, ...json },
  async run(args, { archive, texts, context }: ArchiveSession) {
    const { t, formats } = texts;
    const pageSize = countOf(args, 'limit', { fallback: 20, most: 9_999 }, context.locale);
    const { total, data } = await archive.search(args.operand, {
      pageSize,
      signal: context.signal,
    });
    const number = new Intl.NumberFormat([...formats]);
    return {
      lines: data.flatMap((result) => [
        getText(result, 'title') ?? result.identifier,
        ...formatFacts(result),
      ]),
      data: { total, items: data },
      notes: [
        ...(data.length === 0 ? [t('archive:search.none')] : []),
        ...(total !== null && total > data.length
          ? [t('archive:search.more', { total: number.format(total) })]
          : []),
      ],
    };
  },
});

function formatFacts(result: SearchResult): string[] {
  const { identifier } = result;
  const known = [getText(result, 'date')?.slice(0, 10), getText(result, 'creator')].filter(Boolean);
  return [
    ...(known.length > 0 ? [`  ${known.join(' · ')}`] : []),
    ...(isIdentifier(identifier) ? [`  ${detailsUrl(identifier)}`] : []),
  ];
}

function getText(result: SearchResult, field: keyof SearchResult): string | undefined {
  const value = result[field];
  if (value === undefined) return undefined;
  return getFirstValue([value].flat().map(String));
}

import { countOf, defineSubcommand, json } from '@comunal/command';
import { detailsUrl } from '../../addresses.ts';
import { isIdentifier } from '../../identifier.ts';
import { firstOf } from '../../items/item.ts';
import type { Found } from '../../search/create-search.ts';
import type { Session } from '../session.ts';

/** `comunal archive search`. */
export const search = defineSubcommand({
  name: 'search',
  help: 'archive:help.subcommand.search',
  operand: 'WORDS',
  options: { limit: { value: 'N', help: 'archive:help.option.limit' }, ...json },
  async run(args, { archive, texts, context }: Session) {
    const { t, formats } = texts;
    const pageSize = countOf(args, 'limit', { fallback: 20, most: 9_999 }, context.locale);
    const { total, data } = await archive.search(args.operand, {
      pageSize,
      signal: context.signal,
    });
    const number = new Intl.NumberFormat([...formats]);
    return {
      lines: data.flatMap((found) => [textOf(found, 'title') ?? found.identifier, ...facts(found)]),
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

function facts(found: Found): string[] {
  const { identifier } = found;
  const known = [textOf(found, 'date')?.slice(0, 10), textOf(found, 'creator')].filter(Boolean);
  return [
    ...(known.length > 0 ? [`  ${known.join(' · ')}`] : []),
    ...(isIdentifier(identifier) ? [`  ${detailsUrl(identifier)}`] : []),
  ];
}

function textOf(found: Found, field: string): string | undefined {
  const value = found[field];
  if (value === undefined) return undefined;
  return firstOf([value].flat().map(String));
}

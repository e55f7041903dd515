import { printableJson, Told, type Call } from '@comunal/command';
import { detailsUrl } from '../../addresses.ts';
import { isIdentifier } from '../../identifier.ts';
import { firstOf } from '../../items/item.ts';
import type { Found } from '../../search/create-search.ts';
import type { Session, Verb } from '../verb.ts';

/** `comunal archive search`. */
export const search: Verb = {
  help: 'archive:help.verb.search',
  operand: 'WORDS',
  options: {
    limit: { value: 'N', help: 'archive:help.option.limit' },
    json: { help: 'archive:help.option.json' },
  },
  async go(call, session) {
    const { archive, texts, context } = session;
    const { t, formats } = texts;
    const pageSize = limitOf(call, session);
    const { total, data } = await archive.search(call.operand, {
      pageSize,
      signal: context.signal,
    });
    if (call.has('json'))
      return { lines: printableJson({ version: 1, total, items: data }).split('\n') };
    const number = new Intl.NumberFormat([...formats]);
    return {
      lines: data.flatMap((found) => [textOf(found, 'title') ?? found.identifier, ...facts(found)]),
      notes: [
        ...(data.length === 0 ? [t('archive:search.none')] : []),
        ...(total !== null && total > data.length
          ? [t('archive:search.more', { total: number.format(total) })]
          : []),
      ],
    };
  },
};

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

function limitOf(call: Call, { texts: { t } }: Session): number {
  const value = call.text('limit') ?? '20';
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw new Told(2, t('archive:wrong.value', { value, option: '--limit', list: '1, 2, 3…' }));
}

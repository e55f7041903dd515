import { bytes, defineSubcommand, json } from '@comunal/command';
import { detailsUrl } from '../../addresses.ts';
import type { ArchiveItem } from '../../items/item.ts';
import type { ViewCounts } from '../../views/create-views.ts';
import { parseItemArgument } from '../parse-item-argument.ts';
import type { ArchiveSession } from '../archive-session.ts';
import type { ArchiveTexts } from '../texts.ts';

/** `comunal archive status`. */
export const status = defineSubcommand({
  name: 'status',
  help: 'archive:help.subcommand.status',
  operand: 'ITEM',
  options: json,
  async run(args, { archive, texts, context: { signal } }: ArchiveSession) {
    const wanted = parseItemArgument(args.operand);
    const item = await archive.items.get(wanted, { signal });
    const views = await archive.views.get(wanted, { signal });
    const { identifier, title, bytes: size, isPending, isDark } = item;
    const files = originals(item).map(({ name, size: length, md5 }) => {
      return { name, size: length, md5 };
    });
    return {
      lines: formatStatus(item, views, texts),
      data: { identifier, title, bytes: size, isPending, isDark, files, views },
    };
  },
});

function formatStatus(
  item: ArchiveItem,
  views: ViewCounts | undefined,
  texts: ArchiveTexts,
): string[] {
  const { t, formats } = texts;
  const { identifier, title = t('archive:status.untitled') } = item;
  const number = new Intl.NumberFormat([...formats]);
  const names = originals(item).map(({ name }) => name);
  const counted = views?.hasData ? views : undefined;
  return [
    t('archive:status.title', { title, identifier }),
    detailsUrl(identifier),
    ...(item.isDark ? [t('archive:status.dark')] : []),
    names.length > 0
      ? t('archive:status.files', { list: names.join(', ') })
      : t('archive:status.noFiles'),
    t('archive:status.size', { size: bytes(texts, item.bytes) }),
    ...(item.isPending ? [t('archive:status.pending')] : []),
    counted
      ? t('archive:status.views', {
          allTime: number.format(counted.allTime),
          last30: number.format(counted.last30Days),
          last7: number.format(counted.last7Days),
        })
      : t('archive:status.noViews'),
    ...(counted ? [t('archive:status.viewMeans')] : []),
  ];
}

function originals({ files }: ArchiveItem): ArchiveItem['files'] {
  return files.filter(({ isOriginal }) => isOriginal);
}

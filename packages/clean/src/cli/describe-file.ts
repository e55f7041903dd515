import { printable, type Line } from '@comunal/command';
import type { CleanReport } from '../cleaned-file.ts';
import type { FileFormat } from '../detect-format.ts';
import type { CleanTexts } from './clean-texts.ts';

type Translate = CleanTexts['t'];

/** Says of a file what was removed, or would be with `isCheck`, which content goes with it, and what stays. */
export function describeFile(
  file: string,
  { format, removed, kept }: CleanReport<FileFormat>,
  isCheck: boolean,
  t: Translate,
): readonly Line[] {
  const stays = listKept(format, kept, t).join(', ');
  if (removed.length === 0) return [t('clean:nothing', { file, stays })];
  const groups = [...new Set(removed.map((name) => name.split(':', 1)[0] ?? ''))];
  const lost = listLost(removed, t);
  return [
    t(isCheck ? 'clean:found' : 'clean:removed', { file }),
    ...groups.map((group) => `  ${printable(describeGroup(group, removed))}`),
    ...(lost.length > 0 ? [`  ${t('clean:lost', { lost: lost.join(', ') })}`] : []),
    `  ${t('clean:stays', { stays })}`,
  ];
}

/** `GPS: GPSLatitude, GPSLongitude`; a name without a group stands alone. */
function describeGroup(group: string, names: readonly string[]): string {
  const tags = names
    .filter((name) => name.startsWith(`${group}:`))
    .map((name) => name.slice(group.length + 1));
  return tags.length > 0 ? `${group}: ${tags.join(', ')}` : group;
}

function listKept(format: FileFormat, kept: readonly string[], t: Translate): readonly string[] {
  const isIn = (beginning: string): boolean => kept.some((name) => name.startsWith(beginning));
  if (format === 'pdf')
    return [
      t('clean:kept.pages'),
      ...(isIn('PDF:StructTreeRoot') ? [t('clean:kept.tags')] : []),
      ...(isIn('PDF:Links') ? [t('clean:kept.links')] : []),
      ...(isIn('PDF:OCProperties') ? [t('clean:kept.layers')] : []),
      ...(isIn('PDF:FontFile') ? [t('clean:kept.fonts')] : []),
    ];
  if (isIn('Track:'))
    return [t('clean:kept.samples'), ...(isIn('Track:messages') ? [t('clean:kept.messages')] : [])];
  return [
    ...(isIn('ICC') ? [t('clean:kept.profile')] : []),
    ...(isIn('IFD0:Orientation') ? [t('clean:kept.orientation')] : []),
    t('clean:kept.structure'),
  ];
}

/** Content that an author may miss, which is more than metadata. */
function listLost(removed: readonly string[], t: Translate): readonly string[] {
  const losses = [
    [/^Annotation:(?!Link$|Widget$|Popup$)/, 'clean:loss.comments'],
    [/^(?:Annotation:Widget|PDF:AcroForm)$/, 'clean:loss.fields'],
    [/^Annotation:Link$/, 'clean:loss.links'],
    [/^PDF:(?:EmbeddedFiles|AF|Collection)$/, 'clean:loss.attachments'],
    [/^PDF:Outlines$/, 'clean:loss.bookmarks'],
    [/^Track:subtitle$/, 'clean:loss.subtitles'],
    [/^Chapters$/, 'clean:loss.chapters'],
    [/^Track:cover$/, 'clean:loss.cover'],
  ] as const;
  return losses
    .filter(([pattern]) => removed.some((name) => pattern.test(name)))
    .map(([, key]) => t(key));
}

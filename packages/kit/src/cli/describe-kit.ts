import { bytes, printable, type Line } from '@comunal/command';
import type { KitReport } from '../build/kit-report.ts';
import type { PageLoss } from '../pages/page-report.ts';
import type { KitTexts } from '../start/kit-texts.ts';

/** Says what became of a kit: the result as lines, and what whoever hands it on should know as notes. */
export function describeKit(
  report: KitReport,
  dir: string,
  withUnlisted: boolean,
  texts: KitTexts,
): { readonly lines: readonly Line[]; readonly notes: readonly Line[] } {
  const { t } = texts;
  const { pages, files, written, kept, removed, unlisted, notLinked, notInspected } = report;
  const size = bytes(texts, report.bytes);
  const count = unlisted.length;
  return {
    lines: [
      { text: t('kit:built.summary', { dir, pages, files, size }), style: 'success' },
      t('kit:built.counts', { written, kept, removed }),
      ...report.signedBy.map((key) => t('kit:built.signed', { key })),
      ...describeMedia(report, texts),
    ],
    notes: [
      ...report.leftOut.map(({ path, bytes: left, reason }): Line => ({
        text: t(`kit:built.leftOut.${reason}`, { path: printable(path), size: bytes(texts, left) }),
        style: 'warning',
      })),
      ...describeLosses(report.losses, texts),
      ...(count > 0
        ? [
            t(withUnlisted ? 'kit:built.unlistedIn' : 'kit:built.unlistedOut', {
              count,
              pages: listSome(unlisted),
            }),
          ]
        : []),
      ...(notLinked.length > 0 ? [t('kit:built.notLinked', { count: notLinked.length })] : []),
      ...report.symbolicLinks.map((path): Line => ({
        text: t('kit:built.symbolicLink', { path: printable(path) }),
        style: 'warning',
      })),
      ...report.renamed.map(({ from, to }) =>
        t('kit:built.renamed', { from: printable(from), to: printable(to) }),
      ),
      ...(report.linkedHosts.length > 0
        ? [t('kit:built.links', { hosts: report.linkedHosts.map(({ host }) => host).join(', ') })]
        : []),
      ...(notInspected.length > 0
        ? [t('kit:built.notInspected', { count: notInspected.length })]
        : []),
      ...(report.signedBy.length === 0 ? [t('kit:built.unsigned')] : []),
      t('kit:built.eject'),
    ],
  };
}

/** The first of many names. */
function listSome(paths: readonly string[]): string {
  const some = paths.slice(0, 10).map(printable);
  return [...some, ...(paths.length > some.length ? ['…'] : [])].join(', ');
}

function describeMedia({ media }: KitReport, texts: KitTexts): Line[] {
  const { t } = texts;
  const encoded = media.filter(({ outcome }) => outcome === 'encoded');
  const sum = (name: 'bytesBefore' | 'bytesAfter'): string =>
    bytes(
      texts,
      encoded.reduce((total, file) => total + file[name], 0),
    );
  return [
    ...(encoded.length > 0
      ? [t('kit:built.mediaSaved', { before: sum('bytesBefore'), after: sum('bytesAfter') })]
      : []),
    ...(media.some(({ outcome }) => outcome === 'no-ffmpeg') ? [t('kit:built.noFfmpeg')] : []),
    ...media
      .filter(({ outcome }) => outcome === 'failed')
      .map(({ path }) => t('kit:built.mediaFailed', { path: printable(path) })),
  ];
}

/** Says each loss once, with the pages that have it. */
function describeLosses(losses: readonly PageLoss[], { t }: KitTexts): Line[] {
  const groups = Map.groupBy(losses, ({ kind, detail }) => `${kind} ${detail}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const page = printable(first.page);
    const loss = t(`kit:loss.${first.kind}`, { detail: printable(first.detail) });
    if (group.length === 1) return [`${page}: ${loss}`];
    return [t('kit:loss.pages', { loss, pages: group.length, page })];
  });
}

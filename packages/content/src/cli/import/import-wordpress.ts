import { printable, type CommandOutput, type ParsedArgs } from '@comunal/command';
import type { SiteDraft } from '@comunal/formats/import';
import type * as Reader from '@comunal/formats/wordpress';
import { relative, resolve } from 'node:path';
import { loadFormats } from '../load-formats.ts';
import { FileNames } from './file-names.ts';
import { importSite, type SiteContent } from './import-site.ts';
import type { wordPressOptions } from './import-options.ts';
import { isLeftOut } from './left-out.ts';
import { loadReader } from './load-reader.ts';
import { listTakenAddresses } from './old-addresses.ts';
import type { ImportSession } from './open-import.ts';
import { closeDraft } from './plan-import.ts';
import { readSource } from './read-source.ts';
import { createKnownFinder } from './review-versions.ts';
import { readSiteUrl } from './read-site-url.ts';
import { readZone } from './read-zone.ts';
import { describeProblems } from './wordpress/describe-missing.ts';
import { listInGit } from './wordpress/list-in-git.ts';
import { openUploads, type Uploads } from './wordpress/open-uploads.ts';

/** The largest export that is read, in bytes. */
const maxBytes = 64 * 1024 * 1024;

/** Imports an export of WordPress: posts as articles, pages as pages, and the files that they show. */
export async function importWordPress(
  args: ParsedArgs<typeof wordPressOptions>,
  session: ImportSession,
): Promise<CommandOutput> {
  const { t } = session.texts;
  const zone = readZone(args, session);
  const siteUrl = readSiteUrl(args.text('site'), session);
  const media = await openUploads(args.text('media'), session);
  const { fromWordPress } = await loadFormats<typeof Reader>(
    () => import('@comunal/formats/wordpress'),
    t('formats:notInstalled'),
  );
  const { reader, describeProblem } = await loadReader(session);
  const { isImportError } = reader;
  const isClosed = args.has('closed');
  return importSite(
    {
      format: 'wordpress',
      out: args.text('out'),
      keepOpen: args.all('keep-open'),
      types: ['article', 'page', 'person'],
      isClosed,
      isDryRun: args.has('dry-run'),
      read: async ({ language, languages, record, entries }, chooseSlug) => {
        const findKnown = createKnownFinder(record.entries);
        const read = (bytes: Uint8Array) =>
          fromWordPress(bytes, {
            locale: language,
            languages: languages.length > 0 ? languages : [language],
            ...(zone !== undefined && { zone }),
            ...(siteUrl !== undefined && { siteUrl }),
            maxBytes,
            chooseSlug,
            findKnown,
            hasMedia: (path) => media?.has(path) ?? false,
          });
        const result = await readSource(args.operand, { maxBytes, read, isImportError }, session);
        const problems = media
          ? result.problems
          : result.problems.filter(({ code }) => code !== 'missing-media'); // said once
        const isNew = ({ type, guid }: SiteDraft) => findKnown({ type, guid }) === undefined;
        const added = result.entries
          .filter(isNew)
          .map((draft) => (isClosed ? closeDraft(draft) : draft));
        const names = new FileNames({ entries, merged: added, masksClosed: session.masksClosed });
        return {
          drafts: result.entries,
          source: result.site,
          guids: result.guids,
          ...(media && { files: media }),
          notes: [
            ...(await describeInGit(args.operand, media, session)),
            ...describeProblems(result, problems, { media, names, describeProblem }, session),
            ...describeSummary(result.summary, media, session),
            ...listTakenAddresses(added, languages).map(({ address, ...id }) =>
              t('formats:import.site.taken', { file: names.ofEntry(id), address }),
            ),
          ],
          isIncomplete: result.problems.some(isLeftOut),
          data: { problems, summary: countSummary(result.summary) },
          nextSteps: [
            ...(result.summary.persons > 0 ? [t('formats:import.site.persons')] : []),
            t('formats:import.site.check'),
            t('formats:import.site.redirects', { host: printable(result.site) }),
          ],
        } satisfies SiteContent;
      },
    },
    session,
  );
}

/** What people wrote behind a password, and who commented, is in the export: git would send it to where the site is published. */
async function describeInGit(
  operand: string,
  media: Uploads | undefined,
  { context: { cwd, signal }, texts: { t } }: ImportSession,
): Promise<string[]> {
  const paths = [resolve(cwd, operand), ...(media ? [media.dir] : [])];
  const listed = await listInGit(paths, signal);
  if (listed.length === 0) return [];
  const files = listed.map((path) => printable(relative(cwd, path) || '.')).join(', ');
  return [t('formats:import.site.inGit', { files })];
}

function describeSummary(
  { closed, comments, unusedMedia, missingMedia }: Reader.WordPressSummary,
  media: Uploads | undefined,
  { texts: { t } }: ImportSession,
): string[] {
  const reasons = Object.entries(closed) as [Exclude<Reader.ClosedReason, 'all'>, number][]; // the command never asks for all
  const reasonLines = reasons.map(([reason, count]) =>
    t(`formats:import.site.closed.${reason}`, { count }),
  );
  const counts = [
    ['comments', comments],
    ['unusedMedia', media ? unusedMedia.length : 0],
    ['noMedia', media ? 0 : missingMedia.length],
    ['mediaLinks', media?.linkCount ?? 0],
  ] as const;
  return [
    ...reasonLines,
    ...counts.flatMap(([name, count]) =>
      count > 0 ? [t(`formats:import.site.${name}`, { count })] : [],
    ),
  ];
}

/** Files of a library may be named for people: their number says enough. */
function countSummary({
  usedMedia,
  unusedMedia,
  missingMedia,
  ...counts
}: Reader.WordPressSummary) {
  return {
    ...counts,
    usedMedia: usedMedia.length,
    unusedMedia: unusedMedia.length,
    missingMedia: missingMedia.length,
  };
}

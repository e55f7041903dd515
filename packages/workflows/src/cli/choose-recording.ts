import { CliError, printable } from '@comunal/command';
import type { ProjectServices } from './open-services.ts';
import type { PublishArgs, PublishSession } from './publish-session.ts';

/**
 * Finds the recording that is meant: by its slug, as `recording/SLUG`, or as the only one of an `event/SLUG`. One that is not
 * public gets the same message as one that does not exist.
 * @returns Its slug.
 */
export async function chooseRecording(
  services: ProjectServices,
  args: PublishArgs,
  { texts: { t } }: PublishSession,
): Promise<string> {
  const visible = (await services.content()).toPublic();
  const [, type = 'recording', slug = args.operand] = /^([^/]+)\/(.+)$/.exec(args.operand) ?? [];
  const entry = printable(args.operand);
  if (type === 'recording') {
    if (visible.get('recording', slug)?.visibility === 'public') return slug;
    throw new CliError(1, t('publish:start.noRecording', { entry }));
  }
  const ofEntry = visible.list('recording').filter(({ of }) => of === `${type}/${slug}`);
  const [only, ...others] = ofEntry;
  if (!only) throw new CliError(1, t('publish:start.noRecordingOf', { entry }));
  if (others.length > 0) {
    const list = ofEntry.map((each) => each.slug).join(', ');
    throw new CliError(2, t('publish:start.severalRecordings', { entry, list }));
  }
  return only.slug;
}

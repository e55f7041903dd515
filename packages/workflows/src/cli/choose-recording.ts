import { CliError, printable } from '@comunal/command';
import { resolve } from 'node:path';
import type { EntryRef } from '../engine/workflow.ts';
import { adoptCaptions } from '../publish/adopt-captions.ts';
import { toSlug } from '../publish/publish-input.ts';
import { prepareRecording } from '../publish/prepare-recording.ts';
import { getToday } from '../publish/publish-services.ts';
import type { ProjectServices } from './open-services.ts';
import type { PublishArgs, PublishSession } from './publish-session.ts';

/**
 * Finds the recording that is meant, by its slug, as `recording/SLUG`, or as that of an `event/SLUG`. An activity without one
 * gets a closed entry, which somebody completes.
 * @returns Its slug.
 * @throws `CliError` where it may not be published yet, with what is missing. A closed one gets the same message as none.
 */
export async function chooseRecording(
  services: ProjectServices,
  args: PublishArgs,
  { context: { locale }, texts: { t } }: PublishSession,
): Promise<string> {
  const ref = toRef(args.operand);
  const missing = (): CliError =>
    new CliError(1, t('publish:prepare.no-entry', { ref: printable(args.operand) }));
  if (ref === undefined) throw missing();
  const today = getToday({ clock: services.wallClock });
  const content = await services.content();
  const prepared = await prepareRecording(content, ref, { today, locale });
  switch (prepared.state) {
    case 'ready':
      return toSlug(prepared.recording);
    case 'new':
      throw new CliError(
        1,
        t('publish:prepare.new', {
          file: prepared.file,
          target: prepared.file.replace(/^private\//, ''),
        }),
      );
    case 'unready':
      // Whoever names a closed recording by itself is told no more than of one that does not exist.
      if (
        content.toPublic().get('recording', toSlug(prepared.recording)) === undefined &&
        !ref.startsWith('event/')
      )
        throw missing();
      throw new CliError(1, t('publish:prepare.unready', { file: prepared.file }));
    case 'several':
      throw new CliError(2, t('publish:prepare.several', { list: prepared.recordings.join(', ') }));
    case 'no-entry':
      throw missing();
  }
}

function toRef(operand: string): EntryRef<'event' | 'recording'> | undefined {
  const [, type = 'recording', slug = operand] = /^([^/]+)\/(.+)$/.exec(operand) ?? [];
  if (type === 'event') return `event/${slug}`;
  return type === 'recording' ? `recording/${slug}` : undefined;
}

/** Takes the captions of `--captions` over into the content, and says what became of them. */
export async function takeCaptions(
  services: ProjectServices,
  slug: string,
  args: PublishArgs,
  { context, texts: { t }, tell }: PublishSession,
): Promise<void> {
  const folder = args.text('captions');
  if (folder === undefined) return;
  const state = args.has('reviewed') ? 'reviewed' : 'draft';
  const { added, kept, wrong, taken, isByHand } = await adoptCaptions(
    await services.content(),
    slug,
    resolve(context.cwd, folder),
    state,
  );
  if (wrong.length > 0)
    throw new CliError(1, t('publish:captions.wrong', { files: wrong.map(printable).join(', ') }));
  if (taken.length > 0)
    throw new CliError(1, t('publish:captions.taken', { files: taken.join(', ') }));
  if (isByHand) throw new CliError(1, t('publish:captions.byHand', { slug }));
  if (added.length > 0) tell(t('publish:captions.added', { languages: added.join(', ') }));
  if (kept.length > 0) {
    tell(t('publish:captions.kept', { languages: kept.join(', ') }));
    if (args.has('reviewed')) tell(t('publish:captions.keptReviewed'));
  }
  if (added.length + kept.length === 0)
    tell(t('publish:captions.none', { folder: printable(folder) }));
}

import { CliError, printable, type CommandSession } from '@comunal/command';
import type { LiteI18n } from '@comunal/i18n/lite';
import type { ContentClock } from '../../model/content-clock.ts';
import { interfaceTexts } from '../../report/interface-texts.ts';
import { collectConsents, type CollectedConsents } from './collect-consents.ts';
import { findPerson, type PersonIdentity } from './find-person.ts';
import { openFolder, type OpenedFolder } from './open-folder.ts';

/** What the subcommands of `comunal consent` work with. */
export interface ConsentSession extends CommandSession<LiteI18n<'consent'>> {
  /** Whether nothing is named that few people may see. */
  readonly masksClosed: boolean;
  /** The calendar, which tests replace. */
  readonly clock: Partial<ContentClock>;
}

/** A person in a content folder, with their consents. */
export interface OpenedPerson {
  readonly folder: OpenedFolder;
  readonly person: PersonIdentity;
  readonly consents: CollectedConsents;
}

/**
 * Opens a content folder and finds a person in it.
 *
 * @param typed - How the person was called on the command line.
 * @param dir - The folder, as it was passed.
 * @param also - Other names and initials of theirs.
 * @throws CliError for a folder that is none, and for a name of several people.
 */
export async function openPerson(
  typed: string,
  { dir, also }: { readonly dir: string | undefined; readonly also: readonly string[] },
  { context, texts, masksClosed, clock }: ConsentSession,
): Promise<OpenedPerson> {
  const folder = await openFolder(dir, context, interfaceTexts(context.locale), clock);
  const result = findPerson(typed, also, folder.parsedEntries);
  if (!('names' in result)) {
    const slugs = result.map(({ raw }) => raw.files.slug);
    throw new CliError(
      2,
      masksClosed
        ? texts.t('consent:wrong.ambiguousMasked')
        : texts.t('consent:wrong.ambiguous', {
            name: printable(typed),
            list: slugs.map((slug) => `person/${slug}`).join(', '),
          }),
    );
  }
  const consents = collectConsents(result, folder.parsedEntries, folder.today);
  return { folder, person: result, consents };
}

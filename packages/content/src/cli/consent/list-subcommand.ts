import {
  CliError,
  defineSubcommand,
  json,
  printable,
  type CommandOutput,
  type Line,
  type ParsedArgs,
} from '@comunal/command';
import type { FoundConsent } from './collect-consents.ts';
import { openPerson, type ConsentSession, type OpenedPerson } from './consent-session.ts';
import { describeNotRead } from './describe-not-read.ts';
import { findPlaces } from './find-places.ts';
import { OutputView } from './output-view.ts';
import { PlaceReporter } from './report-places.ts';

/** The options that say where somebody is looked for, and by which names. */
export const personOptions = {
  dir: { value: 'DIR', help: 'consent:help.option.dir' },
  also: { value: 'NAME', help: 'consent:help.option.also', isMany: true },
  'mask-closed': { help: 'consent:help.option.maskClosed' },
  ...json,
} as const;

/** `comunal consent list PERSON`: every place in which a person appears, and their consents. */
export const listSubcommand = defineSubcommand({
  name: 'list',
  help: 'consent:help.subcommand.list',
  operand: 'PERSON',
  options: personOptions,
  run: listPlaces,
});

async function listPlaces(
  args: ParsedArgs<typeof personOptions>,
  session: ConsentSession,
): Promise<CommandOutput> {
  const { t } = session.texts;
  const where = { dir: args.text('dir'), also: args.all('also') };
  const opened = await openPerson(args.operand, where, session);
  const { folder, consents } = opened;
  const { places, notRead } = findPlaces(opened.person, consents, folder);
  checkFound(args.operand, opened, places.length, session);
  const reporter = new PlaceReporter(session, folder);
  const view = new OutputView(folder.graph, folder.today);
  const named = places.filter((place) => reporter.names(place));
  const reportedPlaces = await Promise.all(named.map((place) => reporter.reportPlace(place, view)));
  const own = await reportConsents(consents.own, reporter, session);
  const unnamed = await reportConsents(consents.unnamed, reporter, session);
  const hidden = places.length - named.length;
  const lines: Line[] = [
    t('consent:list.places', { count: places.length }),
    ...reportedPlaces.map((place) => reporter.describePlace(place)),
    ...(hidden > 0 ? [t('consent:list.closed', { count: hidden })] : []),
    '',
    t('consent:list.consents', { count: consents.own.length }),
    ...own.map((consent) => reporter.describeConsent(consent)),
    ...(consents.unnamed.length > 0
      ? ['', t('consent:list.unnamed', { count: consents.unnamed.length })]
      : []),
    ...unnamed.map((consent) => reporter.describeConsent(consent)),
  ];
  return {
    lines,
    data: {
      places: reportedPlaces,
      consents: own,
      unnamed,
      counts: {
        places: places.length,
        consents: consents.own.length,
        unnamed: consents.unnamed.length,
        notNamed: hidden,
      },
      notRead: { ...folder.notRead, files: notRead },
    },
    notes: describeNotRead(folder.notRead, notRead, session.texts),
  };
}

/** Consents tell who agreed to what: a log that others read gets their number alone. */
async function reportConsents(
  consents: readonly FoundConsent[],
  reporter: PlaceReporter,
  { masksClosed }: ConsentSession,
) {
  if (masksClosed) return [];
  return Promise.all(consents.map((consent) => reporter.reportConsent(consent)));
}

/**
 * Refuses a person of whom there is nothing: the name may be misspelled.
 *
 * @throws CliError
 */
export function checkFound(
  typed: string,
  { person, consents, folder }: OpenedPerson,
  places: number,
  { texts: { t } }: ConsentSession,
): void {
  if (person.entry || places > 0 || consents.own.length > 0) return;
  const { sealed, entries } = folder.notRead;
  const hint = sealed + entries > 0 ? ` ${t('consent:wrong.orNotRead')}` : '';
  throw new CliError(1, t('consent:wrong.nobody', { name: printable(typed) }) + hint);
}

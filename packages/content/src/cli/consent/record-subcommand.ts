import { CliError, defineSubcommand, type CommandOutput, type ParsedArgs } from '@comunal/command';
import { firstDay, lastDay } from '@comunal/schemas';
import { isDeepStrictEqual } from 'node:util';
import { toFlow } from '../../edit/to-flow.ts';
import type { FoundConsent } from './collect-consents.ts';
import { prefixOf } from '../prefix-of.ts';
import { logAction, countScopes } from './consent-log.ts';
import { openPerson, type ConsentSession } from './consent-session.ts';
import { findHolder } from './find-holder.ts';
import { personOptions } from './list-subcommand.ts';
import { findEntry, mayBeNamed, readDate, readScopes } from './read-options.ts';
import type { ConsentEdit } from './withdrawal-plan.ts';
import { planFiles, writeFiles } from './write-edits.ts';

const options = {
  scope: { value: 'SCOPE', help: 'consent:help.option.scope', isMany: true, isNeeded: true },
  entry: { value: 'TYPE/SLUG', help: 'consent:help.option.entry' },
  picture: { value: 'FILE', help: 'consent:help.option.picture' },
  granted: { value: 'DATE', help: 'consent:help.option.granted' },
  until: { value: 'DATE', help: 'consent:help.option.until' },
  by: { value: 'WORD', help: 'consent:help.option.by' },
  yes: { help: 'consent:help.option.again' },
  ...personOptions,
} as const;

/** `comunal consent record PERSON --scope SCOPE`: writes a dated consent into an entry. */
export const recordSubcommand = defineSubcommand({
  name: 'record',
  help: 'consent:help.subcommand.record',
  operand: 'PERSON',
  options,
  run: recordConsent,
});

async function recordConsent(
  args: ParsedArgs<typeof options>,
  session: ConsentSession,
): Promise<CommandOutput> {
  const { t } = session.texts;
  const scopes = readScopes(args.all('scope'), session);
  const where = { dir: args.text('dir'), also: args.all('also') };
  const { folder, person, consents } = await openPerson(args.operand, where, session);
  const granted = readDate('granted', args.text('granted'), session) ?? folder.today;
  const until = readDate('until', args.text('until'), session);
  if (until !== undefined && lastDay(until) < firstDay(granted))
    throw new CliError(2, t('consent:wrong.endsBefore', { date: granted }));
  const named = args.text('entry');
  const parsed = named === undefined ? person.entry : findEntry(named, folder, session);
  if (!parsed) throw new CliError(2, t('consent:wrong.whichEntry'));
  const isOwn = parsed === person.entry;
  const by = args.text('by') ?? (isOwn ? undefined : person.by);
  const edits = scopes.map((scope): ConsentEdit => ({
    parsed,
    holder: findHolder(parsed, scope, args.text('picture'), session),
    consent: {
      scope,
      granted,
      ...(until === undefined ? {} : { until }),
      ...(by === undefined ? {} : { by }),
    },
  }));
  if (!args.has('yes')) refuseWithdrawn(edits, consents.own, session);
  const { files, manual, sealed } = planFiles(edits);
  if (sealed.length > 0) throw new CliError(1, t('consent:wrong.sealed'));
  if (manual.length > 0)
    throw new CliError(
      1,
      t('consent:wrong.byHand'),
      manual.map(({ consent }) => formatConsent(consent)).join('\n'),
    );
  await writeFiles(files, session);
  const { locale, cwd } = session.context;
  const action = { date: folder.today, action: 'record', scopes: countScopes(edits) } as const;
  await logAction(folder.dir, { ...action, steps: [] }, locale);
  const prefix = prefixOf(cwd, folder.dir);
  const names = mayBeNamed(parsed, session)
    ? files.map(({ source }) => prefix + source.file)
    : [t('consent:list.closedFile')];
  return {
    lines: names.map((file) => t('consent:record.written', { file, list: scopes.join(', ') })),
    data: { scopes, files: mayBeNamed(parsed, session) ? names : [] },
  };
}

/** Refuses what somebody withdrew: a consent that is noted after that counts again, and a slip would show them again. */
function refuseWithdrawn(
  edits: readonly ConsentEdit[],
  own: readonly FoundConsent[],
  { texts: { t } }: ConsentSession,
): void {
  const withdrawn = own.filter(
    ({ parsed, holder, consent }) =>
      consent.withdrawn !== undefined &&
      edits.some(
        (edit) =>
          edit.parsed === parsed &&
          edit.consent.scope === consent.scope &&
          isDeepStrictEqual(edit.holder, holder),
      ),
  );
  if (withdrawn.length === 0) return;
  const list = [...new Set(withdrawn.map(({ consent }) => consent.scope))].join(', ');
  const date =
    withdrawn
      .map(({ consent }) => consent.withdrawn ?? '')
      .toSorted()
      .at(-1) ?? '';
  throw new CliError(1, t('consent:wrong.withdrawn', { list, date }));
}

/** Formats a consent as a line of a list in YAML. */
export function formatConsent(consent: ConsentEdit['consent']): string {
  return `- ${toFlow(consent)}`;
}

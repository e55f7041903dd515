import {
  ask,
  CliError,
  defineSubcommand,
  writeLines,
  type CommandOutput,
  type ParsedArgs,
} from '@comunal/command';
import type { ConsentScope } from '@comunal/schemas';
import { toEntryKey, type ParsedEntry } from '../../link/content-graph.ts';
import { fold } from '../../validate/fold.ts';
import { applyEdits } from './apply-edits.ts';
import { countScopes, logAction } from './consent-log.ts';
import { openPerson, type ConsentSession, type OpenedPerson } from './consent-session.ts';
import { describeNotRead } from './describe-not-read.ts';
import { describeWithdrawal } from './describe-withdrawal.ts';
import { findHolder } from './find-holder.ts';
import { findPlaces } from './find-places.ts';
import { listEffects } from './list-effects.ts';
import { checkFound, personOptions } from './list-subcommand.ts';
import { OutputView } from './output-view.ts';
import type { Place } from './places.ts';
import { findEntry, readDay, readScopes } from './read-options.ts';
import { selectAsked } from './select-asked.ts';
import {
  createRefusal,
  planWithdrawal,
  type ConsentEdit,
  type WithdrawalRequest,
} from './withdrawal-plan.ts';
import { planFiles, writeFiles } from './write-edits.ts';

const options = {
  entry: { value: 'TYPE/SLUG', help: 'consent:help.option.entryOnly' },
  scope: { value: 'SCOPE', help: 'consent:help.option.scopeOnly', isMany: true },
  picture: { value: 'FILE', help: 'consent:help.option.picture' },
  date: { value: 'DATE', help: 'consent:help.option.date' },
  'dry-run': { help: 'consent:help.option.dryRun' },
  yes: { help: 'consent:help.option.yes' },
  ...personOptions,
} as const;

type Args = ParsedArgs<typeof options>;

/** `comunal consent withdraw PERSON`: marks consents as withdrawn, and says what is left to do. */
export const withdrawSubcommand = defineSubcommand({
  name: 'withdraw',
  help: 'consent:help.subcommand.withdraw',
  operand: 'PERSON',
  options,
  run: withdrawConsents,
});

async function withdrawConsents(args: Args, session: ConsentSession): Promise<CommandOutput> {
  const { t } = session.texts;
  const where = { dir: args.text('dir'), also: args.all('also') };
  const opened = await openPerson(args.operand, where, session);
  const { folder, consents } = opened;
  const { places, notRead } = findPlaces(opened.person, consents, folder);
  checkFound(args.operand, opened, places.length, session);
  const request = readRequest(args, opened, session);
  const edits = planEdits(request, opened, places, session);
  const before = new OutputView(folder.graph, folder.today);
  const after = new OutputView(applyEdits(folder.graph, edits), folder.today);
  const planned = planFiles(edits);
  const report = await describeWithdrawal(
    {
      typed: args.operand,
      opened,
      places: selectAsked(places, { ...request, person: opened.person, edits, after }),
      edits,
      planned,
      effects: listEffects(folder, before, after),
      after,
    },
    session,
  );
  const notes = describeNotRead(folder.notRead, notRead, session.texts);
  const isDryRun = args.has('dry-run');
  const { steps, data } = report;
  if (!isDryRun && planned.files.length > 0) {
    await confirm(args, report.plan, session);
    await writeFiles(planned.files, session);
    const action = {
      date: folder.today,
      action: 'withdraw',
      scopes: countScopes(edits),
      steps,
    } as const;
    await logAction(folder.dir, action, session.context.locale);
  }
  const left = planned.manual.length + planned.sealed.length;
  const count = isDryRun ? edits.length : edits.length - left;
  return {
    lines: [
      t(isDryRun ? 'consent:plan.dryRun' : 'consent:plan.done', { count }),
      ...report.plan,
      '',
      ...report.byHand,
    ],
    data: { isDryRun, ...data, notRead: { ...folder.notRead, files: notRead } },
    notes,
    code: left > 0 && !isDryRun ? 1 : 0,
  };
}

/** What a withdrawal is restricted to, as it was typed. */
interface TypedRequest {
  readonly scopes: readonly ConsentScope[];
  readonly entry: ParsedEntry | undefined;
  readonly picture: string | undefined;
  readonly date: string;
}

function readRequest(args: Args, { folder }: OpenedPerson, session: ConsentSession): TypedRequest {
  const scopes = readScopes(args.all('scope'), session);
  const named = args.text('entry');
  const entry = named === undefined ? undefined : findEntry(named, folder, session);
  const date = readDay(args.text('date'), folder.today, session);
  const picture = args.text('picture');
  if (picture !== undefined && (!entry || scopes.length !== 1 || scopes[0] !== 'image'))
    throw new CliError(2, session.texts.t('consent:wrong.pictureAlone'));
  return { scopes, entry, picture, date };
}

/** Plans the edits; where an entry and a scope are named and there is no consent of theirs, one that says no is added. */
function planEdits(
  { scopes, entry, picture, date }: TypedRequest,
  opened: OpenedPerson,
  places: readonly Place[],
  session: ConsentSession,
): readonly ConsentEdit[] {
  const { person } = opened;
  const request: WithdrawalRequest = {
    date,
    scopes,
    entry: entry && toEntryKey(entry.raw.files),
  };
  const planned = planWithdrawal(opened, places, request);
  if (!entry || scopes.length === 0) return planned;
  const added = scopes.flatMap((scope): ConsentEdit[] => {
    const holder = findHolder(entry, scope, picture, session);
    const isThere = (each: Pick<ConsentEdit, 'parsed' | 'holder' | 'consent'>): boolean =>
      each.parsed === entry &&
      each.consent.scope === scope &&
      each.holder.join('.') === holder.join('.');
    if (planned.some(isThere) || opened.consents.own.some(isThere)) return [];
    const by = entry === person.entry ? undefined : person.by;
    return [{ parsed: entry, holder, consent: createRefusal(scope, date, by) }];
  });
  const inPicture = planned.filter(
    ({ parsed, holder }) =>
      picture === undefined ||
      parsed.facts.assets.some(
        ({ path, value }) => value === picture && path.slice(0, -1).join('.') === holder.join('.'),
      ),
  );
  return [...inPicture, ...added];
}

/** Shows the plan and asks, unless `--yes` is set. */
async function confirm(
  args: Args,
  plan: readonly string[],
  { context, texts: { t } }: ConsentSession,
): Promise<void> {
  if (args.has('yes')) return;
  writeLines(context.stderr, plan);
  if (context.stdin?.isTTY !== true) throw new CliError(1, t('consent:ask.needsYes'));
  const answer = await ask(context, t('consent:ask.confirm'));
  // Without its accent «sí» is still a yes: not every keyboard has one at hand.
  if (answer === undefined || fold(answer) !== fold(t('consent:ask.yes')))
    throw new CliError(1, t('consent:ask.notConfirmed'));
}

import { contentTypes } from '@comunal/schemas';
import { toEntryKey } from '../../link/content-graph.ts';
import { prefixOf } from '../prefix-of.ts';
import type { ConsentSession, OpenedPerson } from './consent-session.ts';
import { lastingTraces } from './lasting-traces.ts';
import type { Effect } from './list-effects.ts';
import { manualSteps, selectPlaces } from './manual-steps.ts';
import { stepCodes } from './step-codes.ts';
import type { OutputView } from './output-view.ts';
import { placeKinds, type Place } from './places.ts';
import { formatConsent } from './record-subcommand.ts';
import { PlaceReporter, toPosition } from './report-places.ts';
import { mayBeNamed } from './read-options.ts';
import type { ConsentEdit } from './withdrawal-plan.ts';
import type { PlannedFiles } from './write-edits.ts';

/** A withdrawal as it was planned. */
export interface PlannedWithdrawal {
  /** The person, as they were called on the command line. */
  readonly typed: string;
  readonly opened: OpenedPerson;
  readonly places: readonly Place[];
  readonly edits: readonly ConsentEdit[];
  readonly planned: PlannedFiles;
  readonly effects: readonly Effect[];
  /** What the next build publishes once the edits are written. */
  readonly after: OutputView;
}

/** A withdrawal in words. */
export interface DescribedWithdrawal {
  /** What changes, for whoever is asked. */
  readonly plan: readonly string[];
  /** What is left to people, and what cannot be undone. */
  readonly byHand: readonly string[];
  /** The codes of what is left to people. */
  readonly steps: readonly string[];
  readonly data: object;
}

/** Describes what a withdrawal changes, what has to be done by hand, and what cannot be undone. */
export async function describeWithdrawal(
  withdrawal: PlannedWithdrawal,
  session: ConsentSession,
): Promise<DescribedWithdrawal> {
  const { opened, places, edits, planned, effects, after } = withdrawal;
  const { t } = session.texts;
  const reporter = new PlaceReporter(session, opened.folder);
  const positions = new Map<Place, string>();
  const namedPlaces = places.filter((place) => reporter.names(place));
  for (const place of namedPlaces)
    positions.set(place, toPosition(await reporter.reportPlace(place, after)));
  const stillPublished = new Set(namedPlaces.filter((place) => after.shows(place)));
  const position = (place: Place): string => {
    const isLeft = place.kind !== 'print' && stillPublished.has(place);
    const hint = isLeft ? ` ${t('consent:step.stillPublished')}` : '';
    return (positions.get(place) ?? '') + hint;
  };
  const { folder } = opened;
  const prefix = prefixOf(session.context.cwd, folder.dir);
  const files = listFiles(namedPlaces).map((file) => prefix + file);
  const codes = stepCodes.filter((code) => selectPlaces(code, places, placeKinds).length > 0);
  const context = {
    folder: prefix.replace(/\/$/, '') || '.',
    typed: session.masksClosed ? 'PERSON' : withdrawal.typed,
    position,
    files,
  };
  const steps = codes.map((code) => ({
    code,
    lines: [
      ...new Set(
        manualSteps[code]({ ...context, places: selectPlaces(code, namedPlaces, placeKinds) }),
      ),
    ],
  }));
  const lasting = lastingTraces.filter((trace) =>
    places.some(({ kind }) => placeKinds[kind].lasting.some((each) => each === trace)),
  );
  const hidden = places.length - namedPlaces.length;
  const namedEffects = session.masksClosed ? [] : effects;
  return {
    plan: [
      t('consent:plan.consents', { count: edits.length }),
      ...describeEdits(edits, session),
      '',
      t('consent:plan.byItself', { count: effects.length }),
      // Which entries disappear says who withdrew, also where everybody may see them.
      ...namedEffects.map((effect) => `  ${describeEffect(effect, session)}`),
    ],
    byHand: [
      t('consent:plan.byHand'),
      ...planned.sealed.flatMap((edit) => [
        `- ${t('consent:step.sealed')}`,
        ...(mayBeNamed(edit.parsed, session) ? describeSealed(edit) : []),
      ]),
      ...planned.manual.flatMap((edit) => [
        `- ${t('consent:step.consents', { entry: nameEntry(edit, session) })}`,
        // What it says of somebody, such as its note, is for nobody else.
        ...(session.masksClosed ? [] : [`    ${formatConsent(edit.consent)}`]),
      ]),
      ...steps.flatMap(({ code, lines }) => [
        `- ${t(`consent:step.${code}`)}`,
        ...lines.map((line) => `    ${line}`),
      ]),
      ...(hidden > 0 ? [`- ${t('consent:list.closed', { count: hidden })}`] : []),
      '',
      t('consent:plan.lasting'),
      ...lasting.map((trace) => `- ${t(`consent:lasting.${trace}`)}`),
    ],
    steps: [
      ...(planned.sealed.length > 0 ? ['sealed'] : []),
      ...(planned.manual.length > 0 ? ['consents'] : []),
      ...codes,
    ],
    data: {
      consents: edits.flatMap((edit) =>
        session.masksClosed
          ? []
          : [{ entry: toEntryKey(edit.parsed.raw.files), scope: edit.consent.scope }],
      ),
      effects: namedEffects,
      steps,
      lasting,
      notNamed: hidden,
    },
  };
}

/** A log that others read is told how many consents there are, not whose. */
function describeEdits(edits: readonly ConsentEdit[], session: ConsentSession): readonly string[] {
  if (session.masksClosed) return [];
  return edits.map((edit) => {
    const { scope } = edit.consent;
    const entry = toEntryKey(edit.parsed.raw.files);
    const key = edit.index === undefined ? 'consent:plan.added' : 'consent:plan.marked';
    return `  ${session.texts.t(key, { entry, scope })}`;
  });
}

function describeEffect({ entry, fields }: Effect, { texts: { t } }: ConsentSession): string {
  return fields.length === 0
    ? t('consent:plan.gone', { entry })
    : t('consent:plan.without', { entry, fields: fields.join(', ') });
}

function nameEntry({ parsed }: ConsentEdit, session: ConsentSession): string {
  return mayBeNamed(parsed, session)
    ? toEntryKey(parsed.raw.files)
    : session.texts.t('consent:list.closedFile');
}

function describeSealed({ parsed }: ConsentEdit): readonly string[] {
  const { folder, slug } = parsed.raw.files;
  const path = `${folder.replace(/^private\//, '')}/${slug}`;
  return [`    comunal unseal ${path}`, `    comunal seal --all`];
}

/** The files of the content folder in which places stand, each once. */
function listFiles(places: readonly Place[]): readonly string[] {
  const order = new Map(contentTypes.map((type, index) => [type, index]));
  const files = new Set(
    places
      .toSorted((a, b) => rank(a) - rank(b))
      .flatMap(({ parsed, file, kind, value }): string[] => {
        if (file !== undefined) return [file];
        if (!parsed) return [];
        const { shared, languages, folder } = parsed.raw.files;
        const own = [shared, ...languages].flatMap((source) => (source ? [source.file] : []));
        return kind === 'picture' ? [...own, `${folder}/${value}`] : own;
      }),
  );
  return [...files];

  function rank({ parsed }: Place): number {
    return parsed ? (order.get(parsed.raw.files.type) ?? 0) : order.size;
  }
}

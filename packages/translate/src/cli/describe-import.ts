import { printable, type Line } from '@comunal/command';
import type { MergedFile, TranslationConflict } from '../merge/merge-file.ts';
import type { AcceptedText, HeldBackText, ImportPlan } from '../parts/exchange-part.ts';
import { createFaultCheck } from '../project/create-fault-check.ts';
import type { TranslationProject } from '../project/translation-project.ts';
import type { Session } from './session.ts';

/** What an import found, and what it will change. */
export interface ImportFindings {
  readonly file: string;
  readonly language: string;
  readonly project: TranslationProject;
  readonly merged: MergedFile;
  readonly plan: ImportPlan;
}

/** The longest part of a text that is shown, in characters. */
const SHOWN_LENGTH = 300;

/** What there is to say of an import. */
export interface ImportDescription {
  readonly lines: readonly Line[];
  /** Each translation that changes, before and after. */
  readonly changes: readonly Line[];
  readonly notes: readonly Line[];
  readonly data: object;
}

/** Describes an import: what it changes, what translators remarked, and whatever of the file it does not take over. */
export function describeImport(
  { file, language, project, merged, plan }: ImportFindings,
  { texts: { t } }: Session,
): ImportDescription {
  const { accepted, conflicts, stale, marked, comments } = merged;
  const { faulty, unmatched } = splitUnmatched(merged, project);
  const changes = accepted.filter(({ unit, target }) => unit.target !== target);
  const changed = changes.length;
  const confirmed = accepted.length - changed;
  const name = printable(file);
  return {
    lines: [
      t('translate:import.changed', { file: name, language, count: changed }),
      ...(confirmed > 0 ? [t('translate:import.confirmed', { count: confirmed })] : []),
      ...plan.files.map((planned) => `  ${printable(planned.name)}`),
    ],
    changes: changes.flatMap((text) => describeChange(text, t)),
    notes: [
      ...conflicts.flatMap((conflict) => describeConflict(conflict, t)),
      ...(conflicts.length > 0
        ? [warn(t('translate:import.conflicts', { count: conflicts.length }))]
        : []),
      ...plan.heldBack.map((text) => warn(describeHeldBack(text, t))),
      ...(stale.length > 0 ? [t('translate:import.stale', { count: stale.length })] : []),
      ...(marked.length > 0 ? [t('translate:import.marked', { count: marked.length })] : []),
      ...(faulty > 0 ? [warn(t('translate:import.faulty', { count: faulty }))] : []),
      ...(unmatched > 0 ? [t('translate:import.unmatched', { count: unmatched })] : []),
      ...(comments.length > 0
        ? [
            t('translate:import.comments', { count: comments.length }),
            ...comments.map(({ unit, comment }) => `  ${printable(unit.id)}: ${show(comment)}`),
          ]
        : []),
    ],
    data: {
      language,
      counts: {
        changed,
        confirmed,
        conflicts: conflicts.length,
        stale: stale.length,
        marked: marked.length,
        faulty,
        unmatched,
      },
      files: plan.files.map((planned) => planned.name),
      heldBack: plan.heldBack,
      conflicts: conflicts.map(({ unit: { id, source, target }, theirs }) => ({
        id,
        source,
        ours: target,
        theirs,
      })),
      changes: changes.map(({ unit: { id, source, target: before }, target: after }) => ({
        id,
        source,
        before,
        after,
      })),
      comments: comments.map(({ unit: { id, source }, comment }) => ({ id, source, comment })),
    },
  };
}

/** Counts what is not taken: texts of entries that have errors, and texts that are gone. */
export function splitUnmatched(
  { unmatched }: Pick<MergedFile, 'unmatched'>,
  project: TranslationProject,
): { readonly faulty: number; readonly unmatched: number } {
  const isFaulty = createFaultCheck(project);
  const faulty = unmatched.filter(({ id }) => isFaulty(id)).length;
  return { faulty, unmatched: unmatched.length - faulty };
}

function describeChange({ unit, target }: AcceptedText, t: Session['texts']['t']): Line[] {
  return [
    printable(unit.id),
    ...(unit.target === ''
      ? []
      : [`  ${t('translate:import.before', { text: show(unit.target) })}`]),
    `  ${t('translate:import.after', { text: show(target) })}`,
  ];
}

function describeConflict(
  { unit, theirs }: TranslationConflict,
  t: Session['texts']['t'],
): readonly Line[] {
  return [
    warn(t('translate:conflict.title', { id: unit.id })),
    `  ${t('translate:conflict.source', { text: show(unit.source) })}`,
    `  ${t('translate:conflict.ours', { text: show(unit.target) })}`,
    `  ${t('translate:conflict.theirs', { text: show(theirs) })}`,
  ];
}

function describeHeldBack(
  { owner, field, reason, done, total }: HeldBackText,
  t: Session['texts']['t'],
): string {
  const values = { entry: printable(owner), field: printable(field), done, total };
  return t(`translate:heldBack.${reason}`, values);
}

/** Shows a text on one line. */
function show(text: string): string {
  const line = text.replaceAll(/\s*\n\s*/g, ' ⏎ ').trim();
  return printable(line.length > SHOWN_LENGTH ? `${line.slice(0, SHOWN_LENGTH)}…` : line);
}

function warn(text: string): Line {
  return { text, style: 'warning' };
}

import type { ImportChange, ImportProblem, ImportProblemCode } from '@comunal/formats/import';
import type { LiteI18n } from '@comunal/i18n/lite';
import { getFile, type ImportPlan } from './plan-import.ts';
import type { EventFile } from './read-event-folder.ts';

/** What an import has done, or would do. */
export interface ImportOutcome {
  readonly plan: ImportPlan;
  readonly events: ReadonlyMap<string, EventFile>;
  /** Slugs of new entries for which somebody has written a file meanwhile. */
  readonly takenSlugs: readonly string[];
  readonly isDryRun: boolean;
}

/** Problems with which an event, a session or a row is not imported, or not each time that it takes place. */
const leftOut: ReadonlySet<ImportProblemCode> = new Set([
  'bad-date',
  'bad-start',
  'duplicate-guid',
  'later-occurrences-not-changed',
  'many-occurrences',
  'many-recurrence-rules',
  'missing-column',
  'no-start',
  'no-title',
  'recurrence-not-read',
]);

/** Whether something was not imported because of a problem. */
export function isLeftOut({ code }: ImportProblem): boolean {
  return leftOut.has(code);
}

/** Describes what changes in which entry. It names files, nodes and fields, and repeats nothing that they hold. */
export function describeImport(
  { plan, events, takenSlugs, isDryRun }: ImportOutcome,
  { t }: LiteI18n<'formats'>,
) {
  const toFile = (slug: string) => getFile(slug, events);
  const changes = plan.changes.filter(({ slug }) => !takenSlugs.includes(slug));
  const describeChange = ({ kind, slug, node, fields = [] }: ImportChange): string[] => {
    if (kind === 'unchanged') return [];
    const file = toFile(slug);
    const entry = node === undefined ? file : t('formats:import.node', { file, node });
    const names = fields.join(', ');
    return kind === 'updated' || kind === 'kept'
      ? [t(`formats:import.change.${kind}`, { entry, fields: names })]
      : [t(`formats:import.change.${kind}`, { entry })];
  };
  const count = (kind: ImportChange['kind']) =>
    changes.filter((change) => change.kind === kind).length;
  const summary = {
    added: count('added') + countNewNodes(plan, takenSlugs),
    updated: count('updated'),
    kept: count('kept'),
    unchanged: count('unchanged'),
  };
  return {
    lines: [
      ...(isDryRun ? [t('formats:import.dryRun')] : []),
      ...changes.flatMap(describeChange),
      t('formats:import.summary', summary),
    ],
    notes: [
      ...plan.manualEdits.map(({ slug, fields }) =>
        t('formats:import.byHand', { file: toFile(slug), fields: fields.join(', ') }),
      ),
      ...takenSlugs.map((slug) => t('formats:import.taken', { file: toFile(slug) })),
      ...plan.openSlugs.map((slug) => t('formats:import.open', { file: toFile(slug) })),
      ...(summary.added > 0 ? [t('formats:import.next')] : []),
    ],
    data: {
      isDryRun,
      changes: changes.map(({ kind, slug, node, fields }) => ({
        kind,
        file: toFile(slug),
        ...(node !== undefined && { node }),
        ...(fields && { fields }),
      })),
      manualEdits: plan.manualEdits.map(({ slug, fields }) => ({ file: toFile(slug), fields })),
    },
  };
}

/** A new activity is added with its nodes, which count as they do in the next import. */
function countNewNodes({ files }: ImportPlan, takenSlugs: readonly string[]): number {
  return files
    .flatMap((file) =>
      file.kind === 'new' && !takenSlugs.includes(file.slug) ? [file.fields] : [],
    )
    .reduce((sum, { nodes }) => sum + (Array.isArray(nodes) ? nodes.length : 0), 0);
}

import type { ImportChange } from '@comunal/formats/import';
import type { LiteI18n } from '@comunal/i18n/lite';
import { toEntryKey, type EntryId } from '../../link/content-graph.ts';
import { describeFiles } from './describe-files.ts';
import { FileNames } from './file-names.ts';
import type { CopyPlan } from './plan-copies.ts';
import type { ImportPlan } from './plan-import.ts';
import type { EntryFile } from './read-entry-folder.ts';
import type { TakenPlaces } from './write-import.ts';

/** What an import has done, or would do. */
export interface ImportOutcome {
  readonly plan: ImportPlan;
  readonly copyPlan: CopyPlan;
  readonly entries: ReadonlyMap<string, EntryFile>;
  /** What somebody has written meanwhile. */
  readonly taken: TakenPlaces;
  readonly isDryRun: boolean;
  /** Whether the source is a server, and not a file. */
  readonly isFromServer: boolean;
  /** Whether closed entries are not named. */
  readonly masksClosed: boolean;
}

/** Describes what changes in which entry. It names files, nodes and fields, and repeats nothing that they hold. */
export function describeImport(
  { plan, copyPlan, entries, taken, isDryRun, isFromServer, masksClosed }: ImportOutcome,
  { t }: LiteI18n<'formats'>,
) {
  const merged = plan.merged.map(({ entry }) => entry);
  const names = new FileNames({ entries, merged, masksClosed });
  const toFile = (id: EntryId) => names.ofEntry(id);
  // Of what is not named, a sentence says the same each time.
  const listOnce = (lines: readonly string[]) => (masksClosed ? [...new Set(lines)] : lines);
  const takenKeys = new Set(taken.entries.map(toEntryKey));
  const changes = plan.changes.filter((change) => !takenKeys.has(toEntryKey(change)));
  const describeChange = (change: ImportChange): string[] => {
    const { kind, node, fields = [] } = change;
    if (kind === 'unchanged') return [];
    const file = toFile(change);
    const isOfNode = node !== undefined && !names.isMaskedNode(change, node);
    const entry = isOfNode ? t('formats:import.node', { file, node }) : file;
    const list = fields.join(', ');
    if (isFromServer && (kind === 'kept' || kind === 'missing' || kind === 'removed'))
      return [t(`formats:import.server.change.${kind}`, { entry, fields: list })];
    return kind === 'updated' || kind === 'kept'
      ? [t(`formats:import.change.${kind}`, { entry, fields: list })]
      : [t(`formats:import.change.${kind}`, { entry })];
  };
  const count = (kind: ImportChange['kind']) =>
    changes.filter((change) => change.kind === kind).length;
  const added = count('added') + countNewNodes(plan, takenKeys);
  const summary = {
    added,
    updated: count('updated'),
    kept: count('kept'),
    unchanged: count('unchanged'),
  };
  const files = describeFiles(copyPlan, taken.files, names, t);
  const { published } = plan.review;
  const { withdrawnItems, partial, leftovers } = plan.versions;
  const withdrawn = [...plan.review.withdrawn, ...withdrawnItems];
  return {
    lines: [
      ...(isDryRun ? [t('formats:import.dryRun')] : []),
      ...listOnce([...changes.flatMap(describeChange), ...files.lines]),
      t('formats:import.summary', summary),
      ...files.summary,
    ],
    notes: listOnce([
      ...plan.review.withdrawn.map(({ file, type, slug }) =>
        t('formats:import.withdrawn', { file, entry: `${type}/${slug}` }),
      ),
      ...withdrawnItems.map(({ file, type, slug }) =>
        t('formats:import.withdrawnItem', { file, entry: `${type}/${slug}` }),
      ),
      ...partial.map(({ entry, languages }) =>
        t('formats:import.lacksLanguages', {
          file: toFile(entry),
          languages: languages.join(', '),
        }),
      ),
      ...plan.withdrawnLanguages.map(({ entry, languages }) =>
        t('formats:import.withdrawnText', { file: toFile(entry), languages: languages.join(', ') }),
      ),
      ...(plan.missing.length > 0
        ? [t('formats:import.missingOpen', { count: plan.missing.length })]
        : []),
      ...plan.unwritten.map((id) => t('formats:import.openUnwritten', { file: toFile(id) })),
      ...changes.flatMap((change) =>
        isOfCredits(change) ? [t('formats:import.credits', { file: toFile(change) })] : [],
      ),
      ...leftovers.map(({ entry, into }) =>
        t('formats:import.leftover', { file: toFile(entry), into: toFile(into) }),
      ),
      ...published.map((entry) => t('formats:import.published', { file: toFile(entry) })),
      ...plan.manualEdits.map((edit) =>
        t('formats:import.byHand', { file: toFile(edit), fields: edit.fields.join(', ') }),
      ),
      ...taken.entries.map((id) => t('formats:import.taken', { file: toFile(id) })),
      ...files.notes,
      ...plan.openEntries.map((id) => t('formats:import.open', { file: toFile(id) })),
    ]),
    data: {
      isDryRun,
      changes: changes.map((change) => ({
        kind: change.kind,
        file: toFile(change),
        ...(change.node !== undefined &&
          !names.isMaskedNode(change, change.node) && { node: change.node }),
        ...(change.fields && { fields: change.fields }),
      })),
      manualEdits: plan.manualEdits.map((edit) => ({ file: toFile(edit), fields: edit.fields })),
      ...(files.data.length > 0 && { files: files.data }),
      ...(withdrawn.length > 0 && { withdrawn: withdrawn.map(({ file }) => file) }),
      ...(plan.withdrawnLanguages.length > 0 && {
        withdrawnLanguages: plan.withdrawnLanguages.map(({ entry, languages }) => ({
          file: toFile(entry),
          languages,
        })),
      }),
      ...(plan.unwritten.length > 0 && { unwritten: plan.unwritten.map((id) => toFile(id)) }),
      ...(plan.missing.length > 0 && { missing: plan.missing.map((id) => toFile(id)) }),
      ...(published.length > 0 && { published: published.map(toFile) }),
    },
    /** How many entries and nodes are new. */
    added,
  };
}

/** Whether an entry is credited to others than before. */
function isOfCredits({ kind, node, fields = [] }: ImportChange): boolean {
  return kind === 'updated' && node === undefined && fields.includes('credits');
}

/** A new activity is added with its nodes, which count as they do in the next import. */
function countNewNodes({ files }: ImportPlan, takenKeys: ReadonlySet<string>): number {
  return files
    .flatMap((file) =>
      file.kind === 'new' && !takenKeys.has(toEntryKey(file)) ? [file.fields] : [],
    )
    .reduce((sum, { nodes }) => sum + (Array.isArray(nodes) ? nodes.length : 0), 0);
}

import type { MergedFile } from '../merge/merge-file.ts';
import { exchangeParts } from '../parts/exchange-parts.ts';
import type { HeldBackText, ImportInput, ImportPlan } from '../parts/exchange-part.ts';
import type { TranslationProject } from '../project/translation-project.ts';
import type { PlannedFile } from '../write/planned-file.ts';

/** What is imported. */
export interface ImportRequest extends Pick<ImportInput, 'language' | 'state' | 'credit'> {
  readonly merged: Pick<MergedFile, 'accepted' | 'agreed'>;
}

/** Plans the files of all parts that an import changes. */
export async function planImport(
  project: TranslationProject,
  { language, state, credit, merged }: ImportRequest,
): Promise<ImportPlan> {
  const files = new Map<string, PlannedFile>();
  const heldBack: HeldBackText[] = [];
  for (const part of exchangeParts) {
    const accepted = merged.accepted.filter(({ unit }) => part.ownsUnit(unit.id));
    const planned = [...files.values()];
    const input = { language, accepted, agreed: merged.agreed, state, credit, planned };
    const plan = await part.planImport(project, input);
    for (const file of plan.files) files.set(file.path, { ...files.get(file.path), ...file });
    heldBack.push(...plan.heldBack);
  }
  return { files: [...files.values()], heldBack };
}

import type { MergedFile } from '../merge/merge-file.ts';
import { exchangeParts } from '../parts/exchange-parts.ts';
import type { ImportInput, ImportPlan } from '../parts/exchange-part.ts';
import type { TranslationProject } from '../project/translation-project.ts';

/** What is imported. */
export interface ImportRequest extends Pick<ImportInput, 'language' | 'state' | 'credit'> {
  readonly merged: Pick<MergedFile, 'accepted' | 'agreed'>;
}

/** Plans the files of all parts that an import changes. */
export async function planImport(
  project: TranslationProject,
  { language, state, credit, merged }: ImportRequest,
): Promise<ImportPlan> {
  const plans: ImportPlan[] = [];
  for (const part of exchangeParts) {
    const accepted = merged.accepted.filter(({ unit }) => part.ownsUnit(unit.id));
    const input = { language, accepted, agreed: merged.agreed, state, credit };
    plans.push(await part.planImport(project, input));
  }
  return {
    files: plans.flatMap(({ files }) => files),
    heldBack: plans.flatMap(({ heldBack }) => heldBack),
  };
}

import type { TranslationUnit } from '@comunal/exchange';
import { decideTranslation } from '../merge/decide-translation.ts';
import { normalizeText } from '@comunal/i18n/text-hash';
import { hashText } from '../merge/hash-text.ts';
import { matchFile } from '../merge/match-file.ts';
import type { ProjectUnit } from '../parts/exchange-part.ts';

/** The units of an exchange file, made of the project and of the file that is there. */
export interface KeptTranslations {
  readonly units: readonly ExportUnit[];
  /** The number of translations that were written into the file and whose text the project no longer shows: they are left out. */
  readonly dropped: number;
}

/** A unit as it is exported. */
export interface ExportUnit {
  readonly unit: TranslationUnit;
  readonly project: ProjectUnit;
  /** Whether the file has a translation that has not been imported, or a mark that somebody took off. */
  readonly isWaiting: boolean;
}

/**
 * Makes the units of an exchange file: what the project has, and what the file that is there has and the project does not, such
 * as translations that wait for their import, comments, and the source that a translation followed.
 *
 * @param units - The texts of the project.
 * @param previous - The file that is there; undefined where there is none.
 */
export function keepTranslations(
  units: readonly ProjectUnit[],
  previous: PreviousFile | undefined,
): KeptTranslations {
  const { byId, unmatched } = matchFile(units, previous?.units ?? []);
  const saysReview = previous?.saysReview ?? false;
  return {
    units: units.map((project) => toExportUnit(project, byId.get(project.id), saysReview)),
    // What is as it was exported is the project's own.
    dropped: unmatched.filter(({ target, base = '' }) => hashText(target) !== base).length,
  };
}

/** The file that is there. */
export interface PreviousFile {
  readonly units: readonly TranslationUnit[];
  /** Whether the file can say that a unit needs another look: a sheet without that column cannot. */
  readonly saysReview: boolean;
}

function toExportUnit(
  project: ProjectUnit,
  previous: TranslationUnit | undefined,
  saysReview: boolean,
): ExportUnit {
  const { id, source, target, note, context, maxLength, needsReview = false } = project;
  const shared = {
    id,
    source,
    ...(note !== undefined && { note }),
    ...(context !== undefined && { context }),
    ...(maxLength !== undefined && { maxLength }),
    ...(previous?.comment !== undefined && { comment: previous.comment }),
  };
  const isWaiting =
    previous !== undefined &&
    (isNewTranslation(project, previous) || (saysReview && isUnmarked(project, previous)));
  if (isWaiting) {
    const { target: theirs, base, credit } = previous;
    const isOther = normalizeText(previous.source) !== normalizeText(source);
    const former = isOther ? previous.source : previous.previousSource;
    return {
      unit: {
        ...shared,
        target: theirs,
        ...(former !== undefined && { previousSource: former }),
        ...((isOther || previous.needsReview) && { needsReview: true }),
        ...(credit !== undefined && { credit }),
        ...(base !== undefined && { base }),
      },
      project,
      isWaiting,
    };
  }
  const former = needsReview ? findFormerSource(project, previous) : undefined;
  const base = hashText(target);
  return {
    unit: {
      ...shared,
      target,
      ...(former !== undefined && { previousSource: former }),
      ...(needsReview && { needsReview }),
      ...(base !== '' && { base }),
    },
    project,
    isWaiting,
  };
}

/** Whether the file has a translation that the project does not have, and did not have before. */
function isNewTranslation(
  { target: ours }: ProjectUnit,
  { target, base }: TranslationUnit,
): boolean {
  const decision = decideTranslation({ ours, theirs: target, base });
  return decision === 'theirs' || decision === 'conflict';
}

/**
 * Whether somebody found that a translation which needed a look fits the source as it is now, and took the mark off: the file
 * has the same texts as the project, and no mark.
 */
function isUnmarked(
  { source, target, needsReview = false }: ProjectUnit,
  previous: TranslationUnit,
): boolean {
  return (
    needsReview &&
    !previous.needsReview &&
    normalizeText(previous.source) === normalizeText(source) &&
    normalizeText(previous.target) === normalizeText(target) &&
    previous.base === hashText(target)
  );
}

/** The source that a translation followed, which a file from before the change still has. */
function findFormerSource(
  { source, followed }: ProjectUnit,
  previous: TranslationUnit | undefined,
): string | undefined {
  return [previous?.source, previous?.previousSource].find(
    (former) => former !== undefined && former !== source && followed?.(former) === true,
  );
}

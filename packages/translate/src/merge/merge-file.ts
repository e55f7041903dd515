import type { TranslationUnit } from '@comunal/exchange';
import type { AcceptedText, ProjectUnit } from '../parts/exchange-part.ts';
import { decideTranslation } from './decide-translation.ts';
import { normalizeText } from '@comunal/i18n/text-hash';
import { hashText } from './hash-text.ts';
import { matchFile } from './match-file.ts';

/** A translation that both sides have changed. */
export interface TranslationConflict {
  readonly unit: ProjectUnit;
  /** The translation in the file. */
  readonly theirs: string;
}

/** What a translator remarked on a text. */
export interface TranslationComment {
  readonly unit: ProjectUnit;
  readonly comment: string;
}

/** What an exchange file brings to a project. */
export interface MergedFile {
  readonly accepted: readonly AcceptedText[];
  readonly conflicts: readonly TranslationConflict[];
  /** Accepted translations of a source that is another one by now. */
  readonly stale: readonly AcceptedText[];
  /** Accepted translations that somebody marked for another look. */
  readonly marked: readonly AcceptedText[];
  /** What translators remarked, whether or not they translated the text. */
  readonly comments: readonly TranslationComment[];
  /** The ids of units on which both sides will agree, and at which nobody has to look once more. */
  readonly agreed: ReadonlySet<string>;
  /** Units of the file with a translation, whose text the project no longer has. */
  readonly unmatched: readonly TranslationUnit[];
  /** The number of units of the file that belong to the project. */
  readonly matched: number;
}

/** What is known of a file besides its units. */
export interface MergeOptions {
  /** Whom to thank for what names nobody itself. */
  readonly credit?: string | undefined;
  /** Whether the file can say that a unit needs another look: a sheet without that column cannot. */
  readonly saysReview: boolean;
}

/** Compares an exchange file with a project: what is taken over, what both sides changed, and what belongs to neither. */
export function mergeFile(
  units: readonly ProjectUnit[],
  fileUnits: readonly TranslationUnit[],
  { credit, saysReview }: MergeOptions,
): MergedFile {
  const { byId, unmatched } = matchFile(units, fileUnits);
  const accepted: AcceptedText[] = [];
  const conflicts: TranslationConflict[] = [];
  const stale: AcceptedText[] = [];
  const marked: AcceptedText[] = [];
  const comments: TranslationComment[] = [];
  const agreed = new Set<string>();
  // What had no translation when it was exported has no base, and so has everything in a file that lost them.
  const hasBases = saysReview || fileUnits.some(({ base }) => base !== undefined);
  for (const unit of units) {
    const fileUnit = byId.get(unit.id);
    if (!fileUnit) continue;
    const { target: theirs, base, needsReview = false, comment = '' } = fileUnit;
    if (comment.trim() !== '') comments.push({ unit, comment });
    const decision = decideTranslation({ ours: unit.target, theirs, base });
    const isOtherSource = normalizeText(fileUnit.source) !== normalizeText(unit.source);
    const isCurrent = !needsReview && !isOtherSource;
    if (decision === 'conflict') conflicts.push({ unit, theirs });
    const isConfirmed =
      decision === 'same' && isCurrent && isNews(unit, fileUnit, { saysReview, hasBases });
    if (decision === 'theirs' || isConfirmed) {
      const thanks = fileUnit.credit ?? credit;
      const text: AcceptedText = {
        unit,
        target: decision === 'theirs' ? theirs : unit.target,
        source: needsReview ? undefined : fileUnit.source,
        ...(thanks !== undefined && { credit: thanks }),
      };
      accepted.push(text);
      if (isOtherSource) stale.push(text);
      else if (needsReview) marked.push(text);
    }
    const isAgreed = decision === 'theirs' || (decision === 'same' && unit.target !== '');
    if (isAgreed && isCurrent && (unit.state !== 'stale' || decision === 'theirs' || isConfirmed))
      agreed.add(unit.id);
  }
  return {
    accepted,
    conflicts,
    stale,
    marked,
    comments,
    agreed,
    unmatched: unmatched.filter(({ target }) => target.trim() !== ''),
    matched: byId.size,
  };
}

/**
 * Whether a translation that both sides have tells something new: that it follows the source as it is now. A translator who
 * wrote it says so, and one who took the mark off a text that needed a look.
 */
function isNews(
  { state, target, isFollowed, needsReview = false }: ProjectUnit,
  { base }: TranslationUnit,
  { saysReview, hasBases }: { readonly saysReview: boolean; readonly hasBases: boolean },
): boolean {
  if (target.trim() === '' || isFollowed) return false;
  const isKept = base === hashText(target);
  const isWritten = base === undefined ? hasBases : !isKept;
  return isWritten || (isKept && saysReview && (state === 'stale' || needsReview));
}

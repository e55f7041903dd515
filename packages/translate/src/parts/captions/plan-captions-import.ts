import {
  applyTranslation,
  computeRevision,
  getPresetForLanguage,
  parseVtt,
  toVtt,
  type Cue,
} from '@comunal/captions';
import { editEntryFile, type FieldEdit } from '@comunal/content/edit';
import { hasUnusableCharacters } from '@comunal/i18n/translation';
import type { LanguageState } from '@comunal/schemas';
import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { normalizeText } from '@comunal/i18n/text-hash';
import type { TranslationProject } from '../../project/translation-project.ts';
import type { PlannedFile } from '../../write/planned-file.ts';
import { joinCredits } from '../content/join-credits.ts';
import { nextProgress } from '../content/next-progress.ts';
import type { AcceptedText, HeldBackText, ImportInput, ImportPlan } from '../exchange-part.ts';
import { alignCaptions, replaceCaptions } from './caption-blocks.ts';
import { writeCaptionRevision } from './caption-revision.ts';
import { listCaptionUnits } from './list-caption-units.ts';
import type { TranslatedRecording } from './read-recordings.ts';

/** Plans the caption files and entries that translations of captions change. */
export async function planCaptionsImport(
  recordings: readonly TranslatedRecording[],
  project: TranslationProject,
  input: ImportInput,
): Promise<ImportPlan> {
  const accepted = new Map(input.accepted.map((text) => [text.unit.id, text]));
  const plans: ImportPlan[] = [];
  for (const recording of recordings)
    plans.push(await planRecording(recording, accepted, project, input));
  return {
    files: plans.flatMap(({ files }) => files),
    heldBack: plans.flatMap(({ heldBack }) => heldBack),
  };
}

const NOTHING: ImportPlan = { files: [], heldBack: [] };

async function planRecording(
  recording: TranslatedRecording,
  accepted: ReadonlyMap<string, AcceptedText>,
  project: TranslationProject,
  input: ImportInput,
): Promise<ImportPlan> {
  const { language } = input;
  const sentences = listSentences(recording, language, accepted);
  const touched = sentences.filter(({ text }) => text !== undefined);
  const isAgreed = sentences.every(({ id }) => input.agreed.has(id));
  if (touched.length === 0 && !(input.state === 'reviewed' && isAgreed)) return NOTHING;
  const { owner, target } = recording;
  const done = sentences.filter((sentence) => sentence.target !== '').length;
  const holdBack = (reason: HeldBackText['reason'], field = 'captions'): ImportPlan => ({
    files: [],
    heldBack: [{ owner, field, reason, done, total: sentences.length }],
  });
  const flaw = touched.map(findFlaw).find((reason) => reason !== undefined);
  if (flaw !== undefined) return holdBack(flaw);
  // Half of the captions would be read as all of them.
  if (target.text === undefined && done < sentences.length) return holdBack('incomplete');
  const text = writeCaptions(recording, sentences, language);
  const isStale = sentences.some(({ isCurrent }) => !isCurrent);
  const entry =
    text === undefined
      ? undefined
      : await reviseEntry({ ...recording, project, input, sentences, isAgreed, isStale });
  if (text === undefined || entry === undefined) return holdBack('by-hand');
  const captions = { path: target.file, name: nameOf(target.file, project), before: target.text };
  const files = [{ ...captions, text }, entry];
  return { files: files.filter(({ before, text: after }) => before !== after), heldBack: [] };
}

/** A sentence as it will be. */
interface Sentence {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Whether the translation is another one than before. */
  readonly isChanged: boolean;
  /** Whether it is on record that the translation follows the source as it is now. */
  readonly isCurrent: boolean;
  /** What was accepted of it. */
  readonly text: AcceptedText | undefined;
}

function listSentences(
  recording: TranslatedRecording,
  language: string,
  accepted: ReadonlyMap<string, AcceptedText>,
): Sentence[] {
  return listCaptionUnits(recording, language).map((unit): Sentence => {
    const text = accepted.get(unit.id);
    const { id, source, state } = unit;
    const kept = state === 'written';
    return {
      id,
      source,
      target: text?.target ?? unit.target,
      isChanged: text !== undefined && text.target !== unit.target,
      isCurrent: text ? normalizeText(text.source ?? '') === normalizeText(source) : kept,
      text,
    };
  });
}

/** Whose voice it is must not get lost, and no character may turn the words around. */
function findFlaw({ source, target }: Sentence): HeldBackText['reason'] | undefined {
  const voices = (text: string): string => (text.match(/<v[\s.][^<>]*>/g) ?? []).join('\n');
  if (voices(source) !== voices(target)) return 'markup';
  return hasUnusableCharacters(target) ? 'characters' : undefined;
}

/** @returns Undefined where the captions that are there cannot be changed without a loss. */
function writeCaptions(
  recording: TranslatedRecording,
  sentences: readonly Sentence[],
  language: string,
): string | undefined {
  const { source, target } = recording;
  const isWhole = sentences.every(({ isCurrent }) => isCurrent);
  const sources = sentences.filter(({ isCurrent }) => isCurrent).map((each) => each.source);
  const revision = { whole: isWhole ? computeRevision(source) : undefined, sources };
  if (target.text === undefined) {
    const cues = recording.units.flatMap((_, index) =>
      toCues(recording, sentences, index, language),
    );
    return writeCaptionRevision(
      toVtt({ cues, regions: source.regions, styles: source.styles }),
      revision,
    );
  }
  const before = parseVtt(target.text).cues;
  const { cues } = alignCaptions(recording.units, before);
  const changed = sentences.flatMap(({ isChanged }, index) => (isChanged ? [index] : []));
  const replaced = replaceCaptions(
    target.text,
    changed.map((index) => {
      const removed = cues[index] ?? [];
      const added = toCues(recording, sentences, index, language);
      return {
        removed,
        added: inPlaceOf(
          removed.map((each) => before[each]),
          added,
        ),
      };
    }),
  );
  return replaced === undefined ? undefined : writeCaptionRevision(replaced, revision);
}

/** Leaves captions where somebody put them, and when, as long as there are as many as before. */
function inPlaceOf(former: readonly (Cue | undefined)[], added: readonly Cue[]): readonly Cue[] {
  if (former.length !== added.length) return added;
  return added.map((cue, index) => ({ ...cue, ...former[index], text: cue.text }));
}

/** The captions of one sentence, in its time. */
function toCues(
  { source, units }: TranslatedRecording,
  sentences: readonly Sentence[],
  index: number,
  language: string,
): readonly Cue[] {
  const unit = units[index];
  const sentence = sentences[index];
  if (!unit || !sentence || sentence.target === '') return [];
  const own = { cues: source.cues.slice(...unit.cues) };
  const translation = { id: unit.id, source: unit.source, target: sentence.target };
  return applyTranslation(own, [translation], getPresetForLanguage(language)).cues;
}

interface RevisedRecording extends TranslatedRecording {
  readonly project: TranslationProject;
  readonly input: ImportInput;
  readonly sentences: readonly Sentence[];
  readonly isAgreed: boolean;
  readonly isStale: boolean;
}

/** Says in the entry that there are captions, how far they are, what they follow and whom to thank. */
async function reviseEntry(recording: RevisedRecording): Promise<PlannedFile | undefined> {
  const { location, listed, index, state, source, target, project, input, sentences } = recording;
  const { isAgreed, isStale } = recording;
  const progress = nextProgress({
    progress: state?.state,
    isChanged: sentences.some(({ isChanged }) => isChanged),
    isAgreed,
    isStale,
    asked: input.state,
  });
  const credits = sentences.flatMap(({ text }) =>
    text?.credit === undefined ? [] : [text.credit],
  );
  const credit = joinCredits(state?.credit, [
    ...credits,
    ...(progress === 'reviewed' && input.credit !== undefined ? [input.credit] : []),
  ]);
  const revised = {
    ...toKept(state, isStale),
    state: progress,
    ...(!isStale && { sourceRevision: computeRevision(source) }),
    ...(credit !== undefined && { credit }),
  };
  const path = location.path ?? ['captions'];
  const item = { language: input.language, progress: revised, path: target.path };
  const edit: FieldEdit =
    index < 0
      ? { path, value: [...listed, item] }
      : { path: [...path, index], value: { ...listed[index], ...item } };
  // The other texts of the entry may be in the same file.
  const planned = input.planned?.find(({ path: file }) => file === location.absolute);
  const before = planned ? planned.before : await readFile(location.absolute, 'utf8');
  const current = planned?.text ?? before ?? '';
  const mark = current.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = editEntryFile(current.slice(mark.length), { kind: location.kind, fields: [edit] });
  if (text === undefined) return undefined;
  const name = nameOf(location.absolute, project);
  return { path: location.absolute, name, before, text: mark + text };
}

/** What is said of captions that are there: no longer by when they are wished for, nor that they are stale once they are not. */
function toKept(state: LanguageState | undefined, isStale: boolean): Partial<LanguageState> {
  const gone = new Set(isStale ? ['by'] : ['by', 'stale']);
  return Object.fromEntries(Object.entries(state ?? {}).filter(([name]) => !gone.has(name)));
}

function nameOf(file: string, { cwd }: TranslationProject): string {
  return relative(cwd, file).split(sep).join('/');
}

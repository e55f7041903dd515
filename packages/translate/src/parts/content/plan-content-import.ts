import { decodePercent } from '@comunal/http/address';
import type { TranslatableEntry, TranslatableText } from '@comunal/content/translation';
import { isDeepStrictEqual } from 'node:util';
import type { TranslationProject } from '../../project/translation-project.ts';
import type { PlannedFile } from '../../write/planned-file.ts';
import type { AcceptedText, HeldBackText, ImportInput, ImportPlan } from '../exchange-part.ts';
import { listContentTexts } from './content-texts.ts';
import { editText, FileEditor } from './file-editor.ts';
import { findTextFlaw } from './find-text-flaw.ts';
import { toOwner } from './list-content-units.ts';
import { reviseState } from './revise-entry.ts';
import { reviseText, type RevisedText } from './revise-text.ts';

/** Plans the files that translations of content change: each where its source is, or beside it. */
export function planContentImport(project: TranslationProject, input: ImportInput): ImportPlan {
  const { entries } = listContentTexts(project, input.language);
  const blocks = new Map(entries.flatMap(({ texts }) => texts.flatMap(listBlocks)));
  const checked = input.accepted.map((text) => {
    const { unit, target } = text;
    return { text, flaw: findTextFlaw(target, blocks.get(unit.id)) };
  });
  const accepted = new Map(
    checked.flatMap(({ text, flaw }) =>
      flaw === undefined ? [[text.unit.id, text] as const] : [],
    ),
  );
  const plans = entries.map((entry) => planEntry(entry, accepted, input, project));
  return {
    files: plans.flatMap(({ files }) => files),
    heldBack: [
      ...checked.flatMap(({ text: { unit }, flaw }) =>
        flaw === undefined
          ? []
          : [holdBack(unit.owner, unit.id.slice(unit.owner.length + 1), flaw, 0, 1)],
      ),
      ...plans.flatMap(({ heldBack }) => heldBack),
    ],
  };
}

/** The sources of the blocks of a Markdown text, by the id of their unit. */
function listBlocks({ isMarkdown, units }: TranslatableText): [string, string][] {
  if (!isMarkdown) return [];
  return units.flatMap(({ id, source, segment }): [string, string][] =>
    segment === undefined ? [] : [[id, source]],
  );
}

function planEntry(
  entry: TranslatableEntry,
  accepted: ReadonlyMap<string, AcceptedText>,
  input: ImportInput,
  project: TranslationProject,
): ImportPlan {
  const plan = (isAtOnce: boolean): ImportPlan | undefined =>
    planFiles(entry, accepted, input, project, new FileEditor(project, { isAtOnce }));
  return plan(true) ?? plan(false) ?? { files: [], heldBack: [] };
}

/** @returns `undefined` where the files cannot be changed at once: then each change is tried by itself. */
function planFiles(
  entry: TranslatableEntry,
  accepted: ReadonlyMap<string, AcceptedText>,
  input: ImportInput,
  project: TranslationProject,
  files: FileEditor,
): ImportPlan | undefined {
  const own = entry.texts.flatMap(({ field, units }) =>
    units.flatMap(({ id }) => {
      const text = accepted.get(id);
      return text ? [{ field, text }] : [];
    }),
  );
  if (own.length === 0 && input.state !== 'reviewed') return { files: [], heldBack: [] };
  const owner = toOwner(entry);
  const revised = entry.texts.map((text) => reviseText(text, accepted, entry.revision));
  const heldBack: HeldBackText[] = [];
  const unwritten = new Set<string>();
  const texts = revised.map((result): RevisedText => {
    const { text, target, incomplete } = result;
    if (incomplete !== undefined) {
      unwritten.add(text.field);
      heldBack.push(holdBack(owner, text.field, 'incomplete', incomplete, text.units.length));
    }
    if (target === undefined || target === text.target) return result;
    if (files.setText(text.location, target)) return result;
    unwritten.add(text.field);
    heldBack.push(holdBack(owner, text.field, 'by-hand', text.units.length, text.units.length));
    return reviseText(text, new Map(), entry.revision);
  });
  const written = own.filter(({ field }) => !unwritten.has(field));
  const credits = written.flatMap(({ text: { credit } }) => (credit === undefined ? [] : [credit]));
  const whole = project.content.get(entry.type, entry.slug);
  const state = reviseState(
    {
      entry,
      texts,
      credits,
      isTouched: written.length > 0,
      hasField: (field) => findField(whole, field) !== undefined,
      hasSource: (field) => hasOtherLanguage(findField(whole, field), input.language),
    },
    input,
  );
  if (state && !isDeepStrictEqual(state, entry.state)) {
    const { stateLocation } = entry;
    const path = [...(stateLocation.path ?? ['translations']), input.language];
    // Without a word of what they follow, the texts would be taken for what the entry says of those before.
    if (!files.setField(stateLocation, path, state))
      return { files: [], heldBack: [holdBack(owner, 'translations', 'by-hand', 1, 1)] };
  }
  const changed = files.list();
  return changed && { files: withInterim(changed, entry, input.language), heldBack };
}

/** Has a review taken back before the texts change that it speaks of: a process may be killed in between. */
function withInterim(
  files: readonly PlannedFile[],
  { state, stateLocation: { absolute, kind, path = ['translations'] } }: TranslatableEntry,
  language: string,
): readonly PlannedFile[] {
  if (files.length < 2 || (state?.state !== 'reviewed' && state?.state !== 'published'))
    return files;
  const fields = [{ path: [...path, language, 'state'], value: 'draft' }];
  return files.map((file) => {
    const isState = file.path === absolute && file.before !== undefined;
    const interim = isState ? editText(file.before ?? '', { kind, fields }) : undefined;
    return interim === undefined ? file : { ...file, interim };
  });
}

/** Finds what stands at the path that a revision names. */
function findField(entry: unknown, field: string): unknown {
  let value = entry;
  for (const encoded of field.split('.')) {
    const step = decodePercent(encoded);
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

function hasOtherLanguage(texts: unknown, language: string): boolean {
  return (
    typeof texts !== 'object' ||
    texts === null ||
    Object.keys(texts).some((each) => each !== language)
  );
}

function holdBack(
  owner: string,
  field: string,
  reason: HeldBackText['reason'],
  done: number,
  total: number,
): HeldBackText {
  return { owner, field, reason, done, total };
}

import { dequal } from 'dequal';
import type { EntryTexts } from './entry-files.ts';
import { isFields, type Fields } from './plain-value.ts';
import { isLocalized, type EntryForm, type EntryView, type TextOrigin } from './read-entry.ts';
import { writeFile, type FileChanges } from './write-file.ts';

/** The files of an entry after an edit. */
export interface WrittenEntry {
  readonly files: EntryTexts;
  /** Whether a comment, or the way in which something was written, gets lost. */
  readonly isLossy: boolean;
}

/** Writes an edited entry: every file stays as it was written but for what was edited. */
export function writeEntry(
  texts: EntryTexts,
  view: EntryView,
  after: Fields,
  form: EntryForm,
): WrittenEntry {
  const changes = new Map<string, { fields: Map<string, unknown>; body?: string }>();
  const changesOf = (suffix: string) => {
    const known = changes.get(suffix) ?? { fields: new Map<string, unknown>() };
    changes.set(suffix, known);
    return known;
  };
  const shared = view.shared ?? Object.keys(texts)[0] ?? '.yaml';
  const holdersOf = (key: string) => view.holders.get(key) ?? [shared];
  for (const key of new Set([...Object.keys(view.data), ...Object.keys(after)])) {
    const [before, now] = [view.data[key], after[key]];
    if (dequal(before, now)) continue;
    const hasParts = [...view.origins.keys()].some((each) => each.startsWith(`${key} `));
    if (!hasParts && !(key === 'body' && keepsBodiesApart(view))) {
      // In each file that has it: a visibility that stayed public in one of them could be the one that counts.
      for (const suffix of holdersOf(key)) changesOf(suffix).fields.set(key, now);
      continue;
    }
    const rest = distribute(key, { before, now }, view, form, (origin, text) => {
      const target = changesOf(origin.suffix);
      if (origin.isBody) target.body = text ?? '';
      else target.fields.set(key, text);
    });
    if (dequal(rest.before, rest.now)) continue;
    for (const suffix of holdersOf(key)) changesOf(suffix).fields.set(key, rest.now);
  }
  const files: Record<string, string> = { ...texts };
  let isLossy = false;
  for (const [suffix, change] of changes) {
    const written = writeFile(suffix, texts[suffix] ?? '', change satisfies FileChanges);
    files[suffix] = written.text;
    isLossy ||= written.isLossy;
  }
  return { files, isLossy };
}

/** Whether long texts stand below a front matter, rather than in YAML: a new one then joins them. */
function keepsBodiesApart({ origins, shared }: EntryView): boolean {
  return shared === '.md' || [...origins.values()].some(({ isBody }) => isBody);
}

/** Gives each text by language to the file that it stands in, and returns what is left for the file that languages share. */
function distribute(
  key: string,
  { before, now }: { readonly before: unknown; readonly now: unknown },
  view: EntryView,
  form: EntryForm,
  give: (origin: TextOrigin, text: string | undefined) => void,
): { readonly before: unknown; readonly now: unknown } {
  const old = isFields(before) ? before : {};
  const edited = isFields(now) ? now : {};
  const rest = { before: { ...old }, now: { ...edited } };
  for (const language of new Set([...Object.keys(old), ...Object.keys(edited)])) {
    const origin =
      view.origins.get(`${key} ${language}`) ?? newOrigin(key, language, old, view, form);
    if (!origin) continue;
    const text = edited[language];
    if (old[language] !== text) give(origin, typeof text === 'string' ? text : undefined);
    delete rest.before[language];
    delete rest.now[language];
  }
  const toValue = (fields: Fields) => (Object.keys(fields).length > 0 ? fields : undefined);
  return { before: toValue(rest.before), now: toValue(rest.now) };
}

/** Where a long text in one more language goes: beside the others. */
function newOrigin(
  key: string,
  language: string,
  old: Fields,
  view: EntryView,
  form: EntryForm,
): TextOrigin | undefined {
  if (key !== 'body' || !isLocalized(form, key) || Object.hasOwn(old, language)) return undefined;
  if (!keepsBodiesApart(view)) return undefined;
  const isOwn = view.shared === '.md' && language === form.languages[0];
  return { suffix: isOwn ? '.md' : `.${language}.md`, isBody: true };
}

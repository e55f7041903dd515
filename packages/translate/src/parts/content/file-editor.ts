import { editEntryFile, type FieldEdit, type FileEdits } from '@comunal/content/edit';
import type { TextLocation } from '@comunal/content/translation';
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { TranslationProject } from '../../project/translation-project.ts';
import type { PlannedFile } from '../../write/planned-file.ts';

/** A file with the changes that wait to be made in it. */
interface EditedFile {
  readonly file: PlannedFile;
  readonly edits: FileEdits;
}

/** The files of an entry with their changes. */
export class FileEditor {
  readonly #project: TranslationProject;
  readonly #isAtOnce: boolean;
  readonly #files = new Map<string, EditedFile>();

  /**
   * @param isAtOnce - Whether the changes of a file wait until all are known, since parsing takes most of the time. Otherwise
   * each is tried as soon as it is asked for.
   */
  constructor(project: TranslationProject, { isAtOnce }: { readonly isAtOnce: boolean }) {
    this.#project = project;
    this.#isAtOnce = isAtOnce;
  }

  /** Sets a text at its place. @returns Whether it could be written, as far as that is tried. */
  setText(location: TextLocation, text: string): boolean {
    const { path } = location;
    if (path) return this.setField(location, path, text);
    return this.#edit(location, [], text.trimEnd());
  }

  /** Sets a field. @returns Whether it could be written, as far as that is tried. */
  setField(location: TextLocation, path: FieldEdit['path'], value: unknown): boolean {
    return this.#edit(location, [{ path, value }]);
  }

  /**
   * The files that have changed: what the entry says of the language comes last, and so after the texts that it speaks of.
   *
   * @returns `undefined` where one of the changes that waited cannot be made.
   */
  list(): readonly PlannedFile[] | undefined {
    const files: PlannedFile[] = [];
    for (const edited of this.#files.values()) {
      const file = applyEdits(edited);
      if (!file) return undefined;
      if (file.before !== file.text) files.push(file);
    }
    return files;
  }

  #edit(location: TextLocation, fields: readonly FieldEdit[], body?: string): boolean {
    const { absolute, kind } = location;
    const known = this.#files.get(absolute);
    const edits = {
      kind,
      fields: [...(known?.edits.fields ?? []), ...fields],
      body: body ?? known?.edits.body,
    };
    const edited = { file: known?.file ?? openFile(location, this.#project), edits };
    const file = this.#isAtOnce ? edited.file : applyEdits(edited);
    if (!file) return false;
    this.#files.delete(absolute);
    this.#files.set(absolute, this.#isAtOnce ? edited : { file, edits: { kind, fields: [] } });
    return true;
  }
}

function applyEdits({ file, edits }: EditedFile): PlannedFile | undefined {
  const text = editText(file.text, edits);
  return text === undefined ? undefined : { ...file, text };
}

/** Edits the text of a file, which may begin with a byte order mark. */
export function editText(text: string, edits: FileEdits): string | undefined {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const edited = editEntryFile(text.slice(mark.length), edits);
  return edited === undefined ? undefined : mark + edited;
}

function openFile({ absolute, exists }: TextLocation, { cwd }: TranslationProject): PlannedFile {
  const before = exists ? readFileSync(absolute, 'utf8') : undefined;
  const name = relative(cwd, absolute).split(sep).join('/');
  return { path: absolute, name, before, text: before ?? '' };
}

import { relative, sep } from 'node:path';
import type { TranslationProject } from '../project/translation-project.ts';
import { mergeExchangeFile } from './merge-exchange-file.ts';
import { planImport } from './plan-import.ts';
import type { Session } from './session.ts';

/** The content as an import would leave it. */
export interface UnsavedTexts {
  /** The texts of the files that it would change, by their path from the content folder. */
  readonly texts: ReadonlyMap<string, string>;
  /** How many texts of the file it would not take: both sides changed them, or some of their parts are missing. */
  readonly leftOut: number;
}

/** Reads what an exchange file would make of the content, and writes nothing. */
export async function readUnsavedTexts(
  file: string,
  language: string,
  project: TranslationProject,
  session: Session,
): Promise<UnsavedTexts> {
  const input = { file, asked: language, credit: undefined };
  const { merged } = await mergeExchangeFile(input, project, session);
  const request = { language, merged, state: undefined, credit: undefined };
  const { files, heldBack } = await planImport(project, request);
  const texts = files.flatMap(({ path, text }): [string, string][] => {
    const name = relative(project.dir, path).split(sep).join('/');
    return name.startsWith('../') ? [] : [[name, text]]; // of the interface, or of captions
  });
  return { texts: new Map(texts), leftOut: merged.conflicts.length + heldBack.length };
}

import { CliError } from '@comunal/command';
import { writeFileAtomic } from '@comunal/http/node';
import { realpath, stat } from 'node:fs/promises';
import { editFields } from '../../edit/edit-fields.ts';
import { findOrigin } from '../../parse/find-origin.ts';
import { splitFrontMatter } from '../../parse/front-matter.ts';
import { parseFields } from '../../parse/parse-fields.ts';
import { readText } from '../../read/read-text.ts';
import type { SourceFile } from '../../model/entry-files.ts';
import type { FieldPath } from '@comunal/schemas';
import { setConsent } from './apply-edits.ts';
import type { ConsentSession } from './consent-session.ts';
import { getAt } from './get-at.ts';
import type { ConsentEdit } from './withdrawal-plan.ts';

/** A file as it will be. */
export interface PlannedFile {
  readonly source: SourceFile;
  /** As it was when the edits were planned. */
  readonly before: string;
  readonly text: string;
}

/** The files that edits change, and the edits that people have to write themselves. */
export interface PlannedFiles {
  readonly files: readonly PlannedFile[];
  /** Edits that would lose a comment or whose file cannot be read. */
  readonly manual: readonly ConsentEdit[];
  /** Edits of sealed entries, which are opened, changed and sealed again. */
  readonly sealed: readonly ConsentEdit[];
}

/** Plans the files of edits: comments, order and everything else in them stay as they were written. */
export function planFiles(edits: readonly ConsentEdit[]): PlannedFiles {
  const bySource = new Map<SourceFile, LocatedEdit[]>();
  const manual: ConsentEdit[] = [];
  const sealed: ConsentEdit[] = [];
  for (const edit of edits) {
    const { parsed, holder } = edit;
    const origin = findOrigin(parsed.raw, [...holder, 'consents']);
    if (origin?.source.sealedBytes) sealed.push(edit);
    else if (!origin?.inFile) manual.push(edit);
    else {
      const located = { edit, holder: origin.inFile.slice(0, -1) };
      bySource.set(origin.source, [...(bySource.get(origin.source) ?? []), located]);
    }
  }
  const files: PlannedFile[] = [];
  for (const [source, located] of bySource) {
    const file = editFile(source, located);
    if (file === undefined) manual.push(...located.map(({ edit }) => edit));
    else files.push(file);
  }
  return { files, manual, sealed };
}

/** An edit with the path of its holder in the file. */
interface LocatedEdit {
  readonly edit: ConsentEdit;
  readonly holder: FieldPath;
}

function editFile(source: SourceFile, edits: readonly LocatedEdit[]): PlannedFile | undefined {
  const read = readText(source.absolute);
  if (!read.ok) return undefined;
  const yaml = source.kind === 'yaml' ? read.text : splitFrontMatter(read.text).yaml;
  const parsed = parseFields(yaml);
  if (!parsed.ok) return undefined;
  const fields = structuredClone(parsed.fields);
  const changed = new Set<string>();
  for (const { edit, holder } of edits) {
    if (!setConsent(getAt(fields, holder), edit)) return undefined;
    changed.add(String(holder[0] ?? 'consents'));
  }
  const text = editFields(read.text, new Map([...changed].map((name) => [name, fields[name]])));
  return text === undefined ? undefined : { source, before: read.text, text };
}

/**
 * Writes the planned files, each in one atomic write that keeps who may read it.
 *
 * @throws CliError where somebody has saved one of them since: an answer to a question may take its time.
 */
export async function writeFiles(
  files: readonly PlannedFile[],
  { texts: { t } }: ConsentSession,
): Promise<void> {
  for (const { source, before } of files) {
    const now = readText(source.absolute);
    if (!now.ok || now.text !== before) throw new CliError(1, t('consent:wrong.changed'));
  }
  for (const { source, text } of files) {
    const path = await realpath(source.absolute); // a link stays one
    const { mode } = await stat(path);
    await writeFileAtomic(path, text, mode & 0o777);
  }
}

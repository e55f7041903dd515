import { CliError, printable } from '@comunal/command';
import type { ParsedFile } from '../file/parse-exchange-file.ts';
import { readExchangeFile } from '../file/read-exchange-file.ts';
import { mergeFile, type MergedFile } from '../merge/merge-file.ts';
import { listProjectTexts } from '../parts/exchange-parts.ts';
import type { TranslationProject } from '../project/translation-project.ts';
import { chooseImportLanguage } from './choose-import-language.ts';
import { splitUnmatched } from './describe-import.ts';
import { toName } from './read-options.ts';
import type { Session } from './session.ts';

/** An exchange file that is compared with a project. */
export interface ExchangeInput {
  /** The file, as somebody typed it. */
  readonly file: string;
  /** The language that was asked for, if one was. */
  readonly asked: string | undefined;
  /** Whom to thank, instead of whom the file does. */
  readonly credit: string | undefined;
}

/** An exchange file beside the texts of a project. */
export interface ExchangeResult {
  readonly language: string;
  readonly merged: MergedFile;
  readonly parsed: ParsedFile;
  /** What there is to say of whom the file thanks. */
  readonly notes: readonly string[];
}

/**
 * Reads an exchange file, and compares it with the texts of a project.
 *
 * @throws CliError for a file of another language, and for one of another project.
 */
export async function mergeExchangeFile(
  { file, asked, credit }: ExchangeInput,
  project: TranslationProject,
  session: Session,
): Promise<ExchangeResult> {
  const { context, texts } = session;
  const [fallback = ''] = project.languages.slice(1);
  // The texts are those of any language until the file says which: only their sources tell the rows of a table apart.
  const sources = await listProjectTexts(project, asked ?? fallback);
  const parsed = await readExchangeFile(file, sources.units, context, texts);
  const language = chooseImportLanguage(file, parsed.language, asked, project, texts);
  const { units } =
    language === (asked ?? fallback) ? sources : await listProjectTexts(project, language);
  const { thanks, notes } = readThanks(parsed, credit, session);
  const merged = mergeFile(units, parsed.units.map(thanks.clean), {
    credit: thanks.credit,
    saysReview: parsed.saysReview,
  });
  const { faulty } = splitUnmatched(merged, project);
  if (merged.matched === 0 && faulty > 0)
    throw new CliError(1, texts.t('translate:import.faulty', { count: faulty }));
  if (merged.matched === 0 || parsed.isForeign)
    throw new CliError(1, texts.t('translate:wrong.otherProject', { file: printable(file) }));
  return { language, merged, parsed, notes };
}

type FileUnit = Parameters<typeof mergeFile>[1][number];

/** Whom the file thanks: names alone. What else stands in their place, such as an address, is left out, and counted. */
function readThanks(
  parsed: ParsedFile,
  credit: string | undefined,
  { texts: { t } }: Session,
): {
  readonly thanks: {
    readonly credit: string | undefined;
    readonly clean: (unit: FileUnit) => FileUnit;
  };
  readonly notes: readonly string[];
} {
  const isUnusable = (name = ''): boolean => name.trim() !== '' && toName(name) === undefined;
  const count = [parsed, ...parsed.units].filter(({ credit: name }) => isUnusable(name)).length;
  const clean = ({ credit: own = '', ...unit }: FileUnit): FileUnit => {
    const name = credit === undefined ? toName(own) : undefined;
    return name === undefined ? unit : { ...unit, credit: name };
  };
  const general = toName(parsed.credit ?? '');
  return {
    thanks: { credit: credit ?? general, clean },
    notes: count > 0 ? [t('translate:import.addresses', { count })] : [],
  };
}

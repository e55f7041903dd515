import { CliError, defineSubcommand, oneOf } from '@comunal/command';
import type { TranslationUnit } from '@comunal/exchange';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { getPresetForLanguage } from '../../check/presets.ts';
import { applyTranslation } from '../../translate/apply-translation.ts';
import { matchSentences } from '../../translate/match-sentences.ts';
import { translationUnits } from '../../translate/translation-units.ts';
import { toVtt } from '../../vtt/to-vtt.ts';
import { parseFileName, readCaptionFiles, type CaptionFile } from '../caption-files.ts';
import { readLanguage, write } from '../options.ts';
import { writeOutput } from '../write-output.ts';
import { formatProblems, isDamage, readTranslations } from '../translation-files.ts';
import type { Session } from '../session.ts';

/** The subcommand `comunal captions translate`. */
export const translate = defineSubcommand({
  name: 'translate',
  help: 'captions:help.subcommand.translate',
  operand: 'FILE',
  options: {
    to: { value: 'LANG', help: 'captions:help.option.to', isNeeded: true },
    export: { value: 'FORMAT', help: 'captions:help.option.export' },
    import: { value: 'FILE', help: 'captions:help.option.import' },
    source: { value: 'LANG', help: 'captions:help.option.source' },
    ...write,
  },
  async run(args, session: Session) {
    const { context, texts } = session;
    const { t } = texts;
    const language = readLanguage(args, 'to', session) ?? '';
    const format = oneOf(args, 'export', ['po', 'csv'] as const, context.locale);
    const from = args.text('import');
    if ((format === undefined) === (from === undefined))
      throw new CliError(2, t('captions:wrong.one', { list: '--export, --import' }));
    const [file, ...more] = await readCaptionFiles(args.operands, session);
    if (!file || more.length > 0) throw new CliError(2, t('captions:wrong.oneFile'));
    const units = translationUnits(file.document);

    if (from !== undefined) {
      const sheet = await readTranslations(from, units, session);
      const translated = applyTranslation(
        file.document,
        sheet.units,
        getPresetForLanguage(language),
      );
      const notes = formatProblems(from, sheet.problems, session);
      if (translated.missing.length > 0 || translated.cues.length === 0)
        notes.push(
          t('captions:translate.missing', {
            count: translated.missing.length,
            total: units.length,
          }),
        );
      if (translated.stale.length > 0)
        notes.push(t('captions:translate.stale', { count: translated.stale.length }));
      const fileLanguage = sheet.language ?? '';
      const isOther =
        /^[a-z]{2,3}(?:-|$)/i.test(fileLanguage) &&
        getBaseLanguage(fileLanguage) !== getBaseLanguage(language);
      if (isOther)
        notes.push(t('captions:translate.otherLanguage', { path: from, fileLanguage, language }));
      const path = getTargetPath(file, language, 'vtt');
      // Existing captions are not replaced by none, nor by those of a damaged file.
      const isUsable = translated.cues.length > 0 && !sheet.problems.some(isDamage) && !isOther;
      const outputs = isUsable ? [{ path, text: toVtt(translated) }] : [];
      const code = isUsable ? 0 : 1;
      return writeOutput({ outputs, sources: [file.path], notes, code }, args, session);
    }
    const path = getTargetPath(file, language, format ?? 'po');
    const { kept, leftovers } = await keepTranslations(path, units, session);
    const source =
      readLanguage(args, 'source', session) ?? parseFileName(file.path)?.language ?? 'es';
    const all = [...kept, ...leftovers];
    const { toPo, toSheet } = await import('@comunal/exchange');
    const text =
      format === 'csv' ? toSheet(all, { source, target: language }) : toPo(all, { language });
    const notes =
      leftovers.length > 0 ? [t('captions:translate.leftover', { count: leftovers.length })] : [];
    const outputs = [{ path, text }];
    return writeOutput({ outputs, sources: [file.path], notes }, args, session);
  },
});

/** Returns the path of a translation: `charla.pt.vtt` for `charla.es.vtt` and `pt`. */
function getTargetPath({ path }: CaptionFile, language: string, extension: string): string {
  const name = parseFileName(path)?.name;
  if (name !== undefined) return join(dirname(path), `${name}.${language}.${extension}`);
  return `${path.replace(/\.(?:vtt|srt)$/i, '')}.${language}.${extension}`;
}

/** Returns the language of a tag: `pt` for `pt-BR`. */
function getBaseLanguage(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

interface KeptTranslations {
  readonly kept: readonly TranslationUnit[];
  /** Translations of sentences that the source no longer has. */
  readonly leftovers: readonly TranslationUnit[];
}

/**
 * Keeps the translations of an existing file and marks those whose source has changed.
 * @throws `CliError` when the existing file is damaged, so that it is not replaced.
 */
async function keepTranslations(
  path: string,
  units: readonly TranslationUnit[],
  session: Session,
): Promise<KeptTranslations> {
  if (!existsSync(resolve(session.context.cwd, path))) return { kept: units, leftovers: [] };
  const { units: existing, problems, unmatched } = await readTranslations(path, units, session);
  const damage = problems.filter(({ code }) => code !== 'not-found');
  if (damage.length > 0) throw new CliError(1, ...formatProblems(path, damage, session));
  const matched = matchSentences(units, existing);
  const used = new Set(matched);
  const leftovers = [
    ...existing.filter((unit) => !used.has(unit) && unit.target.trim() !== ''),
    ...unmatched,
  ].map((unit) => ({ ...unit, needsReview: true }));
  const kept = units.map((unit, index) => {
    const match = matched[index];
    if (!match) return unit;
    const { target, comment } = match;
    const needsReview = target !== '' && (match.needsReview || match.source !== unit.source);
    return { ...unit, target, ...(comment && { comment }), ...(needsReview && { needsReview }) };
  });
  return { kept, leftovers };
}

import { CliError, defineSubcommand, json } from '@comunal/command';
import { dirname, join } from 'node:path';
import { parseCaptions } from '../../parse-captions.ts';
import { translationStatus, type TranslationStatus } from '../../translate/translation-status.ts';
import { translationUnits } from '../../translate/translation-units.ts';
import { findFiles, parseFileName, readBytes } from '../caption-files.ts';
import { readLanguage } from '../options.ts';
import { isDamage, formatProblems, readTranslations } from '../translation-files.ts';
import type { Session } from '../session.ts';

interface LanguageFile {
  readonly path: string;
  readonly language: string;
  readonly extension: string;
}

/** The subcommand `comunal captions status`. */
export const status = defineSubcommand({
  name: 'status',
  help: 'captions:help.subcommand.status',
  operand: 'FILE',
  operands: 'many',
  options: { source: { value: 'LANG', help: 'captions:help.option.source' }, ...json },
  async run(args, session: Session) {
    const { t } = session.texts;
    const sourceLanguage = readLanguage(args, 'source', session) ?? 'es';
    const groups = new Map<string, LanguageFile[]>();
    for (const path of await findFiles(args.operands, /\.(?:vtt|srt|po|csv)$/i, session)) {
      const parts = parseFileName(path);
      if (!parts) continue;
      const name = join(dirname(path), parts.name);
      groups.set(name, [...(groups.get(name) ?? []), { path, ...parts }]);
    }
    if (groups.size === 0) throw new CliError(1, t('captions:status.noLanguage'));
    const lines: string[] = [];
    const notes: string[] = [];
    const reports: (Partial<TranslationStatus> & {
      readonly path: string;
      readonly language: string;
    })[] = [];
    for (const [name, files] of groups) {
      const isSource = ({ language, extension }: LanguageFile): boolean =>
        /^(?:vtt|srt)$/.test(extension) && language.split('-')[0] === sourceLanguage.split('-')[0];
      const source = files.find(isSource);
      if (!source) {
        notes.push(t('captions:status.noSource', { name, language: sourceLanguage }));
        continue;
      }
      const document = parseCaptions(await readBytes(source.path, session));
      const units = translationUnits(document);
      reports.push({ path: source.path, language: source.language, total: units.length });
      lines.push(
        t('captions:status.source', { name, language: source.language, total: units.length }),
      );
      for (const file of files) {
        if (isSource(file)) continue;
        const isExchange = /^(?:po|csv)$/.test(file.extension);
        const sheet = isExchange && (await readTranslations(file.path, units, session));
        if (sheet)
          notes.push(...formatProblems(file.path, sheet.problems.filter(isDamage), session));
        const translation = sheet
          ? sheet.units
          : parseCaptions(await readBytes(file.path, session));
        const progress = translationStatus(document, translation);
        const { translated, total, state } = progress;
        reports.push({ path: file.path, language: file.language, ...progress });
        lines.push(
          t('captions:status.line', {
            name,
            language: `${file.language} (${file.extension})`,
            translated,
            total,
            state: t(`captions:status.state.${state}`),
          }),
        );
      }
    }
    const code = notes.length > 0 ? 1 : 0;
    return { lines, data: { files: reports }, notes, code };
  },
});

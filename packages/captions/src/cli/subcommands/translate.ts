import { CliError, defineSubcommand, oneOf } from '@comunal/command';
import type { TranslationUnit } from '@comunal/exchange';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { presetForLanguage } from '../../check/presets.ts';
import { applyTranslation } from '../../translate/apply-translation.ts';
import { matchUnits } from '../../translate/match-units.ts';
import { translationUnits } from '../../translate/units.ts';
import { toVtt } from '../../vtt/to-vtt.ts';
import { partsOfName, readCaptionFiles, type CaptionFile } from '../caption-files.ts';
import { languageOf, write } from '../options.ts';
import { putOut } from '../output.ts';
import { isDamage, problemLines, readTranslations } from '../translation-files.ts';
import type { Session } from '../session.ts';

/** `comunal captions translate`. */
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
    const language = languageOf(args, 'to', session) ?? '';
    const format = oneOf(args, 'export', ['po', 'csv'] as const, context.locale);
    const from = args.text('import');
    if ((format === undefined) === (from === undefined))
      throw new CliError(2, t('captions:wrong.one', { list: '--export, --import' }));
    const [file, ...more] = await readCaptionFiles(args.operands, session);
    if (!file || more.length > 0) throw new CliError(2, t('captions:wrong.oneFile'));
    const units = translationUnits(file.document);

    if (from !== undefined) {
      const read = await readTranslations(from, units, session);
      const made = applyTranslation(file.document, read.units, presetForLanguage(language));
      const notes = problemLines(from, read.problems, session);
      if (made.missing.length > 0 || made.cues.length === 0)
        notes.push(
          t('captions:translate.missing', { count: made.missing.length, total: units.length }),
        );
      if (made.stale.length > 0)
        notes.push(t('captions:translate.stale', { count: made.stale.length }));
      const readLanguage = read.language ?? '';
      const isOther =
        /^[a-z]{2,3}(?:-|$)/i.test(readLanguage) && baseOf(readLanguage) !== baseOf(language);
      if (isOther)
        notes.push(
          t('captions:translate.otherLanguage', { path: from, found: readLanguage, language }),
        );
      const path = pathFor(file, language, 'vtt');
      // Captions that were there are not given up for none, nor for half a file.
      const isUsable = made.cues.length > 0 && !read.problems.some(isDamage) && !isOther;
      const outcomes = isUsable ? [{ path, text: toVtt(made) }] : [];
      const code = isUsable ? 0 : 1;
      return putOut({ outcomes, sources: [file.path], notes, code }, args, session);
    }
    const path = pathFor(file, language, format ?? 'po');
    const { kept, leftovers } = await keepTranslations(path, units, session);
    const source = languageOf(args, 'source', session) ?? partsOfName(file.path)?.language ?? 'es';
    const all = [...kept, ...leftovers];
    const { toPo, toSheet } = await import('@comunal/exchange');
    const text =
      format === 'csv' ? toSheet(all, { source, target: language }) : toPo(all, { language });
    const notes =
      leftovers.length > 0 ? [t('captions:translate.leftover', { count: leftovers.length })] : [];
    const outcomes = [{ path, text }];
    return putOut({ outcomes, sources: [file.path], notes }, args, session);
  },
});

/** `charla.es.vtt` in `pt` is `charla.pt.vtt`. */
function pathFor({ path }: CaptionFile, language: string, ending: string): string {
  const name = partsOfName(path)?.name;
  if (name !== undefined) return join(dirname(path), `${name}.${language}.${ending}`);
  return `${path.replace(/\.(?:vtt|srt)$/i, '')}.${language}.${ending}`;
}

/** `pt-BR` is Portuguese. */
function baseOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

interface Kept {
  readonly kept: readonly TranslationUnit[];
  /** Translations of what the source no longer says. */
  readonly leftovers: readonly TranslationUnit[];
}

/** What translators did before stays; what changed under it is marked. A file that makes no sense is not replaced. */
async function keepTranslations(
  path: string,
  units: readonly TranslationUnit[],
  session: Session,
): Promise<Kept> {
  if (!existsSync(resolve(session.context.cwd, path))) return { kept: units, leftovers: [] };
  const { units: before, problems, unmatched } = await readTranslations(path, units, session);
  const broken = problems.filter(({ code }) => code !== 'not-found');
  if (broken.length > 0) throw new CliError(1, ...problemLines(path, broken, session));
  const matched = matchUnits(units, before);
  const used = new Set(matched);
  const leftovers = [
    ...before.filter((unit) => !used.has(unit) && unit.target.trim() !== ''),
    ...unmatched,
  ].map((unit) => ({ ...unit, needsReview: true }));
  const kept = units.map((unit, index) => {
    const old = matched[index];
    if (!old) return unit;
    const { target, comment } = old;
    const needsReview = target !== '' && (old.needsReview || old.source !== unit.source);
    return { ...unit, target, ...(comment && { comment }), ...(needsReview && { needsReview }) };
  });
  return { kept, leftovers };
}

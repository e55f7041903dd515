import { Told } from '@comunal/command';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { presetForLanguage } from '../../check/presets.ts';
import { decodeCaptions } from '../../decode.ts';
import { applyTranslation } from '../../translate/apply-translation.ts';
import type { ExchangeEntry } from '../../translate/exchange.ts';
import { matchEntries } from '../../translate/match-entries.ts';
import { parsePo, toPo } from '../../translate/po.ts';
import { parseSheet, toSheet, type ReadSheet } from '../../translate/sheet.ts';
import { entriesOf, translationUnits } from '../../translate/units.ts';
import { toVtt } from '../../vtt/to-vtt.ts';
import { describeProblem } from '../../messages/describe-problem.ts';
import { partsOfName, readBytes, readCaptionFiles, type CaptionFile } from '../caption-files.ts';
import { languageOf, oneOf, write } from '../options.ts';
import { putOut } from '../output.ts';
import type { Surroundings, Verb } from '../verb.ts';

/** `comunal captions translate`. */
export const translate: Verb = {
  help: 'captions:help.verb.translate',
  operand: 'FILE',
  options: {
    to: { value: 'LANG', help: 'captions:help.option.to', isNeeded: true },
    export: { value: 'FORMAT', help: 'captions:help.option.export' },
    import: { value: 'FILE', help: 'captions:help.option.import' },
    source: { value: 'LANG', help: 'captions:help.option.source' },
    ...write,
  },
  async go(call, surroundings) {
    const { texts } = surroundings;
    const { t } = texts;
    const language = languageOf(call, 'to', texts) ?? '';
    const format = oneOf(call, 'export', ['po', 'csv'] as const, texts);
    const from = call.text('import');
    if ((format === undefined) === (from === undefined))
      throw new Told(2, t('captions:wrong.one', { list: '--export, --import' }));
    const [file, ...more] = await readCaptionFiles(call.operands, surroundings);
    if (!file || more.length > 0) throw new Told(2, t('captions:wrong.oneFile'));
    const entries = entriesOf(translationUnits(file.document));

    if (from !== undefined) {
      const read = await readExchange(from, entries, surroundings);
      const made = applyTranslation(file.document, read.entries, presetForLanguage(language));
      const notes = read.problems.map(
        (problem) =>
          `${from}:${problem.line}:${problem.column}: ${describeProblem(problem, texts.language)}`,
      );
      if (made.missing.length > 0 || made.cues.length === 0)
        notes.push(
          t('captions:translate.missing', { count: made.missing.length, total: entries.length }),
        );
      if (made.stale.length > 0)
        notes.push(t('captions:translate.stale', { count: made.stale.length }));
      const found = read.language ?? '';
      const isOther = /^[a-z]{2,3}(?:-|$)/i.test(found) && baseOf(found) !== baseOf(language);
      if (isOther)
        notes.push(t('captions:translate.otherLanguage', { path: from, found, language }));
      const path = pathFor(file, language, 'vtt');
      // Captions that were there are not given up for none, nor for half a file.
      const isBroken = read.problems.some(({ code }) => /^(?:not-closed|bad-line)$/.test(code));
      const isUsable = made.cues.length > 0 && !isBroken && !isOther;
      const outcomes = isUsable ? [{ path, text: toVtt(made) }] : [];
      const code = isUsable ? 0 : 1;
      return putOut({ outcomes, sources: [file.path], notes, code }, call, surroundings);
    }
    const path = pathFor(file, language, format ?? 'po');
    const { kept, leftovers } = await keepTranslations(path, entries, surroundings);
    const source = languageOf(call, 'source', texts) ?? partsOfName(file.path)?.language ?? 'es';
    const all = [...kept, ...leftovers];
    const text =
      format === 'csv' ? toSheet(all, { source, target: language }) : toPo(all, { language });
    const notes =
      leftovers.length > 0 ? [t('captions:translate.leftover', { count: leftovers.length })] : [];
    const outcomes = [{ path, text }];
    return putOut({ outcomes, sources: [file.path], notes }, call, surroundings);
  },
};

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
  readonly kept: readonly ExchangeEntry[];
  /** Translations of what the source no longer says. */
  readonly leftovers: readonly ExchangeEntry[];
}

/** What translators did before stays; what changed under it is marked. A file that makes no sense is not replaced. */
async function keepTranslations(
  path: string,
  entries: readonly ExchangeEntry[],
  surroundings: Surroundings,
): Promise<Kept> {
  if (!existsSync(resolve(surroundings.context.cwd, path))) return { kept: entries, leftovers: [] };
  const { entries: before, problems, unmatched } = await readExchange(path, entries, surroundings);
  const broken = problems.filter(({ code }) => code !== 'not-found');
  if (broken.length > 0)
    throw new Told(
      1,
      ...broken.map(
        (problem) =>
          `${path}:${problem.line}:${problem.column}: ${describeProblem(problem, surroundings.texts.language)}`,
      ),
    );
  const units = entries.map(({ key, source }) => ({ key, text: source }));
  const matched = matchEntries(units, before);
  const used = new Set(matched);
  const leftovers = [
    ...before.filter((entry) => !used.has(entry) && entry.target.trim() !== ''),
    ...unmatched,
  ].map((entry) => ({ ...entry, isStale: true }));
  const kept = entries.map((entry, at) => {
    const old = matched[at];
    if (!old || old.target === '') return entry;
    const isStale = old.isStale === true || old.source !== entry.source;
    return { ...entry, target: old.target, ...(isStale && { isStale }) };
  });
  return { kept, leftovers };
}

async function readExchange(
  path: string,
  entries: readonly ExchangeEntry[],
  surroundings: Surroundings,
): Promise<ReadSheet> {
  const { text } = decodeCaptions(await readBytes(path, surroundings));
  return /\.csv$/i.test(path) ? parseSheet(text, entries) : { ...parsePo(text), unmatched: [] };
}

import { CliError, defineSubcommand, type CommandOutput, type ParsedArgs } from '@comunal/command';
import type { AcceptedText } from '../parts/exchange-part.ts';
import { listProjectTexts } from '../parts/exchange-parts.ts';
import { openProject } from '../project/open-project.ts';
import { readLanguage } from '../project/read-language.ts';
import { writePlanned } from '../write/write-planned.ts';
import { explainChangedFile } from './explain-changed-file.ts';
import { common } from './options.ts';
import { planImport } from './plan-import.ts';
import { readCredit, readOwner } from './read-options.ts';
import type { Session } from './session.ts';

const options = {
  to: { value: 'LANG', help: 'translate:help.option.to', isNeeded: true },
  credit: { value: 'NAME', help: 'translate:help.option.creditOfReview' },
  ...common,
} as const;

/** `comunal translate review ENTRY`: says that a person has read a translation, and that it fits the source as it is now. */
export const reviewSubcommand = defineSubcommand({
  name: 'review',
  help: 'translate:help.subcommand.review',
  operand: 'ENTRY',
  options,
  run: reviewEntry,
});

async function reviewEntry(
  args: ParsedArgs<typeof options>,
  session: Session,
): Promise<CommandOutput> {
  const { context, texts } = session;
  const { t } = texts;
  const credit = readCredit(args.text('credit'), session);
  const project = await openProject(args.text('dir'), context, texts);
  // The interface is written in Spanish first, whatever the language that the texts of the site are.
  const isInterface = args.operand.startsWith('interface/');
  const language = readLanguage(args.text('to'), project, texts, { isInterface });
  const { units } = await listProjectTexts(
    project,
    language,
    isInterface ? ['interface'] : undefined,
  );
  const owner = readOwner(args.operand, units, session);
  const own = units.filter((unit) => unit.owner === owner);
  const translated = own.filter(({ target }) => target.trim() !== '');
  const entry = owner;
  if (translated.length === 0)
    throw new CliError(1, t('translate:review.none', { entry, language }));
  const accepted = translated.map((unit): AcceptedText => ({
    unit,
    target: unit.target,
    source: unit.source,
  }));
  const agreed = new Set(own.map(({ id }) => id));
  const merged = { accepted, agreed };
  const plan = await planImport(project, { language, merged, state: 'reviewed', credit });
  if (plan.heldBack.some(({ reason }) => reason === 'by-hand'))
    throw new CliError(1, t('translate:heldBack.by-hand', { entry, field: 'translations' }));
  await explainChangedFile(() => writePlanned(plan.files), session);
  const missing = own.length - translated.length;
  const count = translated.length;
  return {
    lines: [
      t(plan.files.length > 0 ? 'translate:review.done' : 'translate:review.same', {
        entry,
        language,
        count,
      }),
    ],
    data: { entry, language, texts: count, missing, files: plan.files.map(({ name }) => name) },
    notes: missing > 0 ? [t('translate:review.missing', { count: missing, language })] : [],
  };
}

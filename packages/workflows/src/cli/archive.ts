import { archiveTexts, explainArchive, refusesKeys } from '@comunal/archive/cli';
import {
  explainFile,
  helpOf,
  readCall,
  runVerb,
  type CommandContext,
  type CommandModule,
  type Locale,
  type Printed,
} from '@comunal/command';
import { isComunalHttpError } from '@comunal/http';
import type { HelpKey } from './mirror-call.ts';
import { mirror } from './mirror.ts';
import type { Seams } from './seams.ts';

const item = { item: { value: 'ITEM', help: 'archive:help.option.item' } } as const;
const shared = {
  content: { value: 'DIR', help: 'archive:help.option.content' },
  ...item,
  prefix: { value: 'NAME', help: 'archive:help.option.prefix' },
  'wait-days': { value: 'N', help: 'archive:help.option.waitDays' },
  plan: { help: 'archive:help.option.plan' },
  yes: { help: 'archive:help.option.yes' },
  restart: { help: 'archive:help.option.restart' },
} as const;

const verbs = {
  mirror: {
    help: 'archive:help.verb.mirror',
    operand: 'RECORDING',
    options: { file: { value: 'FILE', help: 'archive:help.option.file' }, ...shared },
  },
  upload: {
    help: 'archive:help.verb.upload',
    operand: 'FILE',
    options: {
      recording: { value: 'NAME', help: 'archive:help.option.recording', isNeeded: true },
      ...shared,
    },
  },
} as const;

/** `comunal archive mirror` and `comunal archive upload`. */
export function archiveVerbs(seams: Seams = {}): CommandModule {
  return {
    help: helpText,
    run: (context) => run(context, seams),
  };
}

function run(context: CommandContext, seams: Seams): Promise<number> {
  const texts = archiveTexts(context.locale);
  let what = '';
  const act = (): Promise<Printed> => {
    const word = { name: 'archive', verbs, refuses: refusesKeys };
    const { verb, call } = readCall(context.args, word, context.locale);
    what = call.text('item') ?? call.operand;
    const isMirror = verb === verbs.mirror;
    const slug = isMirror ? call.operand : (call.text('recording') ?? '');
    const file = isMirror ? call.text('file') : call.operand;
    return mirror({ call, context, texts, seams, slug, file, isMirror });
  };
  return runVerb(
    context,
    act,
    (thrown) =>
      explainFile(thrown, context) ??
      explainArchive(thrown, texts, what) ??
      (isComunalHttpError(thrown)
        ? texts.t('archive:failure.other', { code: thrown.code, why: '' })
        : undefined),
  );
}

function helpText(locale: Locale, args: readonly string[]): string {
  const { t } = archiveTexts(locale);
  return helpOf(
    locale,
    {
      name: 'archive',
      verbs,
      t: (key: HelpKey) => t(key),
      notes: ['archive:help.keys'],
    },
    args,
  );
}

import {
  helpOf,
  readCall,
  runVerb,
  type CommandContext,
  type CommandModule,
  type Locale,
  type Printed,
} from '@comunal/command';
import type { Clock } from '@comunal/http';
import { createArchive } from '../create-archive.ts';
import { addressesOf } from './addresses-of.ts';
import { explainArchive } from './explain.ts';
import { refusesKeys } from './refuses-keys.ts';
import { archiveTexts, type HelpKey } from './texts.ts';
import { verbs } from './verbs.ts';

/** `comunal archive VERB`. `clock`: time and chance, for tests. */
export function archiveWord(clock?: Clock): CommandModule {
  return {
    help: helpText,
    run: (context) => run(context, clock),
  };
}

function run(context: CommandContext, clock?: Clock): Promise<number> {
  const texts = archiveTexts(context.locale);
  let what = '';
  const act = async (): Promise<Printed> => {
    const neighbours = ['mirror', 'upload'];
    const word = { name: 'archive', verbs, neighbours, refuses: refusesKeys };
    const { verb, call } = readCall(context.args, word, context.locale);
    what = call.operand;
    const archive = createArchive({ ...addressesOf(context), clock });
    return verb.go(call, { context, texts, archive });
  };
  return runVerb(context, act, (thrown) => explainArchive(thrown, texts, what));
}

function helpText(locale: Locale, args: readonly string[]): string {
  const { t } = archiveTexts(locale);
  return helpOf(
    locale,
    {
      name: 'archive',
      verbs,
      t: (key: HelpKey) => t(key),
    },
    args,
  );
}

import {
  type CommandContext,
  type CommandModule,
  helpOf,
  type Locale,
  type Printed,
  readCall,
  runVerb,
} from '@comunal/command';
import type { Clock } from '@comunal/http';
import { explain } from './explain.ts';
import { withLogIn } from './log-in.ts';
import { openSession, type Session } from './session.ts';
import { textsIn, type HelpKey } from './texts.ts';
import { verbs } from './verbs.ts';

/** `comunal peertube VERB`. `clock`: time and chance, for tests. */
export function peertubeWord(clock?: Clock): CommandModule {
  return {
    help: helpText,
    run: (context) => run(context, clock),
  };
}

function run(context: CommandContext, clock?: Clock): Promise<number> {
  let session: Session | undefined;
  let what = '';
  const act = async (): Promise<Printed> => {
    const texts = textsIn(context.locale);
    const word = { name: 'peertube', verbs, refuses };
    const { verb, call } = readCall(context.args, word, context.locale);
    what = call.operand || (call.text('channel') ?? '');
    const opened = (session = await openSession(call, context, texts, clock));
    return withLogIn(opened, verb.needsLogIn(call), () => verb.go(call, opened));
  };
  return runVerb(context, act, (thrown) => session && explain(thrown, session, what));
}

function helpText(locale: Locale, args: readonly string[]): string {
  const { t } = textsIn(locale);
  return helpOf(
    locale,
    {
      name: 'peertube',
      verbs,
      t: (key: HelpKey) => t(key),
      notes: ['peertube:help.server', 'peertube:help.password'],
    },
    args,
  );
}

/** A password in a command could be read by others on the machine. */
function refuses(option: string, locale: Locale): string | undefined {
  return /^--?(password|pass|pw|contraseña|senha)$/i.test(option)
    ? textsIn(locale).t('peertube:wrong.passwordOption')
    : undefined;
}

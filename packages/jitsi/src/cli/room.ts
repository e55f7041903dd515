import {
  type CommandContext,
  type CommandModule,
  helpOf,
  type Locale,
  readCall,
  runVerb,
  Told,
} from '@comunal/command';
import { isJitsiError } from '../jitsi-error.ts';
import { explain } from './explain.ts';
import { textsIn, type HelpKey } from './texts.ts';
import { verbs } from './verbs.ts';

/** `comunal room VERB`. */
export function roomWord(): CommandModule {
  return {
    help: helpText,
    run,
  };
}

function run(context: CommandContext): Promise<number> {
  const texts = textsIn(context.locale);
  const act = async () => {
    const { verb, call } = readCall(
      context.args,
      { name: 'room', verbs, refuses, placeOfStray },
      context.locale,
    );
    return verb.go(call, { context, texts });
  };
  return runVerb(context, act, (thrown) =>
    isJitsiError(thrown) ? new Told(2, explain(thrown, texts)) : undefined,
  );
}

function helpText(locale: Locale, args: readonly string[]): string {
  const { t } = textsIn(locale);
  return helpOf(
    locale,
    {
      name: 'room',
      verbs,
      t: (key: HelpKey) => t(key),
      notes: ['jitsi:help.secret'],
    },
    args,
  );
}

/** What stands too many is mostly the name of the room. */
function placeOfStray(verb: string, locale: Locale): string | undefined {
  const takesRoom = Object.hasOwn(verbs, verb) && verbs[verb]?.options['room'] !== undefined;
  return takesRoom ? textsIn(locale).t('jitsi:wrong.roomPlace') : undefined;
}

/** A key in a command could be read by others on the machine. */
function refuses(option: string, locale: Locale): string | undefined {
  return /^--?(key|secret|clave|chave)$/i.test(option)
    ? textsIn(locale).t('jitsi:wrong.keyOption')
    : undefined;
}

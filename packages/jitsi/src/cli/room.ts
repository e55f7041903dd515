import {
  type CommandContext,
  type CommandModule,
  helpOf,
  type Locale,
  readCall,
  Told,
  writeLines,
} from '@comunal/command';
import { isJitsiError } from '../jitsi-error.ts';
import { explain } from './explain.ts';
import { textsIn, type HelpKey } from './texts.ts';
import { verbs } from './verbs.ts';

/** `comunal room VERB`. */
export function roomWord(): CommandModule {
  return {
    help: { es: helpIn('es'), en: helpIn('en'), pt: helpIn('pt') },
    run,
  };
}

async function run(context: CommandContext): Promise<number> {
  const texts = textsIn(context.locale);
  try {
    const { verb, call } = readCall(context.args, { name: 'room', verbs, refuses }, context.locale);
    const { lines, notes = [], code = 0 } = await verb.go(call, { context, texts });
    writeLines(context.stdout, lines);
    writeLines(context.stderr, notes);
    return code;
  } catch (thrown) {
    if (thrown instanceof Told) {
      writeLines(context.stderr, thrown.lines);
      return thrown.code;
    }
    if (context.signal.aborted) return 130;
    if (!isJitsiError(thrown)) throw thrown;
    writeLines(context.stderr, [explain(thrown, texts)]);
    return 2;
  }
}

function helpIn(locale: Locale): string {
  const { t } = textsIn(locale);
  return helpOf(locale, {
    name: 'room',
    verbs,
    t: (key: HelpKey) => t(key),
    notes: ['jitsi:help.secret'],
  });
}

/** A key in a command could be read by others on the machine. */
function refuses(option: string, locale: Locale): string | undefined {
  return /^--?(key|secret|clave|chave)$/i.test(option)
    ? textsIn(locale).t('jitsi:wrong.keyOption')
    : undefined;
}

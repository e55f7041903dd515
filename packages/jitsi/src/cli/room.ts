import { isJitsiError } from '../jitsi-error.ts';
import type { CommandContext, CommandModule } from './command.ts';
import { explain } from './explain.ts';
import { helpIn } from './help.ts';
import { readCall } from './read-call.ts';
import { textsIn } from './texts.ts';
import { Told } from './told.ts';
import { verbs } from './verbs.ts';
import { writeLines } from './write-lines.ts';

/** `comunal room VERB`. */
export function roomWord(): CommandModule {
  return {
    help: { es: helpIn('es', verbs), en: helpIn('en', verbs), pt: helpIn('pt', verbs) },
    run,
  };
}

async function run(context: CommandContext): Promise<number> {
  const texts = textsIn(context.locale);
  try {
    const { verb, call } = readCall(context.args, verbs, texts);
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

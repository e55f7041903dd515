import type { Clock } from '@comunal/http';
import type { CommandContext, CommandModule } from './command.ts';
import { explain } from './explain.ts';
import { helpIn } from './help.ts';
import { withLogIn } from './log-in.ts';
import { readCall } from './read-call.ts';
import { openSession, type Session } from './session.ts';
import { textsIn } from './texts.ts';
import { Told } from './told.ts';
import { verbs } from './verbs.ts';
import { writeLines } from './write-lines.ts';

/** `comunal peertube VERB`. `clock`: time and chance, for tests. */
export function peertubeWord(clock?: Clock): CommandModule {
  return {
    help: { es: helpIn('es', verbs), en: helpIn('en', verbs), pt: helpIn('pt', verbs) },
    run: (context) => run(context, clock),
  };
}

async function run(context: CommandContext, clock?: Clock): Promise<number> {
  let session: Session | undefined;
  let what = '';
  try {
    const texts = textsIn(context.locale);
    const { verb, call } = readCall(context.args, verbs, texts);
    what = call.operand || (call.text('channel') ?? '');
    const opened = (session = await openSession(call, context, texts, clock));
    const {
      lines,
      notes = [],
      code = 0,
    } = await withLogIn(opened, verb.needsLogIn(call), () => verb.go(call, opened));
    writeLines(context.stdout, lines);
    writeLines(context.stderr, notes);
    return code;
  } catch (thrown) {
    if (thrown instanceof Told) {
      writeLines(context.stderr, thrown.lines);
      return thrown.code;
    }
    if (context.signal.aborted) return 130;
    const explained = session && explain(thrown, session, what);
    if (explained === undefined) throw thrown;
    writeLines(context.stderr, [explained]);
    return 1;
  }
}

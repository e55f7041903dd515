import {
  type CommandContext,
  type CommandModule,
  helpOf,
  type Locale,
  readCall,
  Told,
  writeLines,
} from '@comunal/command';
import { textsIn, type HelpKey } from './texts.ts';
import { verbs } from './verbs.ts';

/** `comunal captions VERB`. */
export function captionsWord(): CommandModule {
  return { help: { es: helpIn('es'), en: helpIn('en'), pt: helpIn('pt') }, run };
}

async function run(context: CommandContext): Promise<number> {
  const texts = textsIn(context.locale);
  try {
    const { verb, call } = readCall(context.args, { name: 'captions', verbs }, context.locale);
    const { lines = [], raw, notes = [], code = 0 } = await verb.go(call, { context, texts });
    writeLines(context.stdout, lines);
    // Into a pipe or a file captions go as they are; a terminal is shown nothing that could steer it.
    if (raw !== undefined && context.stdout.isTTY === true)
      writeLines(
        context.stdout,
        raw
          .replace(/^\uFEFF/, '')
          .replace(/\n$/, '')
          .split(/\r?\n/),
      );
    else if (raw !== undefined) context.stdout.write(raw);
    writeLines(context.stderr, notes);
    return code;
  } catch (thrown) {
    if (!(thrown instanceof Told)) {
      if (context.signal.aborted) return 130;
      throw thrown;
    }
    writeLines(context.stderr, thrown.lines);
    return thrown.code;
  }
}

function helpIn(locale: Locale): string {
  const { t } = textsIn(locale);
  return helpOf(locale, {
    name: 'captions',
    verbs,
    t: (key: HelpKey) => t(key),
    notes: ['captions:help.write'],
  });
}

import {
  type CommandContext,
  type CommandModule,
  helpOf,
  type Locale,
  type Output,
  readCall,
  runVerb,
  writeLines,
} from '@comunal/command';
import { textsIn, type HelpKey } from './texts.ts';
import { verbs } from './verbs.ts';

/** `comunal captions VERB`. */
export function captionsWord(): CommandModule {
  return { help: helpText, run };
}

function run(context: CommandContext): Promise<number> {
  const act = async () => {
    const { verb, call } = readCall(context.args, { name: 'captions', verbs }, context.locale);
    const { raw, ...printed } = await verb.go(call, { context, texts: textsIn(context.locale) });
    if (raw !== undefined) writeFile(context.stdout, raw);
    return { lines: [], ...printed };
  };
  return runVerb(context, act);
}

/** Into a pipe or a file captions go as they are; a terminal is shown nothing that could steer it. */
function writeFile(stdout: Output, text: string): void {
  if (stdout.isTTY !== true) stdout.write(text);
  else
    writeLines(
      stdout,
      text
        .replace(/^\uFEFF/, '')
        .replace(/\n$/, '')
        .split(/\r?\n/),
    );
}

function helpText(locale: Locale, args: readonly string[]): string {
  const { t } = textsIn(locale);
  return helpOf(
    locale,
    {
      name: 'captions',
      verbs,
      t: (key: HelpKey) => t(key),
      notes: ['captions:help.write'],
    },
    args,
  );
}

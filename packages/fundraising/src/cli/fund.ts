import {
  type CommandContext,
  type CommandModule,
  helpOf,
  type Locale,
  readCall,
  runVerb,
} from '@comunal/command';
import { textsIn, type HelpKey } from './texts.ts';
import type { Verb } from './verb.ts';
import { card } from './verbs/card.ts';
import { check } from './verbs/check.ts';
import { keygen } from './verbs/keygen.ts';
import { manifest } from './verbs/manifest.ts';
import { qr } from './verbs/qr.ts';
import { revoke } from './verbs/revoke.ts';
import { sign } from './verbs/sign.ts';
import { verify } from './verbs/verify.ts';

const verbs: Readonly<Record<string, Verb>> = {
  keygen,
  sign,
  manifest,
  verify,
  revoke,
  qr,
  check,
  card,
};

/** `comunal fund VERB`. */
export function fundWord(): CommandModule {
  return {
    help: helpText,
    run,
  };
}

function run(context: CommandContext): Promise<number> {
  return runVerb(context, async () => {
    const { verb, call } = readCall(context.args, { name: 'fund', verbs, refuses }, context.locale);
    return verb.go(call, { context, texts: textsIn(context.locale) });
  });
}

function helpText(locale: Locale, args: readonly string[]): string {
  const { t } = textsIn(locale);
  return helpOf(
    locale,
    {
      name: 'fund',
      verbs,
      t: (key: HelpKey) => t(key),
      notes: ['fund:help.limit', 'fund:help.codes'],
    },
    args,
  );
}

/** A private key in a command could be read by others on the machine. */
function refuses(option: string, locale: Locale): string | undefined {
  return /^--?(secret|private|private-key|secret-key|clave|chave)$/i.test(option)
    ? textsIn(locale).t('fund:wrong.keyOption')
    : undefined;
}

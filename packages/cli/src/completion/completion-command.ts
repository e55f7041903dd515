import {
  CliError,
  defineCommand,
  defineSubcommand,
  type CommandModule,
  type CommandSession,
} from '@comunal/command';
import { listLocales } from '../load-locales.ts';
import { createCliMessages, type CliMessages } from '../messages.ts';
import { bashScript } from './bash.ts';
import { completionNodes } from './completion-nodes.ts';
import { fishScript } from './fish.ts';
import { zshScript } from './zsh.ts';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

const write = defineSubcommand({
  name: '',
  help: 'cli:completion',
  operand: 'bash|zsh|fish',
  options: {},
  async run({ operand }, { context, texts }: CommandSession<CliMessages>) {
    const script = isShell(operand) ? scripts[operand] : undefined;
    if (!script) {
      const shells = texts.either(Object.keys(scripts));
      throw new CliError(2, texts.t('cli:unknownShell', { shell: operand, shells }));
    }
    return { raw: script(await completionNodes(context.cwd), await listLocales(context)) };
  },
});

/** `comunal completion`: a script that completes commands, subcommands and options. */
export function completionCommand(): CommandModule {
  return defineCommand({
    name: 'completion',
    texts: createCliMessages,
    subcommands: [write],
    notes: ['cli:completionUse'],
    open: (_, session) => session,
  });
}

function isShell(name: string): name is keyof typeof scripts {
  return Object.hasOwn(scripts, name);
}

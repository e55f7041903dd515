import {
  CliError,
  defineCommand,
  defineSubcommand,
  type CommandModule,
  type CommandSession,
} from '@comunal/command';
import { messages } from '../messages.ts';
import { bashScript } from './bash.ts';
import { completionNodes } from './completion-nodes.ts';
import { fishScript } from './fish.ts';
import { zshScript } from './zsh.ts';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

const texts = (locale: keyof typeof messages) => ({
  unknownShell: messages[locale].unknownShell,
  t: (key: 'completion' | 'completionUse') => messages[locale][key],
});
type Texts = ReturnType<typeof texts>;

const write = defineSubcommand({
  name: '',
  help: 'completion',
  operand: 'bash|zsh|fish',
  options: {},
  async run({ operand }, { context, texts }: CommandSession<Texts>) {
    const script = isShell(operand) ? scripts[operand] : undefined;
    if (!script) throw new CliError(2, texts.unknownShell(operand));
    return { raw: script(await completionNodes(context.cwd)) };
  },
});

/** `comunal completion`: a script that completes commands, subcommands and options. */
export function completionCommand(): CommandModule {
  return defineCommand({
    name: 'completion',
    texts,
    subcommands: [write],
    notes: ['completionUse'],
    open: (_, session) => session,
  });
}

function isShell(name: string): name is keyof typeof scripts {
  return Object.hasOwn(scripts, name);
}

import {
  explainFile,
  helpOf,
  readCall,
  runVerb,
  type CallShape,
  type CommandContext,
  type CommandModule,
  type Locale,
  type Printed,
} from '@comunal/command';
import { addFigure } from './add-figure.ts';
import { collect } from './collect.ts';
import type { Seams } from './seams.ts';
import { showFigures } from './show-figures.ts';
import { audienceTexts, type AudienceTexts } from './texts.ts';

type HelpKey = Extract<Parameters<AudienceTexts['t']>[0], `audience:help.${string}`>;

const content = { content: { value: 'DIR', help: 'audience:help.option.content' } } as const;
const json = { json: { help: 'audience:help.option.json' } } as const;

const verbs: Readonly<Record<'collect' | 'add' | 'show', CallShape<HelpKey>>> = {
  collect: {
    help: 'audience:help.verb.collect',
    options: {
      ...content,
      recording: { value: 'NAME', help: 'audience:help.option.recording', isMany: true },
      write: { help: 'audience:help.option.write' },
      ...json,
    },
  },
  add: {
    help: 'audience:help.verb.add',
    operand: 'RECORDING',
    options: {
      metric: { value: 'WORD', help: 'audience:help.option.metric', isNeeded: true },
      value: { value: 'N', help: 'audience:help.option.value', isNeeded: true },
      platform: { value: 'NAME', help: 'audience:help.option.platform', isNeeded: true },
      method: { value: 'WORD', help: 'audience:help.option.method', isNeeded: true },
      date: { value: 'DAY', help: 'audience:help.option.date' },
      window: { value: 'TIME', help: 'audience:help.option.window' },
      about: { help: 'audience:help.option.about' },
      ...content,
    },
  },
  show: { help: 'audience:help.verb.show', options: { ...content, ...json } },
};

/** `comunal audience VERB`. */
export function audienceWord(seams: Seams = {}): CommandModule {
  return {
    help: helpText,
    run: (context) => run(context, seams),
  };
}

function run(context: CommandContext, seams: Seams): Promise<number> {
  const act = (): Promise<Printed> => {
    const { verb, call } = readCall(context.args, { name: 'audience', verbs }, context.locale);
    const given = { call, context, texts: audienceTexts(context.locale), seams };
    if (verb === verbs.collect) return collect(given);
    return verb === verbs.add ? addFigure(given) : showFigures(given);
  };
  return runVerb(context, act, (thrown) => explainFile(thrown, context));
}

function helpText(locale: Locale, args: readonly string[]): string {
  const { t } = audienceTexts(locale);
  return helpOf(locale, { name: 'audience', verbs, t: (key: HelpKey) => t(key) }, args);
}

import {
  CliError,
  defineSubcommand,
  json,
  oneOf,
  wrongValue,
  type ParsedArgs,
} from '@comunal/command';
import { figureSchema, FigureMetric, type Figure } from '@comunal/schemas';
import { putFigure } from '../audience/put-figure.ts';
import { openRecordingFile } from '../content-file/recording-file.ts';
import { content as contentOption, type AudienceSession } from './audience-session.ts';
import { figureLine } from './figure-lines.ts';
import { openContent } from './open-content.ts';

/** Methods of a figure that somebody read; an average needs more fields and is written by hand. */
const methods = ['count', 'estimate', 'sum', 'unknown'] as const;

const options = {
  metric: { value: 'WORD', help: 'audience:help.option.metric', isNeeded: true },
  value: { value: 'N', help: 'audience:help.option.value', isNeeded: true },
  platform: { value: 'NAME', help: 'audience:help.option.platform', isNeeded: true },
  method: { value: 'WORD', help: 'audience:help.option.method', isNeeded: true },
  date: { value: 'DAY', help: 'audience:help.option.date' },
  window: { value: 'TIME', help: 'audience:help.option.window' },
  about: { help: 'audience:help.option.about' },
  ...contentOption,
  ...json,
} as const;
type Args = ParsedArgs<typeof options>;

/** `comunal audience add`. */
export const add = defineSubcommand({
  name: 'add',
  help: 'audience:help.subcommand.add',
  operand: 'RECORDING',
  options,
  async run(args, session: AudienceSession) {
    const { context, texts, overrides } = session;
    const { t } = texts;
    const figure = readFigure(args, session);
    const content = await openContent(args, context, overrides.today, (dir) =>
      t('audience:wrong.content', { dir }),
    );
    const slug = args.operand;
    const recording = content.get('recording', slug);
    if (recording?.visibility !== 'public')
      throw new CliError(
        1,
        t('audience:wrong.noRecording', { dir: args.text('content') ?? 'content', slug }),
      );
    const file = await openRecordingFile(content.dir, slug);
    const text = file && putFigure(file.text, figure);
    if (!file || text === undefined)
      throw new CliError(1, t('audience:wrong.notYaml', { slug, file: `recordings/${slug}` }));
    if (text !== file.text) await file.write(text);
    return {
      lines: [figureLine(figure, texts)],
      data: { figure, file: file.name },
      notes: [t('audience:add.done', { file: file.name })],
    };
  },
});

function readFigure(args: Args, { context: { locale }, overrides }: AudienceSession): Figure {
  const metric = oneOf(args, 'metric', Object.values(FigureMetric), locale);
  const method = oneOf(args, 'method', methods, locale);
  const value = args.text('value');
  if (!/^\d{1,15}$/.test(value)) throw wrongValue(value, 'value', '0, 1, 2…', locale);
  const date = args.text('date') ?? overrides.today ?? new Date().toISOString().slice(0, 10);
  const platform = args.text('platform');
  const checked = figureSchema.safeParse({
    metric,
    value: Number(value),
    approximate: args.has('about'),
    platform,
    method,
    ...readWindow(args),
    date,
  });
  if (checked.success) return checked.data;
  switch (checked.error.issues[0]?.path[0]) {
    case 'window':
      throw wrongValue(args.text('window') ?? '', 'window', ['P1D', 'P7D', 'P30D'], locale);
    case 'platform':
      throw wrongValue(platform, 'platform', 'PeerTube, several, unknown', locale);
    default:
      throw wrongValue(date, 'date', '2026-11-25', locale);
  }
}

function readWindow(args: Args): { readonly window?: { duration: string; from: string } } {
  const duration = args.text('window');
  return duration === undefined ? {} : { window: { duration, from: 'publication' } };
}

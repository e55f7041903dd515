import { nearHint, Told, type Call, type Printed } from '@comunal/command';
import { figureSchema, FigureMetric, type Figure } from '@comunal/schemas';
import { putFigure } from '../audience/put-figure.ts';
import { openRecordingFile } from '../content-file/recording-file.ts';
import type { AudienceCall } from './collect.ts';
import { figureLine } from './figure-lines.ts';
import { openContent } from './open-content.ts';

/** What somebody can say of a number that they read; an average says more, and is written by hand. */
const methods = ['count', 'estimate', 'sum', 'unknown'] as const;

/** `comunal audience add`. */
export async function addFigure(given: AudienceCall): Promise<Printed> {
  const { call, context, texts, seams } = given;
  const { t } = texts;
  const figure = figureOf(given);
  const content = await openContent(call, context, seams.today, (dir) =>
    t('audience:wrong.content', { dir }),
  );
  const slug = call.operand;
  const recording = content.get('recording', slug);
  if (recording?.visibility !== 'public')
    throw new Told(
      1,
      t('audience:wrong.noRecording', { dir: call.text('content') ?? 'content', slug }),
    );
  const file = await openRecordingFile(content.dir, slug);
  const text = file && putFigure(file.text, figure);
  if (!file || text === undefined)
    throw new Told(1, t('audience:wrong.notYaml', { slug, file: `recordings/${slug}` }));
  if (text !== file.text) await file.write(text);
  return {
    lines: [figureLine(figure, texts)],
    notes: [t('audience:add.done', { file: file.name })],
  };
}

function figureOf({ call, context, texts: { t }, seams }: AudienceCall): Figure {
  const wrong = (option: string, value: string, list: readonly string[]): Told =>
    new Told(
      2,
      t('audience:wrong.value', { value, option, list: list.join(', ') }) +
        nearHint(value, list, context.locale),
    );
  const oneOf = (option: string, list: readonly string[]): string => {
    const value = call.text(option) ?? '';
    if (list.includes(value)) return value;
    throw wrong(`--${option}`, value, list);
  };
  const metric = oneOf('metric', Object.values(FigureMetric));
  const method = oneOf('method', methods);
  const value = call.text('value') ?? '';
  if (!/^\d{1,15}$/.test(value)) throw wrong('--value', value, ['0, 1, 2…']);
  const date = call.text('date') ?? seams.today ?? new Date().toISOString().slice(0, 10);
  const checked = figureSchema.safeParse({
    metric,
    value: Number(value),
    approximate: call.has('about'),
    platform: call.text('platform'),
    method,
    ...windowOf(call),
    date,
  });
  if (checked.success) return checked.data;
  const field = String(checked.error.issues[0]?.path[0]);
  throw field === 'window'
    ? wrong('--window', call.text('window') ?? '', ['P1D', 'P7D', 'P30D'])
    : wrong(`--${field}`, field === 'date' ? date : (call.text(field) ?? ''), ['2026-11-25']);
}

function windowOf(call: Call): { readonly window?: { duration: string; from: string } } {
  const duration = call.text('window');
  return duration === undefined ? {} : { window: { duration, from: 'publication' } };
}

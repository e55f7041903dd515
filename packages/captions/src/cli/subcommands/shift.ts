import {
  CliError,
  defineSubcommand,
  wrongValue,
  type Locale,
  type ParsedArgs,
} from '@comunal/command';
import type { Captions } from '../../captions.ts';
import { toSrt } from '../../srt/to-srt.ts';
import * as transform from '../../transform/transform.ts';
import { toVtt } from '../../vtt/to-vtt.ts';
import { hasUnreadText, readCaptionFiles, describeUnknownTags } from '../caption-files.ts';
import { write } from '../options.ts';
import { writeOutput, type OutputFile } from '../write-output.ts';
import type { Session } from '../session.ts';

const transformOptions = {
  by: { value: 'SECONDS', help: 'captions:help.option.by' },
  stretch: { value: 'FACTOR', help: 'captions:help.option.stretch' },
  sync: { value: 'TIME=TIME', help: 'captions:help.option.sync', isMany: true },
} as const;

/** The subcommand `comunal captions shift`. */
export const shift = defineSubcommand({
  name: 'shift',
  help: 'captions:help.subcommand.shift',
  operand: 'FILE',
  operands: 'many',
  options: {
    ...transformOptions,
    ...write,
  },
  async run(args, session: Session) {
    const { t } = session.texts;
    const apply = createTransform(args, session);
    const outputs: OutputFile[] = [];
    const notes: string[] = [];
    let code: 0 | 1 = 0;
    const files = await readCaptionFiles(args.operands, session);
    for (const file of files) {
      const { path, document } = file;
      notes.push(...describeUnknownTags(file, session.texts));
      const shifted = apply(document);
      const count = document.cues.length - shifted.cues.length;
      if (hasUnreadText(file)) notes.push(t('captions:file.loses', { path }));
      else if (count > 0) notes.push(t('captions:file.drops', { path, count }));
      else {
        outputs.push({ path, text: document.format === 'srt' ? toSrt(shifted) : toVtt(shifted) });
        continue;
      }
      code = 1;
    }
    const sources = files.map(({ path }) => path);
    return writeOutput({ outputs, sources, isInPlace: true, notes, code }, args, session);
  },
});

function createTransform(
  args: ParsedArgs<typeof transformOptions>,
  { context: { locale }, texts }: Session,
): (captions: Captions) => Captions {
  const options = (['by', 'stretch', 'sync'] as const).filter((option) => args.has(option));
  if (options.length !== 1)
    throw new CliError(2, texts.t('captions:wrong.one', { list: '--by, --stretch, --sync' }));
  const [by, factor, anchors] = [args.text('by'), args.text('stretch'), args.all('sync')];
  if (by !== undefined) {
    const seconds = Number(by.replace(',', '.').replace(/s$/, ''));
    if (!Number.isFinite(seconds)) throw wrongValue(by, 'by', '1.5, -2', locale);
    return (captions) => transform.shift(captions, seconds * 1000);
  }
  if (factor !== undefined) {
    const number = Number(factor.replace(',', '.'));
    if (!(Number.isFinite(number) && number > 0))
      throw wrongValue(factor, 'stretch', '1.001', locale);
    return (captions) => transform.stretch(captions, number);
  }
  const [first, second, ...more] = anchors.map((value) => parseAnchor(value, locale));
  const ratio =
    first && second ? (second.toMs - first.toMs) / (second.fromMs - first.fromMs) : Number.NaN;
  const isRight = first && second && more.length === 0 && ratio > 0 && Number.isFinite(ratio);
  if (!isRight)
    throw wrongValue(anchors.join(' '), 'sync', '--sync 0:10=0:12.5 --sync 59:00=59:07', locale);
  return (captions) => transform.sync(captions, first, second);
}

function parseAnchor(value: string, locale: Locale): transform.SyncAnchor {
  const [from, to, ...more] = value.split('=').map(parseTime);
  if (from === undefined || to === undefined || more.length > 0)
    throw wrongValue(value, 'sync', '0:10=0:12.5', locale);
  return { fromMs: from, toMs: to };
}

/** Parses a time such as `1:02:03.5`, `2:03` or `123.5` as milliseconds. */
function parseTime(text: string): number | undefined {
  const match = /^(?:(?:(\d+):)?(\d+):)?(\d+(?:[.,]\d+)?)$/.exec(text.trim());
  if (!match) return undefined;
  const [, hours = '0', minutes = '0', seconds = ''] = match;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds.replace(',', '.'))) * 1000;
}

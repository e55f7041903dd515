import { type Call, Told } from '@comunal/command';
import type { Captions } from '../../captions.ts';
import { toSrt } from '../../srt/to-srt.ts';
import * as transform from '../../transform/transform.ts';
import { toVtt } from '../../vtt/to-vtt.ts';
import { loses, readCaptionFiles, tagNotes } from '../caption-files.ts';
import { write, wrongValue } from '../options.ts';
import { putOut, type Outcome } from '../output.ts';
import type { Texts } from '../texts.ts';
import type { Verb } from '../verb.ts';

/** `comunal captions shift`. */
export const shift: Verb = {
  help: 'captions:help.verb.shift',
  operand: 'FILE',
  operands: 'many',
  options: {
    by: { value: 'SECONDS', help: 'captions:help.option.by' },
    stretch: { value: 'FACTOR', help: 'captions:help.option.stretch' },
    sync: { value: 'TIME=TIME', help: 'captions:help.option.sync', isMany: true },
    ...write,
  },
  async go(call, surroundings) {
    const { t } = surroundings.texts;
    const move = moveOf(call, surroundings.texts);
    const outcomes: Outcome[] = [];
    const notes: string[] = [];
    let code: 0 | 1 = 0;
    const files = await readCaptionFiles(call.operands, surroundings);
    for (const file of files) {
      const { path, document } = file;
      notes.push(...tagNotes(file, surroundings.texts));
      const moved = move(document);
      const count = document.cues.length - moved.cues.length;
      if (loses(file)) notes.push(t('captions:file.loses', { path }));
      else if (count > 0) notes.push(t('captions:file.drops', { path, count }));
      else {
        outcomes.push({ path, text: document.format === 'srt' ? toSrt(moved) : toVtt(moved) });
        continue;
      }
      code = 1;
    }
    const sources = files.map(({ path }) => path);
    return putOut({ outcomes, sources, isInPlace: true, notes, code }, call, surroundings);
  },
};

function moveOf(call: Call, texts: Texts): (captions: Captions) => Captions {
  const options = ['by', 'stretch', 'sync'].filter((option) => call.has(option));
  if (options.length !== 1)
    throw new Told(2, texts.t('captions:wrong.one', { list: '--by, --stretch, --sync' }));
  const [by, factor, anchors] = [call.text('by'), call.text('stretch'), call.all('sync')];
  if (by !== undefined) {
    const seconds = Number(by.replace(',', '.').replace(/s$/, ''));
    if (!Number.isFinite(seconds)) throw wrongValue(by, 'by', '1.5, -2', texts);
    return (captions) => transform.shift(captions, seconds * 1000);
  }
  if (factor !== undefined) {
    const number = Number(factor.replace(',', '.'));
    if (!(Number.isFinite(number) && number > 0))
      throw wrongValue(factor, 'stretch', '1.001', texts);
    return (captions) => transform.stretch(captions, number);
  }
  const [first, second, ...more] = anchors.map((value) => anchorOf(value, texts));
  const ratio =
    first && second ? (second.toMs - first.toMs) / (second.fromMs - first.fromMs) : Number.NaN;
  const isRight = first && second && more.length === 0 && ratio > 0 && Number.isFinite(ratio);
  if (!isRight)
    throw wrongValue(anchors.join(' '), 'sync', '--sync 0:10=0:12.5 --sync 59:00=59:07', texts);
  return (captions) => transform.sync(captions, first, second);
}

function anchorOf(value: string, texts: Texts): transform.Anchor {
  const [from, to, ...more] = value.split('=').map(msOf);
  if (from === undefined || to === undefined || more.length > 0)
    throw wrongValue(value, 'sync', '0:10=0:12.5', texts);
  return { fromMs: from, toMs: to };
}

/** `1:02:03.5`, `2:03` or `123.5`. */
function msOf(text: string): number | undefined {
  const found = /^(?:(?:(\d+):)?(\d+):)?(\d+(?:[.,]\d+)?)$/.exec(text.trim());
  if (!found) return undefined;
  const [, hours = '0', minutes = '0', seconds = ''] = found;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds.replace(',', '.'))) * 1000;
}

import { pickCount } from '@comunal/test-kit/pick-cases';
import { useChromium } from '@comunal/test-kit/use-chromium';
import { characterEntities } from 'character-entities';
import { characterEntitiesLegacy } from 'character-entities-legacy';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { formatTimestamp } from '../../src/format-timestamp.ts';
import { parseVtt, type Cue } from '../../src/index.ts';
import { walkCueText } from '../../src/text/walk-cue-text.ts';
import { randomCaptions, createRandom } from '../support/random-captions.ts';
import { readTracks, type BrowserCue } from './read-tracks.ts';

const count = pickCount(200, 2_000);

let page: Page;
/** Chromium 150 does not support the alignment of lines and positions, and ignores settings that have one; 156 does. */
let knowsAlignment: boolean;
useChromium(async (browser) => {
  page = await browser.newPage();
  knowsAlignment = await page.evaluate(() => 'positionAlign' in VTTCue.prototype);
});

it(`parses ${count} generated files as Chromium does`, async () => {
  const files = Array.from({ length: count }, (_, seed) =>
    randomCaptions(createRandom(seed + 1)).toWellFormed(),
  );
  let cues = 0;
  for (let from = 0; from < files.length; from += 50) {
    const some = files.slice(from, from + 50);
    const read = await page.evaluate(readTracks, some);
    for (const [at, file] of some.entries()) {
      const { cues: ours, problems } = parseVtt(file);
      const isRefused = problems.some(({ code }) => code === 'not-webvtt');
      const expected = isRefused ? undefined : inOrder(ours).map(asBrowser).map(withoutOddMoments);
      const theirs = read[at]
        ?.map((cue, index) => withoutOddId(cue, expected?.[index]))
        .map(withoutOddMoments);
      expect(comparable(expected), JSON.stringify(file)).toEqual(comparable(theirs));
      cues += ours.length;
    }
  }
  // Files without cues would agree without proving anything.
  expect(cues).toBeGreaterThan(count);
});

it('decodes each HTML entity that Chromium decodes', async () => {
  const names = Object.keys(characterEntities);
  const old = characterEntitiesLegacy;
  const texts = [...names.map((name) => `&${name};`), ...old.map((name) => `&${name}7`)];
  expect(texts).toHaveLength(2_231);
  const file = ['WEBVTT', ...texts.map((text) => `00:00.000 --> 00:01.000\n${text}`)].join('\n\n');
  const [read = []] = await page.evaluate(readTracks, [file]);
  expect(read?.map(({ tree }) => tree)).toEqual(texts.map(treeOf));
  expect(
    texts.filter((text) => treeOf(text).startsWith('&') && !/^&(?:amp|AMP)/.test(text)),
  ).toEqual([]);
});

/** Sorts cues as a browser does: in the order in which they are shown. */
function inOrder(cues: readonly Cue[]): Cue[] {
  return cues.toSorted((a, b) => a.startMs - b.startMs || b.endMs - a.endMs);
}

function asBrowser({ id, startMs, endMs, text, settings }: Cue): BrowserCue {
  const { vertical, snapToLines, line, position, size, align } = settings;
  return {
    id,
    startMs,
    endMs,
    text,
    settings: JSON.stringify({ vertical, snapToLines, line, position, size, align }),
    tree: treeOf(text),
  };
}

/** Removes the settings that an old Chromium parses differently. */
function comparable(cues: readonly BrowserCue[] | undefined): readonly BrowserCue[] | undefined {
  if (knowsAlignment) return cues;
  const aligned = /"(?:snapToLines|line|position)":[^,]*,/g;
  return cues?.map((cue) => ({ ...cue, settings: cue.settings.replaceAll(aligned, '') }));
}

/**
 * Chromium takes whatever line stands above the times for the id; «collect a WebVTT block»: only where «line count is 2», which
 * is never so in the header nor below two lines of text: the times then begin another block, with nothing in its buffer. And it
 * begins a style sheet at «STYLE» at once, where the rule is asked of the second line, and only when that has no arrow.
 */
function withoutOddId(cue: BrowserCue, ours: BrowserCue | undefined): BrowserCue {
  return ours && /^(?:(?:STYLE|REGION)[ \t\f]*)?$/.test(ours.id) ? { ...cue, id: ours.id } : cue;
}

/**
 * Chromium takes `<00:00:01.000 x>` for a moment; «WebVTT cue text parsing rules», for a timestamp tag: only «if position now
 * points at the end of input (i.e. there are no trailing characters after the timestamp)».
 */
function withoutOddMoments(cue: BrowserCue): BrowserCue {
  const isOdd = /<\d[\d:.]*(?:[^\d:.>]|\d{4}>|[:.]>)/.test(cue.text);
  return isOdd ? { ...cue, tree: cue.tree.replaceAll(/\{[\d:.]+\}/g, '') } : cue;
}

const ELEMENTS: Readonly<Record<string, string>> = { c: 'span', v: 'span', lang: 'span' };

function treeOf(text: string): string {
  let tree = '';
  for (const { kind, node } of walkCueText(text)) {
    if (node.type === 'text') tree += JSON.stringify(node.text).slice(1, -1);
    else if (node.type === 'timestamp') tree += `{${formatTimestamp(node.ms)}}`;
    else if (kind === 'end') tree += ']';
    else {
      const { type, classes, value } = node;
      const name = ELEMENTS[type] ?? type;
      const title = type === 'v' ? value : '';
      const lang = type === 'lang' ? value : '';
      tree += `[${name} ${JSON.stringify([classes.join(' '), title, lang])}`;
    }
  }
  return tree;
}

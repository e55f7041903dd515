import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../captions.ts';
import { parsePercentage, parseSettings, splitSettings } from './parse-settings.ts';

const parse = (text: string, ...regions: string[]) => {
  const bad: string[] = [];
  const settings = parseSettings(
    text,
    (id) => regions.includes(id),
    ({ name, value, offset }) => bad.push(`${offset} ${name}:${value}`),
  );
  return { settings, bad };
};

describe('parseSettings', () => {
  it.each([
    ['vertical:rl', { vertical: 'rl' }],
    ['vertical:lr', { vertical: 'lr' }],
    ['line:0', { line: 0 }],
    ['line:-1', { line: -1 }],
    ['line:1.5', { line: 1.5 }],
    ['line:-0', { line: 0 }],
    ['line:100%', { line: 100, snapToLines: false }],
    ['line:0.5%,end', { line: 0.5, snapToLines: false, lineAlign: 'end' }],
    ['line:3,center', { line: 3, lineAlign: 'center' }],
    ['position:33.3%', { position: 33.3 }],
    ['position:0%,line-right', { position: 0, positionAlign: 'line-right' }],
    ['size:0%', { size: 0 }],
    ['align:start\tsize:50%\falign:left', { align: 'left', size: 50 }], // the last one counts
    ['region:abajo', { region: 'abajo' }],
  ])('parses %j', (text, expected) => {
    expect(parse(text, 'abajo')).toEqual({
      settings: { ...defaultSettings, ...expected },
      bad: [],
    });
  });

  it.each([
    'vertical:tb',
    'line:auto',
    'line:1e3',
    'line:--1',
    'line:1-',
    'line:.5',
    'line:5.',
    'line:1.2.3',
    'line:+1',
    'line:101%',
    'line:-1%',
    'line:1%,middle',
    'line:',
    'position:50',
    'position:101%',
    'position:50%,start',
    'position:.5%',
    'size:1e2%',
    'size:% ',
    'align:middle',
    'align:Start',
    'Align:start',
    'nothing',
    ':',
    ':start',
    'region:arriba',
  ])('reports %j, which has no effect', (text) => {
    const { settings, bad } = parse(text, 'abajo');
    expect(settings).toEqual(defaultSettings);
    expect(bad).toHaveLength(1);
  });

  // «If cue's WebVTT cue line is not auto, or size is not 100, or writing direction is not horizontal»: no region.
  it.each(['line:0', 'size:50%', 'vertical:rl'])(
    'removes the region of a cue with %s',
    (setting) => {
      expect(parse(`region:abajo ${setting}`, 'abajo').settings.region).toBe('');
    },
  );

  it('removes the region of a cue with an unknown region', () => {
    expect(parse('region:abajo region:x', 'abajo').settings.region).toBe('');
  });

  it('ignores a number that is too large', () => {
    expect(parse(`line:${'9'.repeat(400)}`).settings.line).toBe('auto');
  });

  it('gives the offset of each setting', () => {
    expect([...splitSettings('\ta:b  c:d:e')]).toEqual([
      { name: 'a', value: 'b', offset: 1 },
      { name: 'c', value: 'd:e', offset: 6 },
    ]);
    expect(parse(' align:start x:1').bad).toEqual(['13 x:1']);
  });
});

it.each([
  ['0%', 0],
  ['100.000%', 100],
  ['007%', 7],
  ['100.1%', undefined],
  ['50', undefined],
  ['%', undefined],
  ['5 %', undefined],
  ['-0%', undefined],
])('parses the percentage %j as %s', (text, value) => {
  expect(parsePercentage(text)).toBe(value);
});

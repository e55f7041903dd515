import { describe, expect, it } from 'vitest';
import type { UploadPhase, UploadProgress } from '@comunal/http/upload';
import type { Locale } from './command.ts';
import { textsIn } from './texts.ts';
import { barLine, progressReport } from './progress-report.ts';

const at = (
  loaded: number,
  phase: UploadPhase = 'sending',
  bytesPerSecond: number | undefined = 1_234_000,
): UploadProgress => ({
  loaded,
  total: 250_000_000,
  phase,
  bytesPerSecond,
  secondsLeft: bytesPerSecond && (250_000_000 - loaded) / bytesPerSecond,
});

describe('the bar', () => {
  it.each<[Locale, string]>([
    ['es', '45% · 112.5 MB de 250 MB · 1.2 MB/s · faltan 1:52'],
    ['en', '45% · 112.5 MB of 250 MB · 1.2 MB/s · 1:52 left'],
    ['pt', '45% · 112,5 MB de 250 MB · 1,2 MB/s · faltam 1:52'],
  ])('has everything where there is room, in %s', (locale, words) => {
    const line = barLine(at(112_500_000), textsIn(locale), 99);
    expect(line).toBe(`[${'='.repeat(13)}${' '.repeat(17)}] ${words}`);
  });

  it.each([
    [79, '[==========             ] 45% · 112.5 MB of 250 MB · 1.2 MB/s · 1:52 left'],
    [55, '45% · 112.5 MB of 250 MB · 1.2 MB/s · 1:52 left'],
    [39, '45% · 1.2 MB/s · 1:52 left'],
    [20, '45% · 1:52 left'],
    [3, '45%'],
    [2, '45'],
  ])('fits into %d columns', (columns, line) => {
    expect(barLine(at(112_500_000), textsIn('en'), columns)).toBe(line);
  });

  it.each(['es', 'en', 'pt'] as const)('never breaks a line of 40 columns in %s', (locale) => {
    const phases: UploadPhase[] = ['starting', 'sending', 'waiting', 'processing', 'done'];
    for (const phase of phases)
      for (const loaded of [0, 1, 999_999, 123_456_789, 250_000_000])
        for (const speed of [undefined, 0.001, 999, 1e9]) {
          const line = barLine(at(loaded, phase, speed), textsIn(locale), 39);
          expect([line, line.length <= 39]).toEqual([line, true]);
          expect(line).toMatch(/\d%/);
        }
  });

  it('counts items without a speed, and says how long the rest will take', () => {
    const copied = { ...at(0), loaded: 450, total: 2000, unit: 'items', secondsLeft: 112 } as const;
    expect(barLine(copied, textsIn('es'), 40)).toBe('22% · 450 de 2,000 · faltan 1:52');
    let written = '';
    progressReport({ write: (text: string) => (written += text) }, 'pt').show(copied);
    expect(written).toBe('20% · 450 de 2.000\n');
  });

  it('says 100 % only once nothing is missing', () => {
    expect(barLine(at(249_999_999), textsIn('en'), 79)).toContain('] 99% ');
    expect(barLine(at(250_000_000), textsIn('en'), 79)).toContain('] 100% ');
  });

  it('is drawn whole on a terminal that calls itself 0 columns wide', () => {
    let written = '';
    const output = { isTTY: true, columns: 0, write: (text: string) => (written += text) };
    progressReport(output, 'en').show(at(112_500_000));
    expect(written).toContain('45% · 112.5 MB of 250 MB');
  });

  it('is drawn in place, not more often than ten times a second, and left with a new line', () => {
    let now = 0;
    let written = '';
    const output = { isTTY: true, columns: 40, write: (text: string) => (written += text) };
    const report = progressReport(output, 'en', () => now);
    report.show(at(0, 'starting', undefined));
    for (; now <= 1_000; now += 10) report.show(at(now * 100_000));
    report.end();
    report.end();
    const drawings = written.split('\r').slice(1);
    expect(drawings.length).toBeGreaterThan(5);
    expect(drawings.length).toBeLessThanOrEqual(12);
    for (const drawing of drawings) expect(drawing.trimEnd()).toMatch(/^.{1,39}\P{L}\[K$/u);
    expect(written.endsWith('\n')).toBe(true);
    expect(written.match(/\n/g)).toHaveLength(1);
  });
});

it('makes room on its line for something else', () => {
  let written = '';
  const output = { isTTY: true, columns: 20, write: (text: string) => (written += text) };
  const report = progressReport(output, 'en', () => 0);
  report.clear();
  expect(written).toBe('');
  report.show(at(0, 'starting'));
  report.clear();
  report.end();
  expect(written).toBe('\r0% · starting\u001b[K\r\u001b[K');
});

describe('where there is no terminal', () => {
  it.each<[Locale, string]>([
    [
      'es',
      '10% · 25 MB de 250 MB\n20% · 52 MB de 250 MB\n30% · sin respuesta; se prueba de nuevo\n50% · 125 MB de 250 MB\n100% · 250 MB de 250 MB\n100% · el servidor lo está procesando\n',
    ],
    [
      'en',
      '10% · 25 MB of 250 MB\n20% · 52 MB of 250 MB\n30% · no answer; trying again\n50% · 125 MB of 250 MB\n100% · 250 MB of 250 MB\n100% · the server is processing it\n',
    ],
    [
      'pt',
      '10% · 25 MB de 250 MB\n20% · 52 MB de 250 MB\n30% · sem resposta; tentando de novo\n50% · 125 MB de 250 MB\n100% · 250 MB de 250 MB\n100% · o servidor está processando\n',
    ],
  ])('there is a line for each tenth, and for each change, in %s', (locale, words) => {
    let written = '';
    const report = progressReport({ write: (text) => (written += text) }, locale);
    report.show(at(0, 'starting'));
    for (const loaded of [0, 24e6, 25e6, 26e6, 52e6]) report.show(at(loaded));
    for (const _ of [1, 2]) report.show(at(77e6, 'waiting'));
    for (const loaded of [125e6, 250e6]) report.show(at(loaded));
    for (const phase of ['processing', 'processing', 'done'] as const)
      report.show(at(250e6, phase));
    report.end();
    expect(written).toBe(words);
  });
});

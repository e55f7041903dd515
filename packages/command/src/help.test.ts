import { expect, it } from 'vitest';
import { helpOf } from './help.ts';

const texts: Readonly<Record<string, string>> = {
  upload: 'sends a file, and goes on where it stopped '.repeat(4).trim(),
  channel: 'into which channel',
  note: 'A password is never an option.',
};

const help = helpOf('en', {
  name: 'peertube',
  verbs: {
    upload: {
      help: 'upload',
      operand: 'FILE',
      options: {
        channel: { help: 'channel', value: 'NAME', isNeeded: true },
        tag: { help: 'channel', value: 'T', isMany: true },
      },
    },
    list: { help: 'channel', options: { channel: { help: 'channel', value: 'NAME' } } },
  },
  t: (key) => texts[key] ?? key,
  common: '[--server URL]',
  notes: ['note'],
});

it('shows each form, each option once, the notes and the exit codes', () => {
  expect(help).toContain('comunal peertube VERB [--server URL] [--locale es|en|pt]');
  expect(help).toContain('  upload FILE --channel NAME [--tag T …]');
  expect(help.match(/^ {2}--channel NAME {2}into which channel$/gm)).toHaveLength(1);
  expect(help).toContain('A password is never an option.\n\nEnds with 0 when done');
});

it('fits a terminal of 100 columns', () => {
  for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
});

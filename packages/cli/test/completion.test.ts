import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { childEnvironment, findTool, needs } from '@comunal/test-kit/environment';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../src/bin.ts', import.meta.url));
const cwd = fileURLToPath(new URL('..', import.meta.url));
const shells = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof shells)[number];

let dir = '';
const fileOf = (shell: Shell): string => join(dir, `comunal.${shell}`);
const comunal = (...args: string[]) =>
  spawnSync(
    process.execPath,
    ['--conditions=@comunal/source', '--disable-warning=ExperimentalWarning', bin, ...args],
    {
      cwd,
      env: childEnvironment({
        LANG: 'en_GB.UTF-8',
      }),
      encoding: 'utf8',
    },
  );

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'comunal-completion-'));
  for (const shell of shells) {
    const { status, stdout, stderr } = comunal('completion', shell);
    if (status !== 0) throw new Error(stderr);
    writeFileSync(fileOf(shell), stdout);
  }
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** What each shell does when Tab is pressed at the end of the line. */
const completers: Readonly<Record<Shell, (words: readonly string[]) => string>> = {
  bash: (words) => `source "$FILE"
COMP_WORDS=(comunal ${words.map((word) => `'${word}'`).join(' ')})
COMP_CWORD=${words.length}
_comunal
printf '%s\\n' "\${COMPREPLY[@]}"`,
  // zsh completes in its line editor alone: the words are handed over, and what would be offered is written.
  zsh: (words) => `compdef() { :; }
compadd() { shift; [[ $# -gt 0 ]] && print -l -- "$@"; }
_files() { print -- FILES; }
source "$FILE"
words=(comunal ${words.map((word) => `'${word}'`).join(' ')})
CURRENT=${words.length + 1}
_comunal`,
  fish: (words) => `source "$FILE"
cd (dirname "$FILE")
complete -C 'comunal ${words.join(' ')}'`,
};

function complete(shell: Shell, ...words: readonly string[]): string[] {
  const { stdout, stderr } = spawnSync(findTool(shell) ?? '', ['-c', completers[shell](words)], {
    env: childEnvironment({ FILE: fileOf(shell), HOME: dir }),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter(Boolean);
}

describe.each(shells)('the completion of %s', (shell) => {
  describe('where it is installed', needs(shell), () => {
    it('offers commands, subcommands and subcommands of two words', () => {
      expect(complete(shell, '')).toEqual(expect.arrayContaining(['captions', 'check', 'jitsi']));
      expect(complete(shell, 'peertube', '')).toEqual(
        expect.arrayContaining(['upload', 'list', 'live']),
      );
      const live = complete(shell, 'peertube', 'live', '');
      expect(live.toSorted()).toEqual(['create', 'show']);
      expect(complete(shell, 'archive', '')).toContain('mirror');
    });

    it('offers the options of the subcommand, and those alone', () => {
      const options = complete(shell, 'captions', 'shift', 'file.vtt', '--');
      expect(options).toEqual(expect.arrayContaining(['--by', '--stretch', '--sync', '--locale']));
      expect(options).not.toContain('--channel');
      expect(complete(shell, 'check', '--')).toContain('--mask-closed');
    });

    it('goes on after help, and knows the languages', () => {
      expect(complete(shell, 'help', 'fundraising', '')).toContain('keygen');
      expect(complete(shell, '--locale', '').toSorted()).toEqual(['en', 'es', 'pt']);
    });

    it('leaves files to the shell where they are meant', () => {
      const offered = complete(shell, 'captions', 'check', '');
      expect(offered).not.toContain('fix');
      expect(offered).not.toContain('--preset');
    });
  });
});

it('names the shells that there are', () => {
  expect(comunal('completion', 'tcsh')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: 'comunal has no completion for “tcsh”: use bash, zsh or fish.\n',
  });
  expect(comunal('completion').stderr).toContain('bash|zsh|fish is missing');
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const RIGHTS = /id-token: write|id_tokens:|secrets\.RELEASE_TOKEN/;

/** A workflow with what comes before its jobs, and the lines of its two jobs. */
function readWorkflow(path: string) {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const jobs = /^(?<head>.*?)^ *pack:$(?<pack>.*?)^ *publish:$(?<publish>.*)/ms.exec(text)?.groups;
  const { head = '', pack = '', publish = '' } = jobs ?? {};
  return { text, head, pack, publish };
}

describe.each([
  '.github/workflows/release.yml',
  '.gitlab-ci.yml',
  '.forgejo/workflows/release.yml',
])('%s', (path) => {
  const { text, head, pack, publish } = readWorkflow(path);

  it('runs for nothing but a person who starts it', () => {
    const trigger = path.includes('gitlab')
      ? /^workflow:\n  rules:\n    - if: \$CI_PIPELINE_SOURCE == "web"\n\n/m
      : /^on:\n  workflow_dispatch:\n(?:    .*\n)*\n/m;
    expect(text).toMatch(trigger);
  });

  it('packs without rights, and publishes what was packed in a job of its own', () => {
    expect(pack).toContain('npm run release:pack');
    expect(pack).not.toContain('release:publish');
    expect(head + pack).not.toMatch(RIGHTS);
    expect(publish).toContain('npm run release:publish');
    expect(publish).not.toContain('release:pack');
    expect(publish).toMatch(RIGHTS);
  });

  it('puts nothing that somebody types into a command', () => {
    const commands = text.split('\n').filter((line) => /^\s*(?:- )?run:/.test(line));
    expect(commands.filter((line) => line.includes('${{'))).toEqual([]);
  });
});

it('pins the actions of GitHub by their commit', () => {
  const { text } = readWorkflow('.github/workflows/release.yml');
  const actions = text.split('\n').filter((line) => line.includes('uses:'));
  expect(actions.length).toBeGreaterThan(0);
  for (const action of actions) expect(action).toMatch(/uses: [\w/-]+@[0-9a-f]{40} # v\d/);
});

it('asks for provenance where the host vouches for a job, and only there', () => {
  const asking = [
    '.github/workflows/release.yml',
    '.gitlab-ci.yml',
    '.forgejo/workflows/release.yml',
  ].filter((path) => readWorkflow(path).publish.includes('RELEASE_PROVENANCE'));
  expect(asking).toEqual(['.github/workflows/release.yml', '.gitlab-ci.yml']);
});

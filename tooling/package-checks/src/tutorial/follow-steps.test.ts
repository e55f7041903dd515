import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment } from '@comunal/test-kit/environment';
import { expect, it } from 'vitest';
import { createSampleFolder } from '../lib/sample-workspace.ts';
import { followSteps } from './follow-steps.ts';
import { readTutorial } from './read-tutorial.ts';

const follow = (page: string, desk = createSampleFolder({})) =>
  followSteps(readTutorial(page).steps, desk, childEnvironment());
const block = (lang: string, text: string) => `\`\`\`${lang}\n${text}\n\`\`\`\n\n`;

const SERVER = `import { createServer } from 'node:http';
const server = createServer((request, response) => response.end('a page'));
server.listen(0, 'localhost', () => console.log('Local  http://localhost:' + server.address().port + '/'));`;

it('writes files, enters folders, and runs commands that print what the page says', async () => {
  const desk = createSampleFolder({});
  const page = [
    block('text title="site/a.txt"', 'hello'),
    block('sh', 'cd site\ncat a.txt'),
    block('text', 'hel…'),
  ].join('');
  expect(await follow(page, desk)).toEqual({ cwd: join(desk, 'site') });
});

it('stops at a command that fails, and at one that does not fail as it is meant to', async () => {
  const desk = createSampleFolder({});
  const page = block('sh', 'exit 3') + block('text title="after.txt"', '');
  expect(await follow(page, desk)).toMatchObject({
    stopped: { line: 1, message: expect.stringContaining('ends with 3') },
  });
  expect(existsSync(join(desk, 'after.txt'))).toBe(false);
  expect(await follow(block('sh fails', 'exit 3'))).not.toHaveProperty('stopped');
  expect(await follow(block('sh fails', 'true'))).toHaveProperty('stopped.line', 1);
});

it('stops where something else is printed than the page says', async () => {
  expect(await follow(block('sh', 'echo one') + block('text', 'two'))).toMatchObject({
    stopped: { message: 'promises “two”, which is not in\none\n' },
  });
});

it('asks a server for its home page and stops it', async () => {
  const serves = block('sh serves', 'node server.mjs');
  const page = block('js title="server.mjs"', SERVER) + serves;
  expect(await follow(page + block('text', 'Local  http://localhost:4321/'))).not.toHaveProperty(
    'stopped',
  );
  const dies = block('js title="server.mjs"', 'process.exit(1)') + serves;
  expect(await follow(dies + block('text', 'Local …'))).toHaveProperty('stopped.line', 5);
});

// One import in a process of its own, as `comunal import` is.
import { commands } from '../dist/cli/index.js';

const start = performance.now();
const command = await commands.find(({ name }) => name === 'import').load();
let lines = 0;
const code = await command.run({
  args: process.argv.slice(2),
  cwd: process.cwd(),
  env: {},
  stdout: { write: (text) => (lines += text.split('\n').length - 1) },
  stderr: { write: () => {} },
  locale: 'es',
  signal: new AbortController().signal,
});
const ms = performance.now() - start;
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ code, ms, cpuMs: (user + system) / 1000, lines }));

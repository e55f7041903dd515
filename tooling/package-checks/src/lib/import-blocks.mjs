// node import-blocks.mjs SEPARATOR FILE…: imports one module after another. On the standard output, a line with SEPARATOR and the
// error of the module, or null, as JSON, ends what each of them printed.
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const [separator, ...files] = process.argv.splice(2);
let late;
process.on('uncaughtException', (error) => (late = error));
for (const file of files) {
  late = undefined;
  const error = await import(pathToFileURL(file).href).then(
    () => undefined,
    (thrown) => ({ thrown }),
  );
  // What the module began and did not wait for has a turn to print or to fail.
  await setImmediate();
  const problem =
    error?.thrown ?? late ?? (process.exitCode ? `exit code ${process.exitCode}` : undefined);
  process.exitCode = undefined;
  const text = problem === undefined ? null : String(problem?.stack ?? problem);
  process.stdout.write(`\n${separator}${JSON.stringify(text)}\n`);
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { launchChromium } from '@comunal/test-kit/launch-chromium';
import { runProgram } from '../lib/run-program.ts';
import type { Problem } from '../problem.ts';
import { serveSite } from '../rehearsal/serve-preview.ts';
import { installFolder } from './install-folders.ts';
import { nextAppFiles } from './next-app-files.ts';
import { consumerVersions } from './tool-versions.ts';

const TIMEOUT_MS = 600_000;

/**
 * Installs an app of Next with the components of React of one package.
 *
 * @returns Why npm refuses, or nothing.
 *
 * @public - also for releases, in scripts/
 */
export async function installNextApp(
  dir: string,
  env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  const names = ['next', 'react', 'react-dom', '@comunal/peertube'];
  const dependencies = Object.fromEntries(
    names.map((name) => [name, consumerVersions[name] ?? 'latest']),
  );
  const failure = await installFolder(dir, dependencies, env);
  for (const [path, text] of Object.entries(nextAppFiles)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return failure;
}

/**
 * Builds and serves that app: what the server renders holds the element, and a page takes it over.
 *
 * @public - also for releases, in scripts/
 */
export async function rehearseNextApp(
  dir: string,
  env: NodeJS.ProcessEnv,
): Promise<readonly Problem[]> {
  const failure = await installNextApp(dir, env);
  if (failure !== undefined) return [{ location: 'Next', message: failure }];
  const settings = { ...env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  const next = join(dir, 'node_modules/next/dist/bin/next');
  const built = await runProgram(process.execPath, [next, 'build'], dir, settings, TIMEOUT_MS);
  if (built.code !== 0)
    return [{ location: 'next build', message: `${built.stdout}${built.stderr}` }];
  const argv = [next, 'start', '--hostname', '127.0.0.1', '--port', '0'];
  const served = await serveSite(argv, dir, settings);
  try {
    return await findPageProblems(served.origin);
  } finally {
    await served.stop();
  }
}

async function findPageProblems(origin: string): Promise<readonly Problem[]> {
  const problems: string[] = [];
  const html = await (await fetch(origin)).text();
  if (!html.includes('<comunal-video')) problems.push('The server renders no <comunal-video>.');
  if (!html.includes('En tubo.example')) problems.push('The server renders no fallback.');
  const browser = await launchChromium();
  try {
    const page = await (await browser.newContext()).newPage();
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) problems.push(`The page asks ${request.url()}.`);
    });
    page.on('pageerror', ({ message }) => problems.push(`The page fails: ${message}`));
    page.on('console', (entry) => {
      if (entry.type() === 'error') problems.push(`The page reports: ${entry.text()}`);
    });
    await page.goto(origin);
    for (const title of ['Taller de fanzines', 'Taller de radio']) {
      const text = page.locator('comunal-video').getByText(title).first();
      await text.waitFor().catch(() => problems.push(`The element never shows «${title}».`));
      if (title === 'Taller de fanzines')
        await page.getByRole('button', { name: 'Cambiar' }).click();
    }
  } finally {
    await browser.close();
  }
  return problems.map((message) => ({ location: 'Next', message }));
}

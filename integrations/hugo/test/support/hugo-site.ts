import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allOf, getTool, longForm, needs } from '@comunal/test-kit/environment';

const integration = join(import.meta.dirname, '..', '..');

/** Options of a test that builds a site: the long form alone, with Hugo (apt-get install hugo), which npm does not bring. */
export const hugoOnly = allOf(longForm, needs('hugo'));

/** How a build ended. */
export interface Build {
  readonly status: number | null;
  /** What Hugo printed. */
  readonly log: string;
  /** Each file that was written, by its path. */
  readonly files: ReadonlyMap<string, string>;
}

/** A copy of the example site, with the component in `themes/comunal`. */
export interface HugoSite {
  readonly dir: string;
  readonly read: (path: string) => string;
  readonly write: (path: string, text: string) => void;
  readonly erase: (path: string) => void;
  /** Builds the site on 1 January 2030, where there is neither Go nor a network. */
  readonly build: () => Build;
  readonly remove: () => void;
}

/** Creates a site with these cards and a script that stands for that of the elements. */
export function createHugoSite(cards?: object): HugoSite {
  const home = mkdtempSync(join(tmpdir(), 'comunal-hugo-'));
  const dir = join(home, 'site');
  const write = (path: string, text: string): void => {
    const file = join(dir, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  };
  cpSync(join(integration, 'example'), dir, { recursive: true });
  rmSync(join(dir, 'data'), { recursive: true, force: true });
  cpSync(join(integration, 'comunal'), join(dir, 'themes', 'comunal'), { recursive: true });
  const settings = readFileSync(join(dir, 'hugo.toml'), 'utf8');
  write('hugo.toml', settings.replace('themesDir = ".."\n', ''));
  write('themes/comunal/assets/comunal/comunal.standalone.js', '// the elements\n');
  if (cards) write('data/comunal/cards.json', JSON.stringify(cards));
  mkdirSync(join(home, 'bin'));
  symlinkSync(getTool('hugo'), join(home, 'bin', 'hugo'));
  return {
    dir,
    read: (path) => readFileSync(join(dir, path), 'utf8'),
    write,
    erase: (path) => rmSync(join(dir, path)),
    build: () => build(home, dir),
    remove: () => rmSync(home, { recursive: true }),
  };
}

function build(home: string, cwd: string): Build {
  const nowhere = 'http://127.0.0.1:9';
  const { status, stdout, stderr } = spawnSync(
    join(home, 'bin', 'hugo'),
    ['--clock', '2030-01-01T00:00:00Z', '--cacheDir', join(home, 'cache')],
    {
      cwd,
      encoding: 'utf8',
      env: {
        PATH: join(home, 'bin'),
        HOME: home,
        TZ: 'UTC',
        HTTP_PROXY: nowhere,
        HTTPS_PROXY: nowhere,
      },
    },
  );
  return {
    status,
    log: `${stdout}${stderr}`,
    files: readFiles(join(cwd, 'public')),
  };
}

function readFiles(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map(); // no page could be built
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const file = join(parentPath, name);
        return [file.slice(folder.length + 1), readFileSync(file, 'utf8')];
      }),
  );
}

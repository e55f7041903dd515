import {
  CliError,
  defineSubcommand,
  printable,
  writeLines,
  type CommandOutput,
  type ParsedArgs,
} from '@comunal/command';
import { getSystemErrorCode } from '@comunal/http/node';
import type { Session } from './session.ts';
import type { CmsTexts } from './cms-texts.ts';
import type { CmsServer } from '../serve/start-cms-server.ts';

const options = { port: { value: 'PORT', help: 'cms:help.option.port' } } as const;

/** The port, so that what a browser keeps of a draft is found again. */
const PORT = 4400;

/** `comunal cms`: serves the forms on this machine until Ctrl-C. */
export const serve = defineSubcommand({
  name: '',
  help: 'cms:help.subcommand.serve',
  options,
  run: serveForms,
});

async function serveForms(
  args: ParsedArgs<typeof options>,
  { context, texts }: Session,
): Promise<CommandOutput> {
  const { cwd, signal, stderr } = context;
  const { t } = texts;
  const { server, isMoved } = await start(cwd, readPort(args.text('port'), texts), texts);
  try {
    writeLines(stderr, [
      { text: t('cms:serve.listening', { url: server.url }), style: 'success' },
      ...(isMoved ? [t('cms:serve.taken', { port: String(PORT) })] : []),
      t('cms:serve.whoever'),
      t('cms:serve.stop'),
    ]);
    await untilAborted(signal);
  } finally {
    await server.close();
  }
  return { lines: [], code: 0 };
}

/** Starts the server, on a port that is free where none was asked for and the usual one is taken. */
async function start(
  root: string,
  port: number | undefined,
  texts: CmsTexts,
): Promise<{ readonly server: CmsServer; readonly isMoved: boolean }> {
  const { t } = texts;
  // Loaded when it is called: Express and decap-server are large.
  const { startCmsServer } = await import('../serve/start-cms-server.ts');
  const { CmsProjectError } = await import('../serve/cms-project.ts');
  const messages = {
    foreign: t('cms:serve.foreign'),
    outside: t('cms:serve.outside'),
    tooLarge: t('cms:serve.tooLarge'),
    unknown: t('cms:serve.unknown'),
    unwritten: (reason: string) => t('cms:serve.unwritten', { reason }),
    partly: (files: string, reason: string) => t('cms:serve.partly', { files, reason }),
    undeleted: (file: string, reason: string) => t('cms:serve.undeleted', { file, reason }),
  };
  const listen = (wanted: number): Promise<CmsServer> =>
    startCmsServer({ root, port: wanted, messages });
  try {
    return { server: await listen(port ?? PORT), isMoved: false };
  } catch (error) {
    if (error instanceof CmsProjectError)
      throw new CliError(
        1,
        error.path === undefined
          ? t('cms:wrong.noCollections')
          : t('cms:wrong.configPath', { path: printable(error.path) }),
      );
    const code = getSystemErrorCode(error);
    if (code === 'ENOENT') throw new CliError(1, t('cms:wrong.noForms'));
    if (code !== 'EADDRINUSE') throw error;
    if (port !== undefined) throw new CliError(1, t('cms:wrong.portTaken', { port: String(port) }));
    return { server: await listen(0), isMoved: true };
  }
}

function readPort(text: string | undefined, { t }: CmsTexts): number | undefined {
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new CliError(2, t('cms:wrong.port'));
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });
}

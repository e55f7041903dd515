import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse } from 'jsonc-parser';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

/** What an editor underlines. */
export interface Underlined {
  readonly message: string;
  /** The text under the line. */
  readonly text: string;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Diagnostics {
  readonly uri: string;
  readonly diagnostics: readonly {
    readonly message: string;
    readonly range: { readonly start: Position; readonly end: Position };
  }[];
}

/** An editor without windows: the YAML language server with the settings of a folder, as Visual Studio Code gives them to it. */
export interface YamlEditor {
  /** Opens a file, or goes on in an open one, with a text that need not be on disk; returns what is underlined. */
  underlined(path: string, text: string): Promise<readonly Underlined[]>;
  /** Returns the text that appears over a place of a file that was opened. */
  hover(path: string, position: Position): Promise<string>;
  /** Returns the values and fields that are offered at a place of a file that was opened, with the text beside each. */
  complete(path: string, position: Position): Promise<Readonly<Record<string, string>>>;
  close(): Promise<void>;
}

const require = createRequire(import.meta.url);
const bin = join(
  dirname(require.resolve('yaml-language-server')),
  '../../bin/yaml-language-server',
);

/** Opens the editor in a folder that has `.vscode/settings.json`. */
export async function openYamlEditor(folder: string): Promise<YamlEditor> {
  const server = spawn(process.execPath, [bin, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = new Promise((resolve) => server.once('exit', resolve));
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const toUri = (path: string): string => pathToFileURL(join(folder, path)).href;
  const versions = new Map<string, number>();
  const waiting = new Map<string, (diagnostics: Diagnostics) => void>();
  connection.onNotification('textDocument/publishDiagnostics', (params: Diagnostics) => {
    waiting.get(params.uri)?.(params);
    waiting.delete(params.uri);
  });
  const { 'yaml.schemas': schemas } = parse(
    readFileSync(join(folder, '.vscode/settings.json'), 'utf8'),
  ) as { readonly 'yaml.schemas'?: object };
  const yaml = {
    schemas,
    validate: true,
    hover: true,
    completion: true,
    schemaStore: { enable: false },
    kubernetesCRDStore: { enable: false },
  };
  const configured = new Promise<void>((resolve) => {
    connection.onRequest(
      'workspace/configuration',
      ({ items }: { items: { section: string }[] }) => {
        resolve();
        return items.map(({ section }) => (section === 'yaml' ? yaml : {}));
      },
    );
  });
  connection.listen();
  const root = pathToFileURL(folder).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'project' }],
    capabilities: { workspace: { configuration: true, workspaceFolders: true } },
  });
  await connection.sendNotification('initialized', {});
  await configured;
  return {
    async underlined(path, text) {
      const uri = toUri(path);
      const published = new Promise<Diagnostics>((resolve) => waiting.set(uri, resolve));
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      if (version === 1)
        await connection.sendNotification('textDocument/didOpen', {
          textDocument: { uri, languageId: 'yaml', version, text },
        });
      else
        await connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [{ text }],
        });
      const { diagnostics } = await published;
      return diagnostics.map(({ message, range }) => ({ message, text: textIn(text, range) }));
    },
    async hover(path, position) {
      const result = await connection.sendRequest<{ contents: { value: string } } | null>(
        'textDocument/hover',
        { textDocument: { uri: toUri(path) }, position },
      );
      return result?.contents.value ?? '';
    },
    async complete(path, position) {
      const { items } = await connection.sendRequest<{
        items: readonly { label: string; documentation?: string | { value: string } }[];
      }>('textDocument/completion', { textDocument: { uri: toUri(path) }, position });
      return Object.fromEntries(
        items.map(({ label, documentation = '' }) => [
          label,
          typeof documentation === 'string' ? documentation : documentation.value,
        ]),
      );
    },
    async close() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await exited;
      connection.dispose();
    },
  };
}

function textIn(text: string, { start, end }: { start: Position; end: Position }): string {
  const lines = text.split('\n');
  const offsetOf = ({ line, character }: Position): number =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return text.slice(offsetOf(start), offsetOf(end));
}

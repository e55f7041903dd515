import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Application, Converter, ReflectionKind, type Context } from 'typedoc';
import type typescript from 'typescript';
import { expect, it, onTestFinished } from 'vitest';

// By a name in a variable: the script has no types of its own.
const script = './foreign-members.mjs';
const { dropForeignMembers } = (await import(script)) as {
  dropForeignMembers: (context: Context, dir: string) => void;
};
const typedocRequire = createRequire(createRequire(import.meta.url).resolve('typedoc'));
// The TypeScript of typedoc itself: programs of another version are not for it.
const ts = typedocRequire('typescript') as typeof typescript;

it('keeps of a global type what the package adds, and what an interface of it inherits', async () => {
  const root = mkdtempSync(join(tmpdir(), 'comunal-reference-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const files = Object.entries({
    'room/index.ts': 'export {}; declare global { interface Tags { room: 1 } }',
    'video/define.ts': 'export {}; declare global { interface Tags { video: 1 } }',
    'room/base.ts': 'export interface Base { inherited: 1 }',
    'video/index.ts':
      "import type { Base } from '../room/base.ts'; export interface Video extends Base { own: 1 }",
  }).map(([path, text]) => {
    const file = join(root, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
    return file;
  });
  const program = ts.createProgram(files, { noLib: true, allowImportingTsExtensions: true });
  const entryPoints = ['video/define.ts', 'video/index.ts'].flatMap((path) => {
    const sourceFile = program.getSourceFile(join(root, path));
    return sourceFile ? [{ displayName: path, program, sourceFile }] : [];
  });
  const app = await Application.bootstrap({ logLevel: 'None', excludeExternals: true });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, (context) =>
    dropForeignMembers(context, join(root, 'video')),
  );
  const project = app.converter.convert(entryPoints);
  const members = project
    .getReflectionsByKind(ReflectionKind.Interface)
    .map((reflection) => [
      reflection.name,
      reflection.isDeclaration() ? reflection.children?.map(({ name }) => name) : [],
    ]);
  expect(Object.fromEntries(members)).toEqual({ Tags: ['video'], Video: ['inherited', 'own'] });
});

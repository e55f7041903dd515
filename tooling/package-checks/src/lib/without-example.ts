import ts from 'typescript';
import { listCalledFunctions, type CalledFunction } from './called-functions.ts';

/** Interfaces whose functions packages call: a caller writes them, or passes on what a package created. */
const CALLED_BY_PACKAGES: ReadonlySet<string> = new Set([
  'AnnounceServices',
  'ArchiveWriteConnection',
  'BroadcastServer',
  'BroadcastServices',
  'BroadcastTarget',
  'ChannelServices',
  'Clock',
  'ContentCheck',
  'ContentClock',
  'PeerTubeConnection',
  'ProblemLogger',
  'PublicForm',
  'RecognitionServices',
  'S3Client',
  'Signer',
  'TokenStore',
  'UploadClient',
  'UploadSource',
  'Workflow',
  'WorkflowDefinition',
]);

/** Interfaces that are like one of the language or of every browser: `AbortSignal`, `String`. */
const KNOWN_OTHERWISE: ReadonlySet<string> = new Set(['CheckSignal', 'RoomName']);

/** The functions of a public export that somebody calls, and that no example shows. */
export function findWithoutExample(
  checker: ts.TypeChecker,
  symbol: ts.Symbol,
): readonly Pick<CalledFunction, 'name' | 'documented'>[] {
  const [declaration] = symbol.declarations ?? [];
  if (!declaration) return [];
  const isValue = (symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Variable)) !== 0;
  if (isValue) {
    const isCalled = checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0;
    const lacksExample = isCalled && !symbol.getJsDocTags(checker).some(isExample);
    return lacksExample ? [{ name: symbol.name, documented: declaration }] : [];
  }
  if (CALLED_BY_PACKAGES.has(symbol.name) || KNOWN_OTHERWISE.has(symbol.name)) return [];
  return listCalledFunctions(symbol).filter(
    (method) => method.isMember && isNamed(method) && !hasExample(checker, method),
  );
}

/** A constructor is shown where the class is, and an interface that is called itself, where a client has it. */
function isNamed({ documented }: CalledFunction): boolean {
  return (documented as Partial<ts.NamedDeclaration>).name !== undefined; // Those two have none.
}

function hasExample(checker: ts.TypeChecker, { documented }: CalledFunction): boolean {
  const { name } = documented as Partial<ts.NamedDeclaration>; // Filtered by `isNamed`.
  const symbol = name && checker.getSymbolAtLocation(name);
  return symbol?.getJsDocTags(checker).some(isExample) ?? false;
}

function isExample({ name, text }: ts.JSDocTagInfo): boolean {
  return name === 'example' && /^```tsx?\b/m.test(ts.displayPartsToString(text));
}

import ts from 'typescript';

/** A member of a public type, and what it is called in messages: `Video.channel.name`. */
export interface DocumentedMember {
  readonly name: string;
  /** Where it is written, or the type that it belongs to when it is computed. */
  readonly declaration: ts.NamedDeclaration;
  readonly symbol: ts.Symbol | undefined;
}

/**
 * Members that a caller writes, reads or calls, and that a signature alone does not explain: public ones of a class, and those
 * that an interface or a type alias itself writes down, at any depth. Inherited ones are documented where they are declared, but
 * for those of a computed type, such as `Pick<Video, 'name'>`, which are declared nowhere.
 * A member that has a literal for its type, such as `kind: 'place'`, says itself what it is.
 */
export function listDocumentedMembers(
  checker: ts.TypeChecker,
  { name, declarations = [] }: ts.Symbol,
): DocumentedMember[] {
  const computed = declarations
    .filter(ts.isInterfaceDeclaration)
    .flatMap((declaration) => listComputedMembers(checker, declaration));
  const written = declarations.flatMap((declaration) => listWrittenMembers(name, declaration));
  return [
    ...written.map((member) => ({
      ...member,
      symbol: checker.getSymbolAtLocation(member.declaration.name ?? member.declaration),
    })),
    ...computed,
  ];
}

function listComputedMembers(
  checker: ts.TypeChecker,
  declaration: ts.InterfaceDeclaration,
): DocumentedMember[] {
  const bases = (declaration.heritageClauses ?? []).flatMap(({ types }) => types);
  return bases
    .filter(({ expression }) => isTypeAlias(checker, checker.getSymbolAtLocation(expression)))
    .flatMap((base) => checker.getPropertiesOfType(checker.getTypeFromTypeNode(base)))
    .map((symbol) => ({ name: `${declaration.name.text}.${symbol.name}`, declaration, symbol }));
}

function isTypeAlias(checker: ts.TypeChecker, symbol: ts.Symbol | undefined): boolean {
  if (!symbol) return false;
  const isImported = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  const { flags } = isImported ? checker.getAliasedSymbol(symbol) : symbol;
  return (flags & ts.SymbolFlags.TypeAlias) !== 0;
}

type WrittenMember = Omit<DocumentedMember, 'symbol'>;

function listWrittenMembers(name: string, declaration: ts.Declaration): WrittenMember[] {
  if (GENERATED.test(declaration.getSourceFile().fileName)) return [];
  if (ts.isInterfaceDeclaration(declaration))
    return declaration.members.flatMap((member) => readMember(name, member));
  if (ts.isTypeAliasDeclaration(declaration)) return membersIn(name, declaration.type);
  if (!ts.isClassDeclaration(declaration)) return [];
  return declaration.members.filter(isPublic).flatMap((member) => readMember(name, member));
}

/** The list of messages: each is documented where it is written, in a folder of `locales`. */
const GENERATED = /[\\/]generated[\\/]/;

function readMember(owner: string, member: ts.TypeElement | ts.ClassElement): WrittenMember[] {
  if (!member.name || !isNamed(member.name)) return [];
  if (ts.isPropertySignature(member) && member.type && ts.isLiteralTypeNode(member.type)) return [];
  const name = `${owner}.${member.name.text}`;
  const type =
    ts.isPropertySignature(member) || ts.isPropertyDeclaration(member) ? member.type : undefined;
  return [{ name, declaration: member }, ...(type ? membersIn(name, type) : [])];
}

/** Members of the type literals in a type, but for those of a function's parameters, which `@param` documents. */
function membersIn(owner: string, type: ts.TypeNode): WrittenMember[] {
  if (ts.isFunctionTypeNode(type)) return [];
  if (ts.isConditionalTypeNode(type))
    return [...membersIn(owner, type.trueType), ...membersIn(owner, type.falseType)];
  if (ts.isTypeLiteralNode(type))
    return type.members.flatMap((member) => readMember(owner, member));
  const members: WrittenMember[] = [];
  ts.forEachChild(type, (child) => {
    if (ts.isTypeNode(child)) members.push(...membersIn(owner, child));
  });
  return members;
}

/** Names such as `~standard` and computed ones are between packages. */
function isNamed(name: ts.PropertyName): name is ts.Identifier | ts.StringLiteral {
  return (ts.isIdentifier(name) || ts.isStringLiteral(name)) && !name.text.startsWith('~');
}

function isPublic(member: ts.ClassElement): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Override;
  return (ts.getCombinedModifierFlags(member) & hidden) === 0;
}

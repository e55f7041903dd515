import ts from 'typescript';

/** A member of a public type, and what it is called in messages: `Video.channel.name`. */
export interface DocumentedMember {
  readonly name: string;
  readonly declaration: ts.NamedDeclaration;
}

/**
 * Members that a caller writes, reads or calls, and that a signature alone does not explain: public ones of a class, and those
 * that an interface or a type alias itself writes down, at any depth. Inherited ones are documented where they are declared.
 * A member that has a literal for its type, such as `kind: 'place'`, says itself what it is.
 */
export function listDocumentedMembers({ name, declarations = [] }: ts.Symbol): DocumentedMember[] {
  return declarations.flatMap((declaration) => {
    if (GENERATED.test(declaration.getSourceFile().fileName)) return [];
    if (ts.isInterfaceDeclaration(declaration))
      return declaration.members.flatMap((member) => readMember(name, member));
    if (ts.isTypeAliasDeclaration(declaration)) return membersIn(name, declaration.type);
    if (!ts.isClassDeclaration(declaration)) return [];
    return declaration.members.filter(isPublic).flatMap((member) => readMember(name, member));
  });
}

/** The list of messages: each is documented where it is written, in a folder of `locales`. */
const GENERATED = /[\\/]generated[\\/]/;

function readMember(owner: string, member: ts.TypeElement | ts.ClassElement): DocumentedMember[] {
  if (!member.name || !isNamed(member.name)) return [];
  if (ts.isPropertySignature(member) && member.type && ts.isLiteralTypeNode(member.type)) return [];
  const name = `${owner}.${member.name.text}`;
  const type =
    ts.isPropertySignature(member) || ts.isPropertyDeclaration(member) ? member.type : undefined;
  return [{ name, declaration: member }, ...(type ? membersIn(name, type) : [])];
}

/** Members of the type literals in a type, but for those of a function's parameters, which `@param` documents. */
function membersIn(owner: string, type: ts.TypeNode): DocumentedMember[] {
  if (ts.isFunctionTypeNode(type)) return [];
  if (ts.isConditionalTypeNode(type))
    return [...membersIn(owner, type.trueType), ...membersIn(owner, type.falseType)];
  if (ts.isTypeLiteralNode(type))
    return type.members.flatMap((member) => readMember(owner, member));
  const members: DocumentedMember[] = [];
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

import ts from 'typescript';

/** A function of a public export, and what it is called in messages: `Room.join`. */
export interface CalledFunction {
  readonly name: string;
  readonly signature: ts.SignatureDeclaration;
  /** What carries its doc comment. */
  readonly documented: ts.Declaration;
  /** Whether it is a method, or a function that an interface holds. */
  readonly isMember: boolean;
}

/**
 * The functions that a caller of a public export calls: the export itself, the methods of a class, and the functions of an
 * interface. Those of an interface of options are called by the package: their own comments say when, and with what.
 */
export function listCalledFunctions({ name, declarations = [] }: ts.Symbol): CalledFunction[] {
  const hasOverloads = declarations.length > 1;
  return declarations.flatMap((declaration) => {
    if (ts.isInterfaceDeclaration(declaration))
      return name.endsWith('Options') ? [] : listMembers(name, declaration.members);
    if (ts.isClassDeclaration(declaration)) return listMembers(name, declaration.members);
    if (ts.isFunctionDeclaration(declaration))
      return hasOverloads && declaration.body
        ? []
        : [{ name, signature: declaration, documented: declaration, isMember: false }];
    const signature = functionOf(declaration);
    return signature ? [{ name, signature, documented: declaration, isMember: false }] : [];
  });
}

function listMembers(
  owner: string,
  members: readonly (ts.TypeElement | ts.ClassElement)[],
): CalledFunction[] {
  return members.filter(isCallable).flatMap((member) => {
    const name = `${owner}.${nameOf(member)}`;
    if (ts.isPropertySignature(member) && member.type && ts.isTypeLiteralNode(member.type))
      return listMembers(name, member.type.members);
    const signature = ts.isFunctionLike(member) ? member : functionOf(member);
    return signature ? [{ name, signature, documented: member, isMember: true }] : [];
  });
}

/** The function type or function that a declaration gives a name to. */
function functionOf(declaration: ts.Declaration): ts.SignatureDeclaration | undefined {
  const { type, initializer } = declaration as Partial<ts.VariableDeclaration>; // Others have neither.
  if (type && ts.isFunctionTypeNode(type)) return type;
  return initializer && ts.isFunctionLike(initializer) ? initializer : undefined;
}

function nameOf(member: ts.TypeElement | ts.ClassElement): string {
  return ts.isConstructorDeclaration(member) ? 'constructor' : (member.name?.getText() ?? '()');
}

function isCallable(member: ts.TypeElement | ts.ClassElement): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Override;
  if ((ts.getCombinedModifierFlags(member) & hidden) !== 0) return false;
  if (ts.isIndexSignatureDeclaration(member) || ts.isAccessor(member)) return false;
  if (member.name && !ts.isIdentifier(member.name)) return false;
  return !ts.getJSDocTags(member).some(({ tagName }) => tagName.text === 'internal');
}

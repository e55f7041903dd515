import ts from 'typescript';

/** A parameter that a reference could only call `__namedParameters`. */
export interface UnnamedParameter {
  /** Of the function, such as `Room.join`. */
  readonly name: string;
  readonly declaration: ts.ParameterDeclaration;
}

/**
 * Destructured parameters of a public function, or of a public class, that no `@param` names. TypeDoc gives them, in their order,
 * the names of `@param` tags that no parameter has.
 */
export function findUnnamedParameters({ name, declarations = [] }: ts.Symbol): UnnamedParameter[] {
  return declarations.flatMap((declaration) => {
    if (ts.isClassDeclaration(declaration))
      return declaration.members
        .filter((member) => ts.isMethodDeclaration(member) || ts.isConstructorDeclaration(member))
        .filter(({ name }) => !name || !ts.isPrivateIdentifier(name))
        .flatMap((member) =>
          inFunction(`${name}.${member.name?.getText() ?? 'constructor'}`, member),
        );
    const signature = ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration;
    return signature && ts.isFunctionLike(signature) ? inFunction(name, signature) : [];
  });
}

function inFunction(name: string, signature: ts.SignatureDeclaration): UnnamedParameter[] {
  const destructured = signature.parameters.filter(({ name }) => !ts.isIdentifier(name));
  const names = new Set(signature.parameters.map((parameter) => parameter.name.getText()));
  const tags = ts
    .getJSDocTags(signature)
    .filter(
      (tag) =>
        ts.isJSDocParameterTag(tag) && ts.isIdentifier(tag.name) && !names.has(tag.name.text),
    );
  return destructured.slice(tags.length).map((declaration) => ({ name, declaration }));
}

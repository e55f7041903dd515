import ts from 'typescript';
import { listCalledFunctions, type CalledFunction } from './called-functions.ts';

/** A parameter that a reference could only name. */
export interface UndescribedParameter {
  /** Of the function, such as `Room.join`. */
  readonly name: string;
  /** Its own, or `options` where it is taken apart. */
  readonly parameter: string;
  readonly declaration: ts.ParameterDeclaration;
}

/**
 * Parameters of the functions of a public export that no `@param` describes. TypeDoc gives those that are taken apart, in their
 * order, the names of `@param` tags that no parameter has.
 *
 * Constructors of errors are left out: what they are called with is in the fields of the error, which callers read.
 */
export function findUndescribedParameters(symbol: ts.Symbol): UndescribedParameter[] {
  return listCalledFunctions(symbol)
    .filter(({ signature }) => !isErrorConstructor(signature))
    .flatMap(inFunction);
}

function inFunction({ name, signature, documented }: CalledFunction): UndescribedParameter[] {
  const names = new Set(signature.parameters.map((parameter) => parameter.name.getText()));
  const tags = ts.getJSDocTags(documented).filter(ts.isJSDocParameterTag).filter(hasText);
  const tagNames = tags.map((tag) => tag.name.getText());
  let unusedNames = tagNames.filter((tagName) => !names.has(tagName)).length;
  return signature.parameters.flatMap((declaration) => {
    // Nobody hands in `this`: it says that the function needs none.
    if (declaration.name.getText() === 'this') return [];
    if (ts.isIdentifier(declaration.name)) {
      const parameter = declaration.name.text;
      return tagNames.includes(parameter) ? [] : [{ name, parameter, declaration }];
    }
    unusedNames -= 1;
    return unusedNames >= 0 ? [] : [{ name, parameter: 'options', declaration }];
  });
}

function hasText({ comment }: ts.JSDocParameterTag): boolean {
  return /\w/.test(ts.getTextOfJSDocComment(comment) ?? '');
}

function isErrorConstructor(signature: ts.SignatureDeclaration): boolean {
  const isConstructor = ts.isConstructorDeclaration(signature);
  return isConstructor && (signature.parent.name?.getText() ?? '').endsWith('Error');
}

import { Comment, ReflectionKind } from 'typedoc';

/**
 * Leaves of an interface that several packages add to, such as the global `HTMLElementTagNameMap`, what the package in `dir`
 * adds: in one program all declarations of it are one type. Inherited members stay.
 */
export function dropForeignMembers(context, dir) {
  const declarationsOf = (reflection) =>
    context.getSymbolFromReflection(reflection)?.declarations ?? [];
  const isForeign = (node) => !node.getSourceFile().fileName.startsWith(`${toPosix(dir)}/`);
  for (const parent of context.project.getReflectionsByKind(ReflectionKind.Interface)) {
    const declarations = declarationsOf(parent);
    if (!declarations.some(isForeign) || declarations.every(isForeign)) continue;
    parent.comment ??= new Comment([{ kind: 'text', text: DESCRIPTION }]);
    const foreignMembers = (parent.children ?? []).filter((member) => {
      const added = declarationsOf(member).filter((node) => declarations.includes(node.parent));
      return added.length > 0 && added.every(isForeign);
    });
    for (const member of foreignMembers) context.project.removeReflection(member);
  }
}

// A comment at each declaration would not do: typedoc takes one of them and warns.
const DESCRIPTION = 'A type of others, to which this entry point adds what follows.';

/** TypeScript writes paths with slashes on every system. */
function toPosix(path) {
  return path.replaceAll('\\', '/');
}

import { ReflectionKind, type Reflection, type RouterTarget } from 'typedoc';
import { ModuleRouter } from 'typedoc-plugin-markdown';

/** Gives each entry point one page, `captions/main.md`, and addresses as Astro serves them, `captions/main/#parsevtt`. */
export class EntryRouter extends ModuleRouter {
  override getIdealBaseName(reflection: Reflection): string {
    if (!isModule(reflection)) return super.getIdealBaseName(reflection);
    const parent = reflection.parent;
    // A package with one entry is that entry's module; of any other, the page is its README.
    if (parent === undefined || parent.isProject())
      return `${folderOf(reflection)}/${hasEntries(reflection) ? 'index' : 'main'}`;
    return `${folderOf(parent)}/${reflection.name}`;
  }

  override getFullUrl(target: RouterTarget): string {
    return super.getFullUrl(target).replace(/\.md(?=#|$)/, '/');
  }
}

function isModule(reflection: Reflection): boolean {
  return reflection.kind === ReflectionKind.Module;
}

function hasEntries(reflection: Reflection): boolean {
  return reflection.isDeclaration() && (reflection.children ?? []).some(isModule);
}

/** The folder in `packages/` of a package by its name. */
function folderOf({ name }: Reflection): string {
  return name.replace('@comunal/', '');
}

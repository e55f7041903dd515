import { ReflectionKind, Slugger, type Reflection, type RouterTarget } from 'typedoc';
import { ModuleRouter } from 'typedoc-plugin-markdown';

/** Gives each entry point one page, `captions/main.md`, and addresses as Astro serves them, `captions/main/#parsevtt`. */
export class EntryRouter extends ModuleRouter {
  readonly #sluggers = new WeakMap<Slugger, EntrySlugger>();

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

  override getSlugger(target: RouterTarget): Slugger {
    const slugger = super.getSlugger(target);
    const own = this.#sluggers.get(slugger) ?? new EntrySlugger(this.sluggerConfiguration);
    this.#sluggers.set(slugger, own);
    return own;
  }
}

/**
 * Members get an anchor first by their whole name and then by their own, which stays. The whole name must take none from
 * another: `Room.state` took that of the type `RoomState`.
 */
class EntrySlugger extends Slugger {
  override slug(value: string): string {
    return WHOLE_NAME.test(value) ? value : super.slug(value);
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

/** `Room.state`, but not the own name of a property in a table: `Property-archive:ask.confirm`. */
const WHOLE_NAME = /^\w+(?:\.\w+)+$/;

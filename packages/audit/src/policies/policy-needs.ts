import type { LocatedLoad } from '../loads/located-load.ts';
import type { PageLoads } from '../loads/page-loads.ts';
import type { LoadKind } from '../loads/reference.ts';
import type { PageElement } from '../pages/parse-page.ts';
import type { ScriptFacts } from '../scripts/script-facts.ts';
import { hashCode } from './code-hash.ts';

const directiveByKind: Readonly<Record<LoadKind, string>> = {
  script: 'script-src',
  style: 'style-src',
  picture: 'img-src',
  media: 'media-src',
  font: 'font-src',
  frame: 'frame-src',
  form: 'form-action',
  request: 'connect-src',
};

/** Where an element such as `<comunal-video>` may go once somebody presses its button. */
const ASKED_FOR = ['connect-src', 'frame-src', 'img-src', 'media-src'];

/** What a policy for a whole site has to allow so that its pages go on working. */
export class PolicyNeeds {
  readonly #sources = new Map<string, Set<string>>();
  #hasObject = false;
  #hasBase = false;
  #styleAttributes = false;
  #writesStyles = false;

  /** Adds what a page, or a file that it loads, asks for. Trackers are not allowed: they have to go. */
  addLoads(loads: readonly LocatedLoad[]): void {
    for (const { kind, address, foreignHost, tracker } of loads)
      if (foreignHost !== undefined && tracker === undefined)
        this.#add(directiveByKind[kind], address.origin);
  }

  /** Adds the code in a page, by its hashes, and what its elements name. */
  addPage({ elements, references, scripts, styles, styleAttributes }: PageLoads): void {
    for (const { text } of scripts) this.#add('script-src', `'${hashCode(text)}'`);
    for (const { text } of styles) this.#add('style-src', `'${hashCode(text)}'`);
    if (styleAttributes.length > 0) this.#styleAttributes = true;
    for (const { kind, url } of references) {
      const scheme = /^\s*(data|blob):/i.exec(url)?.[1]?.toLowerCase();
      if (scheme !== undefined && kind !== 'frame') this.#add(directiveByKind[kind], `${scheme}:`);
    }
    for (const element of elements) {
      if (/^(?:object|embed)$/.test(element.tagName)) this.#hasObject = true;
      if (element.tagName === 'base') this.#hasBase = true;
      if (element.tagName.includes('-'))
        for (const origin of listNamedOrigins(element))
          for (const directive of ASKED_FOR) this.#add(directive, origin);
    }
  }

  /** Adds what a script needs that a policy forbids unless it says otherwise. */
  addFacts(facts: readonly ScriptFacts[]): void {
    for (const script of facts) {
      if (script.compilesText) this.#add('script-src', "'unsafe-eval'");
      if (script.runsWasm) this.#add('script-src', "'wasm-unsafe-eval'");
      if (script.writesStyles) this.#writesStyles = true;
      if (script.setsStyleAttributes) this.#styleAttributes = true;
      if (!script.makesBlobs) continue;
      for (const directive of ['img-src', 'media-src', 'worker-src']) this.#add(directive, 'blob:');
    }
  }

  /** The policy, of which the directives that are like the default are left out. */
  toPolicy(): string {
    const sources = new Map(this.#sources);
    if (this.#writesStyles) {
      // A hash would have browsers do as if 'unsafe-inline' were not there.
      const named = [...(sources.get('style-src') ?? [])].filter(
        (source) => !source.startsWith("'"),
      );
      sources.set('style-src', new Set([...named, "'unsafe-inline'"]));
    }
    const parts = [...sources]
      .filter(([name]) => name !== 'form-action')
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, values]) => [name, "'self'", ...[...values].toSorted()].join(' '));
    return [
      "default-src 'self'",
      ...parts,
      ...(this.#styleAttributes && !this.#writesStyles ? ["style-src-attr 'unsafe-inline'"] : []),
      `object-src ${this.#hasObject ? ["'self'", ...(sources.get('frame-src') ?? [])].join(' ') : "'none'"}`,
      `base-uri ${this.#hasBase ? "'self'" : "'none'"}`,
      ["form-action 'self'", ...[...(sources.get('form-action') ?? [])].toSorted()].join(' '),
    ].join('; ');
  }

  #add(directive: string, source: string): void {
    const sources = this.#sources.get(directive) ?? new Set();
    this.#sources.set(directive, sources.add(source));
  }
}

/** The servers that an element of its own kind names in its attributes, whole or by their host. */
function listNamedOrigins({ attrs }: PageElement): string[] {
  return attrs.flatMap(({ name, value }) => {
    const isHost =
      /^(?:host|server|instance|domain)$/.test(name) &&
      /^[\w-]+(?:\.[\w-]+)+(?::\d+)?$/.test(value);
    const address = isHost ? `https://${value}` : value;
    return /^https:\/\//i.test(address) && URL.canParse(address) ? [new URL(address).origin] : [];
  });
}

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer';
// The analyzer exports its plugin for Lit from no other place.
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import type {
  ClassField,
  ClassMethod,
  CssCustomProperty,
  CssPart,
  CustomElementDeclaration,
  Event,
  Slot,
} from 'custom-elements-manifest';
import { readMemberTags, type MemberTags } from './member-tags.ts';

/** What a package says of one of its elements, as its doc comments have it. */
export interface ElementDescription {
  readonly className: string;
  readonly tagName: string;
  readonly description: string;
  /** Fields that an attribute sets too, in the order of the source. */
  readonly attributes: readonly AttributeField[];
  /** Fields that a program alone sets or reads. */
  readonly properties: readonly ClassField[];
  readonly methods: readonly ClassMethod[];
  readonly events: Event[];
  readonly slots: Slot[];
  readonly cssParts: CssPart[];
  readonly cssProperties: CssCustomProperty[];
}

/** A field, and the attribute that sets it. */
export type AttributeField = ClassField & { readonly attribute: string };

/**
 * Reads the elements of a package from the sources in its `src/element`, with what they inherit from `@comunal/ui`.
 *
 * @param dir - The package's folder, beside that of `@comunal/ui`.
 */
export function describeElements(dir: string): ElementDescription[] {
  const files = globSync('src/element/*.ts', { cwd: dir, exclude: ['**/*.test.ts'] }).toSorted();
  const paths = [
    join(dir, '../ui/src/comunal-element.ts'),
    ...files.map((file) => join(dir, file)),
  ];
  const modules = paths.map((path) =>
    ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true),
  );
  const tags = readMemberTags(modules);
  const manifest = create({ modules, plugins: litPlugin() });
  return manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((declaration) => isElement(declaration))
    .map((declaration) => describe(declaration, tags));
}

const isElement = (declaration: object): declaration is CustomElementDeclaration =>
  'tagName' in declaration && typeof declaration.tagName === 'string';

function describe(
  { name, tagName = '', description = '', members = [], ...rest }: CustomElementDeclaration,
  { internal, withoutAttribute, defaults }: MemberTags,
): ElementDescription {
  const visible = members
    .map(withoutOrigin)
    .filter(
      (member) => !member.static && !member.name.startsWith('#') && !internal.has(member.name),
    );
  const fields = visible
    .filter((member) => member.kind === 'field')
    .map((field) => {
      const text = defaults.get(field.name);
      return text === undefined ? field : { ...field, default: text };
    });
  const isAttribute = (field: ClassField): field is AttributeField =>
    'attribute' in field && !withoutAttribute.has(field.name);
  return {
    className: name,
    tagName,
    description,
    attributes: fields.filter((field) => isAttribute(field)),
    properties: fields.filter((field) => !isAttribute(field)),
    methods: visible.filter((member) => member.kind === 'method'),
    // Without a description it is what the analyzer sees of the method that dispatches them all.
    events: (rest.events ?? [])
      .filter((event) => event.description !== undefined)
      .map(withoutOrigin),
    slots: (rest.slots ?? []).map(withoutOrigin),
    cssParts: (rest.cssParts ?? []).map(withoutOrigin),
    cssProperties: (rest.cssProperties ?? []).map(withoutOrigin),
  };
}

/** Leaves out where it is inherited from: that class is no entry of a package, and its file is one of this machine. */
function withoutOrigin<Member extends object>(member: Member): Member {
  const { inheritedFrom: _, ...rest } = member as Member & { inheritedFrom?: unknown };
  return rest as Member;
}

import type {
  CustomElementDeclaration,
  Module,
  Package,
  Reference,
} from 'custom-elements-manifest';
import type { ElementDescription } from './describe-elements.ts';

/** The files of a package that hold its elements, from its folder. */
export interface ElementModules {
  /** Exports the classes. */
  readonly element: string;
  /** Registers them. */
  readonly define: string;
}

/** Builds the manifest of custom elements of a package (https://custom-elements-manifest.open-wc.org): public members alone. */
export function createPackageManifest(
  elements: readonly ElementDescription[],
  { element, define }: ElementModules,
): Package {
  const referenceTo = (name: string): Reference => ({ name, module: element });
  const classes: Module = {
    kind: 'javascript-module',
    path: element,
    declarations: elements.map((each) => createDeclaration(each)),
    exports: elements.map(({ className: name }) => ({
      kind: 'js',
      name,
      declaration: referenceTo(name),
    })),
  };
  const definitions: Module = {
    kind: 'javascript-module',
    path: define,
    exports: elements.map(({ className, tagName: name }) => ({
      kind: 'custom-element-definition',
      name,
      declaration: referenceTo(className),
    })),
  };
  return { schemaVersion: '2.1.0', modules: [classes, definitions] };
}

function createDeclaration(element: ElementDescription): CustomElementDeclaration {
  const { className, tagName, description, attributes, properties, methods, ...rest } = element;
  return {
    kind: 'class',
    customElement: true,
    name: className,
    tagName,
    description,
    attributes: attributes.map((field) => ({
      name: field.attribute,
      fieldName: field.name,
      ...(field.type && { type: field.type }),
      ...(field.description !== undefined && { description: field.description }),
      ...(field.default !== undefined && { default: field.default }),
    })),
    members: [...attributes, ...properties, ...methods],
    ...rest,
  };
}

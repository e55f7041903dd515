import type { AttributeField, ElementDescription } from './describe-elements.ts';

/** The frameworks whose templates learn the elements from a file of types. */
export const FRAMEWORKS = ['react', 'preact', 'vue', 'svelte'] as const;

export type Framework = (typeof FRAMEWORKS)[number];

/**
 * Renders the declarations that teach a framework's templates the elements of a package.
 *
 * @param specifier - What exports the classes.
 */
export function renderFrameworkTypes(
  framework: Framework,
  elements: readonly ElementDescription[],
  specifier: string,
): string {
  const { imports, augmentation } = TEMPLATES[framework];
  const names = elements.flatMap(({ className }) => [className, `${className}EventMap`]);
  return `${imports}
import type { ${names.join(', ')} } from '${specifier}';

${elements.map((element) => (framework === 'vue' ? '' : renderProps(element))).join('\n')}${augmentation(elements)}`;
}

/** By attributes, since these reach a page that is rendered on a server; by properties where there is no attribute. */
function renderProps({ className, attributes, properties }: ElementDescription): string {
  const fields = [
    ...attributes.map((field) => renderField(className, field, field.attribute)),
    ...listSettable(properties).map((field) => renderField(className, field, field.name)),
  ];
  return `/** What a template sets on the element. */
export interface ${className}Props extends ${className}Handlers {
${fields.join('\n')}
}

type ${className}Handlers = {
  [Name in keyof ${className}EventMap as \`on\${Name}\`]?: ((event: ${className}EventMap[Name]) => void) | undefined;
};
`;
}

function renderField(
  className: string,
  { name, description }: Pick<AttributeField, 'name' | 'description'>,
  key: string,
): string {
  const comment =
    description === undefined ? '' : `  /** ${description.replaceAll('\n', ' ')} */\n`;
  return `${comment}  '${key}'?: ${className}['${name}'] | undefined;`;
}

/** The properties without an attribute that a template can set. */
const listSettable = (
  properties: ElementDescription['properties'],
): ElementDescription['properties'] => properties.filter(({ readonly }) => readonly !== true);

interface Template {
  readonly imports: string;
  readonly augmentation: (elements: readonly ElementDescription[]) => string;
}

const each = (
  elements: readonly ElementDescription[],
  line: (element: ElementDescription) => string,
): string => elements.map(line).join('\n');

const TEMPLATES: Readonly<Record<Framework, Template>> = {
  react: {
    imports: `import type { DetailedHTMLProps, HTMLAttributes } from 'react';`,
    augmentation: (elements) => `declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${each(
  elements,
  ({ tagName, className }) =>
    `      '${tagName}': DetailedHTMLProps<HTMLAttributes<${className}>, ${className}> & ${className}Props;`,
)}
    }
  }
}
`,
  },
  preact: {
    imports: `import type { HTMLAttributes } from 'preact';`,
    augmentation: (elements) => `declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
${each(
  elements,
  ({ tagName, className }) =>
    `      '${tagName}': HTMLAttributes<${className}> & ${className}Props;`,
)}
    }
  }
}
`,
  },
  svelte: {
    imports: `import type { HTMLAttributes } from 'svelte/elements';`,
    augmentation: (elements) => `declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${each(
  elements,
  ({ tagName, className }) => `    '${tagName}': HTMLAttributes<${className}> & ${className}Props;`,
)}
  }
}
`,
  },
  vue: {
    imports: `import type { HTMLAttributes, PublicProps } from 'vue';`,
    augmentation: (
      elements,
    ) => `/** An element that is no component, as the documentation of Vue declares it; its events as templates look them up. */
type VueElement<E extends HTMLElement, EventMap, Name extends keyof E> = new () => E & {
  /** @deprecated For the types of templates alone. */
  $props: HTMLAttributes & Partial<Pick<E, Name>> & Handlers<EventMap> & PublicProps;
};

type Handlers<EventMap> = {
  [Name in keyof EventMap & string as \`on\${PascalCase<Name>}\`]?: (event: EventMap[Name]) => void;
};

type PascalCase<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${Capitalize<First>}\${PascalCase<Rest>}\`
  : Capitalize<Name>;

declare module 'vue' {
  interface GlobalComponents {
${each(elements, ({ tagName, className, attributes, properties }) => {
  const names = [...attributes, ...listSettable(properties)]
    .map(({ name }) => `'${name}'`)
    .join(' | ');
  return `    '${tagName}': VueElement<${className}, ${className}EventMap, ${names}>;`;
})}
  }
}
`,
  },
};

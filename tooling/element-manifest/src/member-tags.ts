import { ts } from '@custom-elements-manifest/analyzer';
import type typescript from 'typescript';

/** What the analyzer does not read of the members of classes, by their names. */
export interface MemberTags {
  /** Private, protected, or marked as `@internal`. */
  readonly internal: ReadonlySet<string>;
  /** Reactive properties that Lit gives no attribute: `{ state: true }` and `{ attribute: false }`. */
  readonly withoutAttribute: ReadonlySet<string>;
  /** What `@defaultValue` says. */
  readonly defaults: ReadonlyMap<string, string>;
}

/** Reads the classes of these files: modifiers of `declare`, `static properties`, and tags of TSDoc. */
export function readMemberTags(files: readonly typescript.SourceFile[]): MemberTags {
  const internal = new Set<string>();
  const withoutAttribute = new Set<string>();
  const defaults = new Map<string, string>();
  for (const member of files.flatMap((file) => membersOf(file))) {
    const name = member.name?.getText();
    if (name === undefined) continue;
    if (isInternal(member)) internal.add(name);
    const defaultValue = readTag(member, 'defaultValue');
    if (defaultValue !== undefined) defaults.set(name, defaultValue);
    if (name === 'properties' && ts.isPropertyDeclaration(member))
      for (const property of withoutAttributeIn(member)) withoutAttribute.add(property);
  }
  return { internal, withoutAttribute, defaults };
}

const membersOf = (file: typescript.SourceFile): typescript.ClassElement[] =>
  file.statements
    .filter((statement) => ts.isClassDeclaration(statement))
    .flatMap(({ members }) => [...members]);

function isInternal(member: typescript.ClassElement): boolean {
  const flags = ts.getCombinedModifierFlags(member);
  const isPublic = (flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) === 0;
  return !isPublic || readTag(member, 'internal') !== undefined;
}

/** The text of a tag; empty where it has none. */
function readTag(member: typescript.ClassElement, name: string): string | undefined {
  const tag = ts.getJSDocTags(member).find(({ tagName }) => tagName.text === name);
  return tag && (ts.getTextOfJSDocComment(tag.comment) ?? '');
}

function withoutAttributeIn({ initializer }: typescript.PropertyDeclaration): string[] {
  return assignmentsIn(initializer)
    .filter(({ initializer: options }) =>
      assignmentsIn(options).some(({ name, initializer: { kind } }) =>
        name.getText() === 'state'
          ? kind === ts.SyntaxKind.TrueKeyword
          : name.getText() === 'attribute' && kind === ts.SyntaxKind.FalseKeyword,
      ),
    )
    .map(({ name }) => name.getText());
}

const assignmentsIn = (
  literal: typescript.Expression | undefined,
): typescript.PropertyAssignment[] =>
  literal && ts.isObjectLiteralExpression(literal)
    ? literal.properties.filter((property) => ts.isPropertyAssignment(property))
    : [];

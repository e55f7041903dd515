import {
  ArrayType,
  DeclarationReflection,
  IntrinsicType,
  ReflectionKind,
  ReflectionType,
  TypeOperatorType,
  UnionType,
  type SomeType,
} from 'typedoc';
import { expect, it } from 'vitest';
import { flattenLists } from '../scripts/reference/flatten-lists.ts';

const text = new IntrinsicType('string');

function property(name: string, type: SomeType): DeclarationReflection {
  const reflection = new DeclarationReflection(name, ReflectionKind.Property);
  reflection.type = type;
  return reflection;
}

function objectOf(...fields: DeclarationReflection[]): ReflectionType {
  const declaration = new DeclarationReflection('__type', ReflectionKind.TypeLiteral);
  declaration.children = fields;
  return new ReflectionType(declaration);
}

it('gives each field of the objects in a list a row, at any depth', () => {
  const place = objectOf(property('name', text));
  const nodeType = objectOf(
    property('title', text),
    property('place', place),
    property('links', new ArrayType(objectOf(property('url', text)))),
  );
  const list = new TypeOperatorType(new ArrayType(nodeType), 'readonly');
  const rows = flattenLists([
    property('topics', new ArrayType(text)),
    property('nodes', new UnionType([list, new IntrinsicType('undefined')])),
  ]);
  const node = ['nodes[].title', 'nodes[].place', 'nodes[].place.name', 'nodes[].links'];
  const names = ['topics', 'nodes', ...node, 'nodes[].links[].url'];
  expect(rows.map(({ name }) => name)).toEqual(names);
  expect(rows.map((row) => row.isDeprecated())).not.toContain(true);
});

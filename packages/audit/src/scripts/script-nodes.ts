import type { AnyNode } from 'acorn';
import type { ScriptNames } from './script-names.ts';

/** The nodes of a script that the readers look at, gathered in one walk. */
export interface ScriptNodes {
  readonly calls: readonly Extract<AnyNode, { type: 'CallExpression' }>[];
  readonly news: readonly Extract<AnyNode, { type: 'NewExpression' }>[];
  readonly imports: readonly Extract<AnyNode, { type: 'ImportExpression' }>[];
  readonly sources: readonly Extract<AnyNode, { type: 'Literal' }>[];
  readonly assignments: readonly Extract<AnyNode, { type: 'AssignmentExpression' }>[];
  readonly members: readonly Extract<AnyNode, { type: 'MemberExpression' }>[];
  readonly names: ScriptNames;
  /** The line of a place in the script. */
  readonly toLine: (start: number) => number;
}

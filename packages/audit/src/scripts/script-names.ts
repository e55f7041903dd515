import type { Expression, SpreadElement, Super } from 'acorn';

/** An expression, or what stands in the place of one. */
export type ScriptValue = Expression | SpreadElement | Super;

/** How many expressions of one script are followed before the rest counts as unknown: names that stand for each other have no end. */
const MAX_STEPS = 2_000_000;

/** The variables of a script that are bound once under their name, so that their value is certain without following scopes. */
export interface ScriptNames {
  /** Notes that a name is bound: declared with a value, assigned, or a parameter. */
  bind(name: string): void;
  /** Notes that a name is declared without a value, which binds it to nothing yet. */
  declareEmpty(name: string): void;
  /** Notes what a name is bound to. */
  initialize(name: string, value: Expression): void;
  /** What a name stands for everywhere in the script, or `undefined` where that is not certain. */
  get(name: string): Expression | undefined;
  /** Takes one of the steps that a script has; `false` where none is left. */
  takeStep(): boolean;
}

/** Creates the names of a script, none at first. */
export function createScriptNames(): ScriptNames {
  const counts = new Map<string, number>();
  const values = new Map<string, Expression>();
  let steps = 0;
  const count = (name: string, by: number) => void counts.set(name, (counts.get(name) ?? 0) + by);
  return {
    bind: (name) => count(name, 1),
    declareEmpty: (name) => count(name, -1),
    initialize: (name, value) => void values.set(name, value),
    get: (name) => (counts.get(name) === 1 ? values.get(name) : undefined),
    takeStep: () => (steps += 1) <= MAX_STEPS,
  };
}

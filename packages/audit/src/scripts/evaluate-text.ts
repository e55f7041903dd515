import type { ScriptNames, ScriptValue } from './script-names.ts';

/** A text as far as a script fixes it. */
export interface FixedText {
  readonly text: string;
  /** Whether it goes on with something that only shows when the script runs. */
  readonly isOpen: boolean;
}

/** How deep names and sums are followed, and how long a text may become. */
const MAX_DEPTH = 1000;
const MAX_LENGTH = 100_000;

/** The text of an expression, or its beginning, where the script itself fixes it. */
export function evaluateText(
  value: ScriptValue | undefined,
  names: ScriptNames,
  depth = 0,
): FixedText {
  const unknown = { text: '', isOpen: true };
  if (!value || depth > MAX_DEPTH || !names.takeStep()) return unknown;
  const evaluate = (part: ScriptValue | undefined) => evaluateText(part, names, depth + 1);
  switch (value.type) {
    case 'Literal':
      return typeof value.value === 'string' ? { text: value.value, isOpen: false } : unknown;
    case 'Identifier':
      return evaluate(names.get(value.name));
    case 'ParenthesizedExpression':
      return evaluate(value.expression);
    // A choice between two hosts is mostly one between two schemes: one of them says enough.
    case 'ConditionalExpression':
      return evaluate(value.consequent);
    case 'TemplateLiteral': {
      const [first, ...others] = value.quasis;
      let joined: FixedText = { text: first?.value.cooked ?? '', isOpen: false };
      for (const [index, quasi] of others.entries()) {
        joined = join(joined, evaluate(value.expressions[index]));
        joined = join(joined, { text: quasi.value.cooked ?? '', isOpen: false });
      }
      return joined;
    }
    case 'BinaryExpression':
      return value.operator === '+' && value.left.type !== 'PrivateIdentifier'
        ? join(evaluate(value.left), evaluate(value.right))
        : unknown;
    case 'CallExpression': {
      // "https://red.example/{id}".replace("{id}", id) and the like begin as they are written.
      const { callee } = value;
      const isMethod = callee.type === 'MemberExpression' && callee.object.type === 'Literal';
      return isMethod ? { text: evaluate(callee.object).text, isOpen: true } : unknown;
    }
    case 'NewExpression': {
      const name = value.callee.type === 'Identifier' ? value.callee.name : '';
      if (name === 'Request') return evaluate(value.arguments[0]);
      if (name !== 'URL') return unknown;
      const [path, base] = [evaluate(value.arguments[0]), evaluate(value.arguments[1])];
      const isWhole = !path.isOpen && URL.canParse(path.text, base.text || undefined);
      return isWhole
        ? { text: new URL(path.text, base.text || undefined).href, isOpen: base.isOpen }
        : base;
    }
    default:
      return unknown;
  }
}

function join(a: FixedText, b: FixedText): FixedText {
  return a.isOpen || a.text.length > MAX_LENGTH ? a : { text: a.text + b.text, isOpen: b.isOpen };
}

/** The address that an expression stands for, where at least its host is fixed; otherwise `undefined`. */
export function evaluateAddress(
  value: ScriptValue | undefined,
  names: ScriptNames,
): string | undefined {
  const { text, isOpen } = evaluateText(value, names);
  const hasHost = /^\s*(?:[a-z]+:)?[/\\]{2}[^/?#\\]+[/?#\\]/i.test(text);
  return text !== '' && (!isOpen || hasHost) ? text : undefined;
}

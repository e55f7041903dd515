import type { Pattern } from 'acorn';
import type { ScriptNodes } from './script-nodes.ts';
import type { ScriptSpot } from './script-facts.ts';
import type { ScriptNames, ScriptValue } from './script-names.ts';
import { getLastName } from './list-script-loads.ts';

const READING = /^(?:split|match|matchAll|indexOf|includes|replace|search)$/;
const STORE_METHODS = /^(?:get|getAll|set|delete)$/;

/** Finds where a script reads or sets cookies, under a short name of `document` too. */
export function findCookieUses({
  assignments,
  calls,
  members,
  names,
  toLine,
}: ScriptNodes): ScriptSpot[] {
  const starts = new Set<number>();
  for (const member of members)
    if (isCookie(member) && isDocument(member.object, names)) starts.add(member.start);
  // In a short script `document` is often a parameter, so that what is done with the cookie tells.
  for (const { left, right } of assignments) {
    const isText = right.type === 'BinaryExpression' || right.type === 'TemplateLiteral';
    if (isCookie(left) && isText) starts.add(left.start);
  }
  const stores = new Set<number>();
  for (const { callee } of calls) {
    if (callee.type !== 'MemberExpression') continue;
    const method = getLastName(callee);
    if (isCookie(callee.object) && READING.test(method)) starts.add(callee.object.start);
    const isStore = getLastName(callee.object) === 'cookieStore';
    if (isStore && STORE_METHODS.test(method)) stores.add(callee.start);
  }
  return [
    ...Array.from(starts, (start) => ({ detail: 'document.cookie', line: toLine(start) })),
    ...Array.from(stores, (start) => ({ detail: 'cookieStore', line: toLine(start) })),
  ];
}

function isCookie(value: ScriptValue | Pattern): boolean {
  return value.type === 'MemberExpression' && getLastName(value) === 'cookie';
}

function isDocument(value: ScriptValue, names: ScriptNames): boolean {
  if (getLastName(value) === 'document') return true;
  const alias = value.type === 'Identifier' ? names.get(value.name) : undefined;
  return alias !== undefined && getLastName(alias) === 'document';
}

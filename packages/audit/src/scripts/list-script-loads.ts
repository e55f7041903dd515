import type { Expression } from 'acorn';
import type { LoadKind, Reference } from '../loads/reference.ts';
import { listStyleReferences } from '../loads/style-references.ts';
import { evaluateAddress, evaluateText } from './evaluate-text.ts';
import type { ScriptNodes } from './script-nodes.ts';
import type { ScriptNames, ScriptValue } from './script-names.ts';

/** Constructors whose first argument is asked for. */
const kindByConstructor: Readonly<Record<string, LoadKind>> = {
  Audio: 'media',
  EventSource: 'request',
  SharedWorker: 'script',
  WebSocket: 'request',
  WebTransport: 'request',
  Worker: 'script',
};

/** Functions, under their last name, whose first argument is asked for. */
const kindByFunction: Readonly<Record<string, LoadKind>> = {
  fetch: 'request',
  getScript: 'script',
  importScripts: 'script',
  register: 'script',
  sendBeacon: 'request',
};

/** Objects that several libraries ask a server by. */
const CLIENTS = /^(?:\$|jQuery|axios|ky)$/;
const CLIENT_METHODS = /^(?:get|post|put|getJSON|ajax|request)$/;
const HTTP_METHODS = /^(?:get|head|post|put|patch|delete)$/i;

/** What an element loads that a script creates. */
const kindByElement: Readonly<Record<string, LoadKind>> = {
  audio: 'media',
  iframe: 'frame',
  img: 'picture',
  link: 'style',
  script: 'script',
  video: 'media',
};
const LOADING_PROPERTIES = new Set(['src', 'srcset', 'href', 'data', 'poster']);

/** Lists the addresses that a script asks for, where it names them whole. */
export function listScriptLoads(nodes: ScriptNodes): Reference[] {
  const { names, toLine } = nodes;
  const references: Reference[] = [];
  const add = (kind: LoadKind | undefined, value: ScriptValue | undefined, start: number) => {
    const url = kind && evaluateAddress(value, names);
    if (kind && url !== undefined) references.push({ kind, url, line: toLine(start) });
  };
  for (const source of nodes.sources) add('script', source, source.start);
  for (const { source, start } of nodes.imports) add('script', source, start);
  for (const {
    callee,
    arguments: [first, second],
    start,
  } of nodes.news) {
    const name = getLastName(callee);
    add(kindByConstructor[name], first, start);
    if (name !== 'FontFace') continue;
    const fonts = listStyleReferences(evaluateText(second, names).text, toLine(start));
    references.push(...fonts.map((font): Reference => ({ ...font, kind: 'font' })));
  }
  for (const { callee, arguments: args, start } of nodes.calls) {
    const [first, second] = args;
    const name = getLastName(callee);
    if (name === 'importScripts') for (const script of args) add('script', script, start);
    else if (name === 'register') add(isServiceWorker(callee) ? 'script' : undefined, first, start);
    else if (name === 'open')
      add(
        HTTP_METHODS.test(evaluateText(first, names).text) ? 'request' : undefined,
        second,
        start,
      );
    else if (name === 'setAttribute' && callee.type === 'MemberExpression')
      add(getSetKind(callee.object, evaluateText(first, names).text, names), second, start);
    else if (isClientCall(callee)) add('request', first, start);
    else add(kindByFunction[name], first, start);
  }
  for (const { left, right, start } of nodes.assignments)
    if (left.type === 'MemberExpression')
      add(getSetKind(left.object, getLastName(left), names), right, start);
  return references;
}

/** The name of a variable, or the last one of `a.b.c`; empty for anything else. */
export function getLastName(callee: ScriptValue): string {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type !== 'MemberExpression') return '';
  const { property } = callee;
  if (!callee.computed && property.type === 'Identifier') return property.name;
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : '';
}

function isServiceWorker(callee: ScriptValue): boolean {
  return callee.type === 'MemberExpression' && getLastName(callee.object) === 'serviceWorker';
}

function isClientCall(callee: ScriptValue): boolean {
  if (callee.type === 'Identifier') return callee.name === 'axios' || callee.name === 'ky';
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return false;
  return CLIENTS.test(callee.object.name) && CLIENT_METHODS.test(getLastName(callee));
}

/** What setting a property loads: certain where the script created the element under a name, likely for `src` of anything. */
function getSetKind(
  object: ScriptValue,
  property: string,
  names: ScriptNames,
): LoadKind | undefined {
  if (!LOADING_PROPERTIES.has(property)) return undefined;
  const created = object.type === 'Identifier' ? names.get(object.name) : object;
  const kind = created && kindByElement[getCreatedElement(created, names)];
  return kind ?? (property === 'src' || property === 'srcset' ? 'request' : undefined);
}

function getCreatedElement(value: Expression | ScriptValue, names: ScriptNames): string {
  if (value.type === 'NewExpression') return getLastName(value.callee) === 'Image' ? 'img' : '';
  if (value.type !== 'CallExpression' || getLastName(value.callee) !== 'createElement') return '';
  return evaluateText(value.arguments[0], names).text.toLowerCase();
}

import { expect, it } from 'vitest';
import { extractScriptReferences } from './extract-script-references.ts';

it.each([
  ['import "./a.js"', ['./a.js']],
  [
    'import x from"./a.js";export*from"./b.js";export{y}from"./c.js"',
    ['./a.js', './b.js', './c.js'],
  ],
  ['const m = await import("./a.js")', ['./a.js']],
  ['import("./a.js" /* why */)', ['./a.js']],
  [String.raw`import "./\u0061.js"`, ['./a.js']],
  ['import data from "./a.json" with { type: "json" }', ['./a.json']],
  ['import("https://evil.example/a.js")', ['https://evil.example/a.js']],
  ['// import "./a.js"\nconst s = \'import "./b.js"\'; /import("c")/.test(s)', []],
  ['console.log(import.meta.url)', []],
])('reads what %s imports', async (script, expected) => {
  const { loads, unlistable } = await extractScriptReferences(script);
  expect([loads.map(({ url }) => url), unlistable]).toEqual([expected, []]);
});

it.each([
  ['import(name)', 'unresolved'],
  ['import("./" + name)', 'unresolved'],
  ['import(`./${name}.js`)', 'unresolved'],
  ['import "lit"', 'unresolved'],
  ['import("./a.js"', 'unreadable'],
])('reports %s as impossible to list', async (script, code) => {
  const { unlistable } = await extractScriptReferences(script);
  expect(unlistable.map((each) => each.code)).toEqual([code]);
});

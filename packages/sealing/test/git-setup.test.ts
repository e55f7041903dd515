import { describe, expect, it } from 'vitest';
import { formatHook, planHook } from '../src/folder/git-setup.ts';

const hook = formatHook('.', 'content');

describe('the hook that is there', () => {
  it.each([
    ['is none', undefined, 'write'],
    ['is the same', hook, 'write'],
    ['is an earlier one with the same call', hook.replace('top=$PWD', 'top=$(pwd)'), 'write'],
    ['has the call among others', hook.replace('top=', 'npm run lint\ntop='), 'keep'],
    ['is of others', '#!/bin/sh\nnpm run lint\n', 'explain'],
    ['guards another project', formatHook('other', 'content'), 'explain'],
    ['guards another content folder', formatHook('.', 'textos'), 'explain'],
  ])('%s', (_, known, plan) => {
    expect(planHook(known, hook)).toBe(plan);
  });
});

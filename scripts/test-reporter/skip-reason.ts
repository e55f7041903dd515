import type { TestCase, TestModule, TestSuite } from 'vitest/node';

/** Internals of vitest. */
interface WithTask {
  readonly task: { readonly containsOnly?: boolean };
}

/** Finds out why a test was skipped: by its own meta data or that of a group around it, or by the note of `context.skip(note)`. */
export function findSkipReason(test: TestCase): string | undefined {
  const result = test.result();
  const note = result.state === 'skipped' ? result.note : undefined;
  const around = [test, ...listParents(test)];
  const reason = note ?? around.map((entity) => entity.meta().skipReason).find(Boolean);
  if (reason) return reason;
  if ((test.module as unknown as WithTask).task.containsOnly)
    return 'not run, as another test of the file has .only';
  const hasBrokenHook = around.some(
    (entity) => entity.type !== 'test' && entity.errors().length > 0,
  );
  return hasBrokenHook ? 'not run, as a hook before it failed' : undefined;
}

function listParents(test: TestCase): (TestSuite | TestModule)[] {
  const parents: (TestSuite | TestModule)[] = [];
  let parent = test.parent;
  for (;;) {
    parents.push(parent);
    if (parent.type === 'module') return parents;
    parent = parent.parent;
  }
}

/** Creates a task queue, which serializes tasks of one name: two toggles at once would cancel each other out. */
export function createTaskQueue(): (name: string, task: () => Promise<void>) => Promise<void> {
  const last = new Map<string, Promise<unknown>>();
  return (name, task) => {
    const run = (last.get(name) ?? Promise.resolve()).then(task);
    last.set(
      name,
      run.catch(() => undefined),
    );
    return run;
  };
}

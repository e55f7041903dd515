/** Returns a queue that runs tasks of the same name one after the other: two toggles at once would cancel each other out. */
export function serialize(): (name: string, task: () => Promise<void>) => Promise<void> {
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

// Preloaded into servers (`node --import`): ends them when their starter is killed outright,
// which leaves it no moment to stop them.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit(143);
}, 500).unref();

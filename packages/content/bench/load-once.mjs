// One loading in a process of its own, so that memory is that of a loading and of nothing else.
import { loadContent } from '../dist/index.js';

const start = performance.now();
const content = await loadContent(process.argv[2]);
const ms = performance.now() - start;
const { maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({
    ms,
    mb: maxRSS / 1024,
    entries: content.entries.length,
    problems: content.problems.length,
  }),
);

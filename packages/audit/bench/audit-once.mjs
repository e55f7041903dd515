// Audits a site with and without its content, in a process of its own, and says how much processor time the content adds: what else
// runs on the machine does not count.
import { loadContent } from '@comunal/content';
import { createSensitiveTextFinder } from '@comunal/content/sensitive';
import { auditSite } from '../dist/index.js';

const [site = '', folder = ''] = process.argv.slice(2);
const content = await loadContent(folder);
const { size } = createSensitiveTextFinder(content);
const without = await measure({});
const withContent = await measure({ content });
process.stdout.write(JSON.stringify({ ms: withContent - without, needles: size }));

async function measure(options) {
  const start = process.cpuUsage();
  await auditSite(site, options);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

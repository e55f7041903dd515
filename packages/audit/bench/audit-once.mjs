// Audits a site once, in a process of its own: loading the content is not counted.
import { loadContent } from '@comunal/content';
import { createSensitiveTextFinder } from '@comunal/content/sensitive';
import { auditSite } from '../dist/index.js';

const [site = '', folder = ''] = process.argv.slice(2);
const content = await loadContent(folder);
const { size } = createSensitiveTextFinder(content);
const start = performance.now();
const { findings } = await auditSite(site, { content });
const ms = performance.now() - start;
process.stdout.write(JSON.stringify({ ms, needles: size, findings: findings.length }));

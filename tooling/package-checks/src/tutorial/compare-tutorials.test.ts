import { expect, it } from 'vitest';
import { compareTutorials } from './compare-tutorials.ts';
import { readTutorial } from './read-tutorial.ts';

const yaml = (content: string, path = 'content/site.yaml') =>
  `\`\`\`yaml title="${path}"\n${content}\n\`\`\`\n\n`;
const sh = (commands: string, mode = '') => `\`\`\`sh ${mode}\n${commands}\n\`\`\`\n\n`;
const compare = (source: string, translation: string) =>
  compareTutorials(readTutorial(source), readTutorial(translation)).map(({ message }) => message);

const SITE = 'languages: [es, en]\ntitle: { es: Un sitio }\nvisibility: public';

it('passes a translation that differs in texts and languages', () => {
  const source = `${yaml(SITE)}${sh('git commit --message "Un sitio"')}`;
  const translated = 'languages: [pt, es]\ntitle: { pt: Um site }\nvisibility: public';
  expect(compare(source, `${yaml(translated)}${sh('git commit --message "Um site"')}`)).toEqual([]);
});

it('names a file that is other in anything but texts', () => {
  expect(compare(yaml(SITE), yaml(SITE.replace('public', 'closed')))).toEqual([
    'content/site.yaml differs in more than its texts from the source.',
  ]);
  expect(compare(yaml(SITE), yaml(SITE, 'content/a.yaml'))).toEqual([
    'writes content/a.yaml, not content/site.yaml.',
  ]);
});

it('lets a mistake on purpose be one in the language of the page', () => {
  const fails = sh('npm test', 'fails');
  expect(compare(yaml('titulo: a') + fails, yaml('tittle: a') + fails)).toEqual([]);
});

it('names other commands, other promises, and blocks that are missing', () => {
  expect(compare(sh('npm test'), sh('npm run build'))).toEqual([
    'has other commands than the source: runs\nnpm test',
  ]);
  expect(compare(sh('npm test'), sh('npm test', 'fails'))).toHaveLength(1);
  const promised = `${sh('npm test')}\`\`\`text\n0 errors\n\`\`\`\n`;
  expect(compare(promised, sh('npm test'))).toEqual(['promises 0 lines, and the source 1.']);
  expect(compare(sh('npm test') + yaml(SITE), sh('npm test'))).toEqual([
    'has 1 blocks to follow, and the source 2.',
  ]);
});

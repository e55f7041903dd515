import { describe, expect, it } from 'vitest';
import { createSampleManifest, createSampleWorkspace } from '../lib/sample-workspace.ts';
import { docsLinks } from './docs-links.ts';

const CONTENT = 'docs/src/content/docs';
const check = (pages: Readonly<Record<string, string>>) =>
  docsLinks(
    createSampleWorkspace({
      'packages/pkg/package.json': createSampleManifest('@comunal/pkg'),
      ...Object.fromEntries(
        Object.entries(pages).map(([page, text]) => [`${CONTENT}/${page}.md`, text]),
      ),
    }),
  );

describe('docsLinks', () => {
  it('passes links to pages, to generated ones and to other sites', () => {
    const text = `[a](/es/start/first/) [b](/es/howto/#more) [c](/es/reference/pkg/) [d](https://pkg.example/) [e](#here)`;
    const pages = { 'es/start/first': text, 'es/howto/index': '' };
    expect(check(pages)).toEqual([]);
  });

  it('names a page that is not there, and the line of the link', () => {
    const page = '---\ntitle: A\n---\n\nSee [this](/es/howto/lost/).\n';
    expect(check({ 'es/why/page': page })).toEqual([
      {
        location: `${CONTENT}/es/why/page.md:5`,
        message: 'leads to /es/howto/lost/, which is not there.',
      },
    ]);
  });

  it.each(['/en/start/first/', '/es/start/first', '../first/', 'first.md'])(
    'refuses a link to %s on a Spanish page',
    (url) => {
      const pages = { 'es/start/first': `[a](${url})`, 'en/start/first': '' };
      expect(check(pages)).toMatchObject([{ message: expect.stringContaining('/es/…/') }]);
    },
  );

  it('names a task that the list of tasks leaves out', () => {
    const pages = {
      'en/howto/index': '[a](/en/howto/a-task/)',
      'en/howto/a-task': '',
      'en/howto/b-task': '',
    };
    expect(check(pages)).toEqual([
      {
        location: `${CONTENT}/en/howto/index.md`,
        message: 'does not list /en/howto/b-task/.',
      },
    ]);
  });
});

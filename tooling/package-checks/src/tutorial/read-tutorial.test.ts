import { expect, it } from 'vitest';
import { readTutorial } from './read-tutorial.ts';

const PAGE = `---
title: The first site
---

\`\`\`sh asks
npm create comunal@latest site
\`\`\`

| Question          | What it decides | What you press         |
| ----------------- | --------------- | ---------------------- |
| What is its name? | The \`title\`.    | \`Colectiva\` \`Enter\`    |
| Which look?       | The colours.    | \`↓\` \`space\` \`Enter\`   |

\`\`\`yaml title="content/site.yaml"
visibility: public
\`\`\`

\`\`\`sh
# a comment
cd site
npx comunal new event \\
  --title "A talk"
\`\`\`

It says:

\`\`\`text
Wrote private/…

1 entry
\`\`\`

Open \`http://localhost:4321/\` and \`http://localhost:4321/en/\`, then \`http://localhost:4321/\` again.
`;

it('reads commands with what they print, questions with keys, files, and addresses', () => {
  expect(readTutorial(PAGE)).toMatchObject({
    steps: [
      {
        mode: 'asks',
        line: 5,
        commands: ['npm create comunal@latest site'],
        answers: [
          { question: 'What is its name?', keys: ['Colectiva', 'Enter'] },
          { question: 'Which look?', keys: ['↓', 'space', 'Enter'] },
        ],
      },
      { kind: 'file', path: 'content/site.yaml', content: 'visibility: public\n' },
      {
        mode: 'runs',
        commands: ['cd site', 'npx comunal new event --title "A talk"'],
        expected: ['Wrote private/…', '1 entry'],
      },
    ],
    paths: ['/', '/en/'],
  });
});

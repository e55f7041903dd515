import { verdicts } from '../../test/support/verdicts.ts';
import { assetPathSchema, fileSchema } from './file.ts';

verdicts('assetPathSchema', assetPathSchema, {
  takes: ['cover.svg', 'libro/cubierta.svg', 'año/número 1.pdf', 'a..b.pdf', 'a.b/c.d', '表紙.png'],
  refuses: [
    '',
    '/etc/passwd',
    '../x.pdf',
    'a/../../x.pdf',
    'a/..',
    '..',
    '.',
    './x.pdf',
    '.env',
    'a/.git/config',
    'a//b',
    'a/',
    'a\\b',
    '..\\x',
    'C:x',
    'a\0.pdf',
    'a\n/../x.pdf',
    'a\n.pdf',
    '%2e%2e/x.pdf',
    'libro\u202efdp.exe',
    'https://x.example/a.pdf',
    'a?b',
  ],
});

const file = {
  path: 'libro.pdf',
  mediaType: 'application/pdf',
  bytes: 10,
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
};

verdicts('fileSchema', fileSchema, {
  takes: [file, { ...file, bytes: 0, language: 'es', label: { es: 'Para imprimir' } }],
  refuses: [
    { ...file, bytes: -1 },
    { ...file, bytes: 1.5 },
    { ...file, sha256: file.sha256.toUpperCase() },
    { ...file, sha256: 'abc' },
    { ...file, mediaType: 'pdf' },
    { ...file, path: '../libro.pdf' },
    { path: 'libro.pdf' },
  ],
});

import { verdicts } from '../../test/support/verdicts.ts';
import { editionSchema } from './edition.ts';

const edition = { language: 'es', format: 'print', state: 'published' };
const withIsbn = (isbn: unknown) => ({ ...edition, isbn });

verdicts('editionSchema', editionSchema, {
  takes: [
    edition,
    withIsbn('978-0-306-40615-7'),
    withIsbn('9780306406157'),
    withIsbn('none'),
    withIsbn('unknown'),
    { ...edition, uses: [{ purpose: 'donated', copies: 'unknown' }] },
  ],
  refuses: [
    withIsbn('978-0-306-40615-8'),
    withIsbn('0-306-40615-2'),
    withIsbn('1234567890128'),
    withIsbn('978 0 306 40615 7'),
    withIsbn('sin ISBN'),
    withIsbn(9780306406157),
    { ...edition, copies: 0 },
    { ...edition, copies: 'unas 300' },
    { ...edition, uses: [{ purpose: 'donated' }] },
  ],
});

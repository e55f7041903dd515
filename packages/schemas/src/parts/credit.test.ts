import { verdicts } from '../../test/support/verdicts.ts';
import { creditSchema } from './credit.ts';

verdicts('creditSchema', creditSchema, {
  takes: [
    { who: 'organization/colectiva', role: 'author' },
    { who: 'person/luna', role: 'speaker', as: { es: 'activista' } },
    { who: { name: 'k.' }, role: 'facilitator' },
  ],
  refuses: [
    { who: 'Luna', role: 'speaker' },
    { who: 'event/x', role: 'speaker' },
    { who: { name: 'k.', email: 'k@x.example' }, role: 'speaker' },
    { who: 'person/luna', role: 'boss' },
    { who: 'person/luna' },
  ],
});

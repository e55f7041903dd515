import { computeKeyFingerprint, signCampaign, serializeSigned } from '../../src/index.ts';
import { describe, expect, it } from 'vitest';
import { campaign, newSigner } from '../support/signers.ts';
import { donate, useDonatePages, type DonatePage } from './support/use-donate-pages.ts';

const open = useDonatePages();
const CLABE = '0777 7777 777';
const [ours, other] = [newSigner(), newSigner()];
const signed = await signCampaign(campaign, [ours], { issuedAt: '2026-11-01T10:00:00Z' });
const trusting = (key = ours.publicKey, more = ''): string => `trusted-key="${key}" ${more}`;

/** What an alarm shows and tells; nothing of any account is to be in it, in the element or in what the page wrote. */
async function alarmOf({ page, words, events }: DonatePage) {
  await page.getByRole('alert').waitFor();
  await expect.poll(events).not.toEqual([]);
  const told = await words();
  return {
    told: await events(),
    warns: await page
      .getByRole('heading', { name: 'No mandes dinero desde esta página' })
      .isVisible(),
    saysHow: told.includes('Avísale por un medio que ya conocías'),
    showsAccount: told.includes(CLABE) || (await page.getByText('Sin programa').isVisible()),
  };
}
const alarm = (reason: string) => ({
  told: [['untrusted', { reason }]],
  warns: true,
  saysHow: true,
  showsAccount: false,
});

describe('a check that comes out right', () => {
  it('says so, and what it does not show', async () => {
    const { page, words, events } = await open(donate(trusting(), signed));
    await page.getByText('La firma se comprobó').waitFor();
    expect(await words()).toContain('se firmaron el 1 de noviembre de 2026');
    expect(await words()).toContain('Quien cambia la página entera cambia también la clave.');
    expect(await words()).toContain(CLABE);
    expect(await events()).toEqual([['ready', {}]]);
  });

  it('takes one key of several, or as many as are needed', async () => {
    const keys = `${other.publicKey} ${ours.publicKey}`;
    const { page } = await open(donate(trusting(keys), signed));
    await page.getByText('La firma se comprobó').waitFor();
    expect(await alarmOf(await open(donate(trusting(keys, 'needed="2"'), signed)))).toEqual(
      alarm('too-few'),
    );
  });

  it('is made anew for another campaign', async () => {
    const opened = await open(donate(trusting(), signed));
    await opened.page.getByText('La firma se comprobó').waitFor();
    await opened.page.locator('comunal-donate').evaluate(
      (element, text) => {
        (element as HTMLElementTagNameMap['comunal-donate']).campaign = text;
      },
      serializeSigned(signed).replace('07777777777', '07777777778'),
    );
    await opened.page.getByRole('alert').waitFor();
    expect(await opened.words()).not.toContain(CLABE.slice(0, -1));
  });
});

describe('a check that fails', () => {
  it.each([
    ['changed', { ...signed, payload: { ...campaign, title: 'Otra' } }],
    ['not-signed', campaign],
    ['form', { ...signed, more: 1 }],
    ['form', '{"broken"'],
    ['form', 'null'],
    ['too-large', `{"title":"${'x'.repeat(1_100_000)}"}`],
  ])('(%s) hides every account, warns, and says how to reach the collective', async (why, data) => {
    expect(await alarmOf(await open(donate(trusting(), data)))).toEqual(alarm(why));
  });

  it('because another key signed says the same, and what contact the page gives', async () => {
    const contact = 'contact="hola@colectiva.example"';
    const opened = await open(donate(trusting(other.publicKey, contact), signed));
    expect(await alarmOf(opened)).toEqual(alarm('other-key'));
    expect(await opened.words()).toContain('Contacto que da la página: hola@colectiva.example.');
  });

  it('because the page brings nothing to check hides what it wrote', async () => {
    const body = `<comunal-donate ${trusting()}><p>Sin programa</p></comunal-donate>`;
    expect(await alarmOf(await open(body))).toEqual(alarm('form'));
  });

  it('is told to the page by an element that was outside of it meanwhile', async () => {
    const opened = await open(donate(trusting(), signed));
    const { page, events } = opened;
    await expect.poll(events).toEqual([['ready', {}]]);
    await page.evaluate(async (key) => {
      const element = document.querySelector('comunal-donate');
      element?.remove();
      element?.setAttribute('trusted-key', key);
      await element?.updateComplete;
      // Turns in which it could check, and tell nobody.
      for (let turn = 0; turn < 50; turn++) await new Promise((go) => setTimeout(go));
      if (element) document.querySelector('main')?.append(element);
    }, other.publicKey);
    await page.getByRole('alert').waitFor();
    await expect.poll(events).toEqual([
      ['ready', {}],
      ['untrusted', { reason: 'other-key' }],
    ]);
  });

  it('leaves nothing of an account on paper', async () => {
    const opened = await open(donate(trusting(other.publicKey), signed));
    await opened.page.emulateMedia({ media: 'print' });
    expect(await alarmOf(opened)).toEqual(alarm('other-key'));
  });
});

describe('a signature that is out of date', () => {
  const stale = { issuedAt: '2026-05-01T10:00:00Z', expiresAt: '2026-11-25T00:00:00Z' };

  it('shows the accounts under a warning that says so, and tells the page', async () => {
    const old = await signCampaign(campaign, [ours], stale);
    const { page, words, events } = await open(donate(trusting(), old));
    await page.getByRole('heading', { name: 'Estos datos están vencidos' }).waitFor();
    expect(await page.getByRole('alert').isVisible()).toBe(true);
    expect(await words()).toContain('firmó el 1 de mayo de 2026');
    expect(await words()).toContain('valían hasta el 25 de noviembre de 2026');
    expect(await words()).toContain(CLABE);
    expect(await words()).not.toContain('La firma se comprobó');
    expect(await events()).toEqual([
      ['expired', { expiresAt: stale.expiresAt }],
      ['ready', {}],
    ]);
  });

  it('hides them all the same where something else is wrong', async () => {
    const old = await signCampaign(campaign, [ours], stale);
    const changed = serializeSigned(old).replace('07777777777', '07777777778');
    expect(await alarmOf(await open(donate(trusting(), changed)))).toEqual(alarm('changed'));
  });
});

describe('what could not be checked', () => {
  it.each([
    ['bad-key', 'no-es-clave', 'está mal escrita'],
    ['no-key', '', 'no da ninguna clave'],
  ])(
    '(%s) is neither right nor wrong: it shows a fingerprint and says what to do',
    async (reason, key, text) => {
      const { page, words, events } = await open(donate(trusting(key), signed));
      await page.getByRole('heading', { name: 'No se pudo comprobar la firma' }).waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
      const told = await words();
      for (const each of [
        text,
        'abre la página en un navegador al día, o pide a la colectiva que te lea la cuenta',
        'que coincida no basta',
        await computeKeyFingerprint(ours.publicKey),
        CLABE,
      ])
        expect(told).toContain(each);
      expect(told).not.toContain('La firma se comprobó');
      expect(await events()).toEqual([
        ['unchecked', { reason }],
        ['ready', {}],
      ]);
    },
  );

  it('because the file did not come shows no account', async () => {
    const body = `<comunal-donate ${trusting()} src="/none.json"><p>Sin programa</p></comunal-donate>`;
    const { page, events } = await open(body);
    await page.getByText('No se pudieron cargar los datos').waitFor();
    expect(await page.getByText('Sin programa').isVisible()).toBe(false);
    await expect.poll(events).toEqual([['error', { reason: 'unreachable' }]]);
  });
});

describe('before the check is made', () => {
  const body = `<comunal-donate ${trusting()} src="/slow.json"><p>Sin programa</p></comunal-donate>`;

  it('shows nothing of what the page wrote', async () => {
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<void>();
    const { page } = await open(body, {
      policy: `default-src 'none'; script-src 'self'; connect-src 'self'`,
      prepare: (page) =>
        page.route('**/slow.json', async (route) => {
          asked.resolve();
          await answer.promise;
          await route.fulfill({ body: serializeSigned(signed) });
        }),
    });
    await asked.promise;
    expect(await page.getByText('Sin programa').isVisible()).toBe(false);
    answer.resolve();
    await page.getByText('La firma se comprobó').waitFor();
    expect(await page.getByText('Sin programa').isVisible()).toBe(false);
  });

  it('leaves what the page wrote where it cannot start', async () => {
    const { page, words, errors } = await open(donate(trusting(), signed), {
      prepare: (page) =>
        page.addInitScript(() => {
          Object.defineProperty(navigator, 'languages', { value: null });
        }),
    });
    await page.getByText('Sin programa').waitFor();
    expect(await words()).not.toContain(CLABE);
    expect(errors).toHaveLength(1);
  });
});

it('shows a signed campaign where no key is named, and claims nothing of it', async () => {
  const { page, words } = await open(donate('', signed));
  await page.getByRole('heading', { name: 'Un año de servidores' }).waitFor();
  expect(await words()).not.toMatch(/\bfirma/);
});

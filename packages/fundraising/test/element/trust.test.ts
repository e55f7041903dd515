import { computeKeyFingerprint, signCampaign, serializeSigned } from '../../src/index.ts';
import { describe, expect, it } from 'vitest';
import { campaign, newSigner } from '../support/signers.ts';
import { donate, useDonatePages, type DonatePage } from './support/use-donate-pages.ts';

const open = useDonatePages();
const CLABE = '0007 7777 7777';
const [trusted, stranger] = [newSigner(), newSigner()];
const signed = await signCampaign(campaign, [trusted], { issuedAt: '2026-11-01T10:00:00Z' });
const trusting = (key = trusted.publicKey, more = ''): string => `trusted-key="${key}" ${more}`;

/** Reads an alarm: what it shows, and which events it sent. No account may be in it, in the element or in the fallback. */
async function readAlarm({ page, words, events }: DonatePage) {
  await page.getByRole('alert').waitFor();
  await expect.poll(events).not.toEqual([]);
  const text = await words();
  return {
    events: await events(),
    warns: await page
      .getByRole('heading', { name: 'No mandes dinero desde esta página' })
      .isVisible(),
    saysHow: text.includes('Avísale por un medio que ya conocías'),
    showsAccount: text.includes(CLABE) || (await page.getByText('Sin programa').isVisible()),
  };
}
const alarm = (reason: string) => ({
  events: [['untrusted', { reason }]],
  warns: true,
  saysHow: true,
  showsAccount: false,
});

describe('a valid signature', () => {
  it('is shown with what it does not prove', async () => {
    const { page, words, events } = await open(donate(trusting(), signed));
    await page.getByText('La firma se comprobó').waitFor();
    expect(await words()).toContain('se firmaron el 1 de noviembre de 2026');
    expect(await words()).toContain('Quien cambia la página entera cambia también la clave.');
    expect(await words()).toContain(CLABE);
    expect(await events()).toEqual([['ready', {}]]);
  });

  it('needs one key of several, or as many as required', async () => {
    const keys = `${stranger.publicKey} ${trusted.publicKey}`;
    const { page } = await open(donate(trusting(keys), signed));
    await page.getByText('La firma se comprobó').waitFor();
    expect(await readAlarm(await open(donate(trusting(keys, 'needed="2"'), signed)))).toEqual(
      alarm('too-few'),
    );
  });

  it('is verified again for another campaign', async () => {
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

describe('a failed verification', () => {
  it.each([
    ['changed', { ...signed, payload: { ...campaign, title: 'Otra' } }],
    ['not-signed', campaign],
    ['form', { ...signed, more: 1 }],
    ['form', '{"broken"'],
    ['form', 'null'],
    ['too-large', `{"title":"${'x'.repeat(1_100_000)}"}`],
  ])('(%s) hides every account, warns, and says how to reach the collective', async (why, data) => {
    expect(await readAlarm(await open(donate(trusting(), data)))).toEqual(alarm(why));
  });

  it('hides every account where another key signed, and shows the contact that the page gives', async () => {
    const contact = 'contact="hola@colectiva.example"';
    const opened = await open(donate(trusting(stranger.publicKey, contact), signed));
    expect(await readAlarm(opened)).toEqual(alarm('other-key'));
    expect(await opened.words()).toContain('Contacto que da la página: hola@colectiva.example.');
  });

  it('hides the fallback where the page has nothing to verify', async () => {
    const body = `<comunal-donate ${trusting()}><p>Sin programa</p></comunal-donate>`;
    expect(await readAlarm(await open(body))).toEqual(alarm('form'));
  });

  it('sends its event once a disconnected element is connected again', async () => {
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
    }, stranger.publicKey);
    await page.getByRole('alert').waitFor();
    await expect.poll(events).toEqual([
      ['ready', {}],
      ['untrusted', { reason: 'other-key' }],
    ]);
  });

  it('leaves nothing of an account on paper', async () => {
    const opened = await open(donate(trusting(stranger.publicKey), signed));
    await opened.page.emulateMedia({ media: 'print' });
    expect(await readAlarm(opened)).toEqual(alarm('other-key'));
  });
});

describe('an expired signature', () => {
  const stale = { issuedAt: '2026-05-01T10:00:00Z', expiresAt: '2026-11-25T00:00:00Z' };

  it('shows the accounts under a warning, and sends an event', async () => {
    const old = await signCampaign(campaign, [trusted], stale);
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

  it('hides them where something else is wrong as well', async () => {
    const old = await signCampaign(campaign, [trusted], stale);
    const changed = serializeSigned(old).replace('07777777777', '07777777778');
    expect(await readAlarm(await open(donate(trusting(), changed)))).toEqual(alarm('changed'));
  });
});

describe('a signature that could not be verified', () => {
  it.each([
    ['bad-key', 'no-es-clave', 'está mal escrita'],
    ['no-key', '', 'no da ninguna clave'],
  ])('(%s) shows a fingerprint and says what to do', async (reason, key, explanation) => {
    const { page, words, events } = await open(donate(trusting(key), signed));
    await page.getByRole('heading', { name: 'No se pudo comprobar la firma' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    const text = await words();
    for (const sentence of [
      explanation,
      'abre la página en un navegador al día, o pide a la colectiva que te lea la cuenta',
      'que coincida no basta',
      await computeKeyFingerprint(trusted.publicKey),
      CLABE,
    ])
      expect(text).toContain(sentence);
    expect(text).not.toContain('La firma se comprobó');
    expect(await events()).toEqual([
      ['unchecked', { reason }],
      ['ready', {}],
    ]);
  });

  it('shows no account where the file did not arrive', async () => {
    const body = `<comunal-donate ${trusting()} src="/none.json"><p>Sin programa</p></comunal-donate>`;
    const { page, events } = await open(body);
    await page.getByText('No se pudieron cargar los datos').waitFor();
    expect(await page.getByText('Sin programa').isVisible()).toBe(false);
    await expect.poll(events).toEqual([['error', { reason: 'unreachable' }]]);
  });
});

describe('before verification', () => {
  const body = `<comunal-donate ${trusting()} src="/slow.json"><p>Sin programa</p></comunal-donate>`;

  it('hides the fallback of the page', async () => {
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

  it('shows the fallback where the element cannot start', async () => {
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

it('shows a signed campaign without a trusted key, and claims nothing about it', async () => {
  const { page, words } = await open(donate('', signed));
  await page.getByRole('heading', { name: 'Un año de servidores' }).waitFor();
  expect(await words()).not.toMatch(/\bfirma/);
});

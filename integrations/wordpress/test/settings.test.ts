import { describe, expect, it } from 'vitest';
import { createCards, createSigner, NOW_SECONDS } from './support/cards.ts';
import { PHP_VERSIONS } from './support/php.ts';
import { hosts, usePlugin } from './support/plugin.ts';

const address = 'https://colectiva.example/cards.json';

describe.each(PHP_VERSIONS)('settings under PHP %s', (version) => {
  const plugin = usePlugin(version);
  const listCalls = (calls: readonly (readonly [string, unknown])[]) => calls.map(([name]) => name);

  it('fetch cards by their address, follow no redirect, and keep what is there', async () => {
    const options = { comunal_settings: { hosts, address } };
    const body = JSON.stringify(await createCards());
    const ok = { status: 200, body };
    const fetched = await plugin.evaluate('\\Comunal\\fetch_cards()', null, {
      options,
      response: ok,
    });
    expect(fetched.result).toBe(true);
    expect(fetched.calls).toEqual([
      [
        'wp_safe_remote_get',
        [
          address,
          expect.objectContaining({
            redirection: 0,
            limit_response_size: 2_000_001,
            // In memory WordPress would decompress without a limit.
            stream: true,
            headers: { Accept: 'application/json', 'Accept-Encoding': 'identity' },
          }),
        ],
      ],
    ]);
    const large = await plugin.evaluate(
      `array( \\Comunal\\fetch_cards()->get_error_code(), glob( '/tmp/comunal-cards*' ) )`,
      null,
      { options, response: { status: 200, body: `{"a":"${'a'.repeat(10_000_000)}"}` } },
    );
    expect(large.result).toEqual(['comunal-too-large', []]);
    const moved = await plugin.evaluate('\\Comunal\\fetch_cards()', null, {
      options: fetched.options,
      response: { status: 302, body: '' },
    });
    expect(moved.result).toMatchObject({ error: 'comunal-status' });
    expect(moved.options['comunal_cards']).toEqual(fetched.options['comunal_cards']);
    const visitor = await plugin.render('events', {}, { options: fetched.options });
    expect(visitor.html).toMatch(/^<ul/);
    expect(listCalls(visitor.calls)).not.toContain('wp_safe_remote_get');
  });

  it('fetch nothing without curl, and say what to do', async () => {
    const { result, calls } = await plugin.evaluate('\\Comunal\\fetch_cards()', null, {
      options: { comunal_settings: { address } },
      missing: ['curl_exec'],
    });
    expect(result).toMatchObject({ error: 'comunal-no-curl' });
    expect(listCalls(calls)).not.toContain('wp_safe_remote_get');
  });

  it('fetch by cron alone, and at most once an hour', async () => {
    const options = {
      comunal_settings: { address },
      comunal_attempt: { time: NOW_SECONDS, source: address, problem: null },
    };
    const response = { status: 404, body: '' };
    const moved = { ...options, comunal_settings: { address: `${address}?nueva` } };
    for (const [cron, minutes, count, stored = options] of [
      [false, 90, 0],
      [true, 30, 0],
      [true, 60, 1],
      // From a new address at once.
      [true, 30, 1, moved],
    ] as const) {
      const time = NOW_SECONDS + minutes * 60;
      const situation = { options: stored, response, cron, time };
      const { calls } = await plugin.evaluate('\\Comunal\\refresh_by_cron()', null, situation);
      expect(listCalls(calls).filter((name) => name === 'wp_safe_remote_get')).toHaveLength(count);
    }
  });

  it('ask cron for a refresh only where there is an address', async () => {
    for (const [comunal_settings, call] of [
      [{ address }, ['wp_schedule_event', [NOW_SECONDS, 'hourly', 'comunal_refresh_cards']]],
      [{}, ['wp_clear_scheduled_hook', ['comunal_refresh_cards']]],
    ] as const) {
      const situation = { options: { comunal_settings }, time: NOW_SECONDS };
      const { calls } = await plugin.evaluate('\\Comunal\\apply_settings()', null, situation);
      expect(calls).toEqual([['wp_clear_scheduled_hook', ['comunal_refresh_cards']], call]);
    }
    // After the plugin was off in a whole network, each site asks again.
    const off = await plugin.evaluate('\\Comunal\\deactivate( true )', null);
    expect(off.calls).toEqual(
      [3, 5].flatMap((site) => [
        ['switch_to_blog', [site]],
        ['wp_clear_scheduled_hook', ['comunal_refresh_cards']],
        ['restore_current_blog', []],
      ]),
    );
    const { result } = await plugin.evaluate('$GLOBALS["comunal_test"]["actions"]', null);
    expect(result).toContainEqual(['admin_init', 'Comunal\\schedule_refresh']);
  });

  it('keep a field with a mistake as it was, and say why', async () => {
    const wrong = {
      address: 'http://colectiva.example/',
      keys: 'no es una llave',
      hosts: 'https://a@tube.example',
      language: 'xx',
    };
    const { result, calls } = await plugin.evaluate(
      '\\Comunal\\sanitize_settings( $input )',
      wrong,
    );
    expect(result).toEqual({ address: '', keys: [], hosts: [], language: '' });
    expect(calls.map(([, [code]]) => code)).toEqual([
      'comunal-address',
      'comunal-keys',
      'comunal-hosts',
    ]);
    const { publicKey } = createSigner();
    const lines = 'Tube.example:443\n\nmeet.example:8443\r\ntube.example\n';
    const good = { address, keys: `${publicKey}\n`, hosts: lines, language: 'pt' };
    const accepted = await plugin.evaluate('\\Comunal\\sanitize_settings( $input )', good);
    expect(accepted.result).toEqual({
      ...good,
      keys: [publicKey],
      hosts: ['tube.example', 'meet.example:8443'],
    });
    // WordPress hands over what is stored again when it stores it for the first time.
    const again = await plugin.evaluate('\\Comunal\\sanitize_settings( $input )', accepted.result);
    expect(again.result).toEqual(accepted.result);
  });

  it('read hosts as people copy them, and lose none to a mistake in another', async () => {
    const save = (hosts: string) =>
      plugin.evaluate(
        '\\Comunal\\sanitize_settings( $input )',
        { hosts },
        { options: { comunal_settings: { hosts: ['meet.example'] } } },
      );
    const copied = await save('https://Tube.example/, http://meet.example:8443/\nlive.example;');
    expect(copied.result).toMatchObject({
      hosts: ['tube.example', 'meet.example:8443', 'live.example'],
    });
    expect(copied.calls).toEqual([]);
    const mixed = await save('tube.example\nhttps://tube.example/w/a\nvideo_s');
    expect(mixed.result).toMatchObject({ hosts: ['tube.example'] });
    expect(JSON.stringify(mixed.calls)).toMatch(
      /names of servers: tube\.example\/w\/a, video_s\..*The others were saved\./,
    );
    const wrong = await save('video_s');
    expect(wrong.result).toMatchObject({ hosts: ['meet.example'] });
    expect(JSON.stringify(wrong.calls)).toContain('The former ones were kept.');
    expect((await save('')).result).toMatchObject({ hosts: [] });
  });

  it('say which server was not found', async () => {
    const { result, options, calls } = await plugin.evaluate('\\Comunal\\fetch_cards()', null, {
      options: { comunal_settings: { address } },
      unfetchable: [address],
    });
    expect(result).toMatchObject({
      error: 'comunal-not-found',
      message: expect.stringContaining('the server colectiva.example,') as string,
    });
    expect(options['comunal_attempt']).toMatchObject({ problem: { code: 'comunal-not-found' } });
    expect(listCalls(calls)).not.toContain('wp_safe_remote_get');
  });

  it('are one press away in the list of plugins, for who may change them', async () => {
    const add = '\\Comunal\\add_settings_link( $input )';
    const { result } = await plugin.evaluate(add, ['<a>x</a>'], { can: true });
    const page = 'https://colectiva.example/wp-admin/options-general.php?page=comunal';
    expect(result).toEqual([`<a href="${page}">Settings</a>`, '<a>x</a>']);
    expect((await plugin.evaluate(add, ['<a>x</a>'])).result).toEqual(['<a>x</a>']);
    const hooks = await plugin.evaluate('$GLOBALS["comunal_test"]["actions"]', null);
    expect(hooks.result).toContainEqual([
      'plugin_action_links_comunal/comunal.php',
      'Comunal\\add_settings_link',
    ]);
  });

  it('keep the address where WordPress would fetch nothing from the new one', async () => {
    for (const wrong of ['https://colectiva.example:8443/cards.json', 'https://localhost/']) {
      const { result, calls } = await plugin.evaluate(
        '\\Comunal\\sanitize_settings( $input )',
        { address: wrong },
        { options: { comunal_settings: { address } }, unfetchable: [wrong] },
      );
      expect(result).toMatchObject({ address });
      expect(JSON.stringify(calls)).toContain('443, 80 or 8080');
    }
    // No name is looked up for an address that stays.
    const kept = await plugin.evaluate(
      '\\Comunal\\sanitize_settings( $input )',
      { address },
      { options: { comunal_settings: { address } }, unfetchable: [address] },
    );
    expect(kept).toMatchObject({ result: { address }, calls: [] });
  });

  it('say that no file arrived where PHP dropped a form that was too large', async () => {
    const { result, calls } = await plugin.evaluate(
      `call_user_func( function () { $_POST = array(); $_SERVER['CONTENT_LENGTH'] = '9000000'; return \\Comunal\\receive_cards(); } )`,
      null,
    );
    expect(result).toMatchObject({ error: 'comunal-upload' });
    expect(calls).toEqual([]);
  });
});

import type { Page } from 'playwright';

/** Logs in as somebody whom the test created. */
export async function logIn(page: Page, address: string, name: string): Promise<void> {
  await page.goto(`${address}/wp-login.php`);
  await page.fill('#user_login', name);
  await page.fill('#user_pass', `${name}-pass`);
  await page.click('#wp-submit');
  await page.waitForURL('**/wp-admin/**');
}

import { startForms, type FormsPage } from './start-forms.ts';

declare global {
  interface Window extends Pick<FormsPage, 'CMS' | 'createClass' | 'h'> {
    CMS_MANUAL_INIT?: boolean;
  }
}

// Before Decap's own script runs, which otherwise starts by itself.
window.CMS_MANUAL_INIT = true;

document.addEventListener('DOMContentLoaded', () => void start());

async function start(): Promise<void> {
  try {
    await startForms({
      CMS: window.CMS,
      createClass: window.createClass,
      h: window.h,
      language: document.documentElement.lang,
      isFramed: window.top !== window.self,
      readConfig: async () => {
        const response = await fetch('config.yml');
        if (!response.ok) throw new Error(String(response.status));
        return response.text();
      },
      confirm: (question) => window.confirm(question),
    });
  } catch (thrown) {
    const message = document.createElement('p');
    message.setAttribute('role', 'alert');
    message.textContent = thrown instanceof Error ? thrown.message : String(thrown);
    document.body.append(message);
    throw thrown;
  }
}

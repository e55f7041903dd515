import type { WeblateComponent } from './weblate-component.ts';

/** What a Weblate project is made of. */
export interface WeblateOptions {
  /** The name of the component that holds the exchange files, as translators read it. */
  readonly name: string;
  /** The name of the component of a namespace of the interface. */
  readonly interfaceName: (namespace: string) => string;
  /** The language of the source texts: a BCP 47 tag. */
  readonly source: string;
  /** The project folder in its repository: `''` at the top, else with a slash at the end. */
  readonly prefix: string;
  /** The same of the folder that `locales/` stands in. */
  readonly localesPrefix: string;
  /** The namespaces of the interface that get a component, with their source texts in `locales/es/`. */
  readonly namespaces: readonly string[];
  /** The slug of the Weblate project. */
  readonly project: string;
  /** The address of the repository and the branch that is translated. Without it, Weblate asks for a main component. */
  readonly repository?: { readonly url: string; readonly branch: string };
}

/** The language that the interface is written in first. */
export const INTERFACE_SOURCE = 'es';

/** The slug of the first component, whose clone the others use. */
const MAIN = 'texts';

const CHECKS = ['max-length', 'i18next_interpolation'];

/**
 * Creates the components of a Weblate project: one for the exchange files in `translations/`, which hold all texts with their
 * notes, and one for each of the namespaces of the interface.
 */
export function createWeblateComponents(options: WeblateOptions): readonly WeblateComponent[] {
  const { name, interfaceName, source, prefix, localesPrefix, namespaces } = options;
  const { project, repository } = options;
  const linked = repository ? { repo: `weblate://${project}/${MAIN}` } : {};
  return [
    {
      name,
      slug: MAIN,
      ...(repository && {
        repo: repository.url,
        push: repository.url,
        branch: repository.branch,
        // Never the branch that the site is built from: somebody reads translations first.
        push_branch: 'weblate',
      }),
      ...settings(source),
      filemask: `${prefix}translations/*.po`,
      template: '',
      new_base: '',
      file_format: 'po',
      // `Last-Translator` would hold an e-mail address.
      file_format_params: {
        po_set_last_translator: false,
        po_set_language_team: false,
        po_keep_previous: true,
      },
      check_flags: 'md-text,i18next-interpolation',
    },
    ...namespaces.map((namespace) => ({
      name: interfaceName(namespace),
      slug: `interface-${namespace.toLowerCase()}`,
      ...linked,
      ...settings(INTERFACE_SOURCE),
      filemask: `${localesPrefix}locales/*/${namespace}.json`,
      template: `${localesPrefix}locales/${INTERFACE_SOURCE}/${namespace}.json`,
      new_base: '',
      file_format: 'i18nextv4' as const,
      file_format_params: { json_indent: 2 },
      check_flags: '',
    })),
  ];
}

/** What holds of each component. */
function settings(source: string) {
  return {
    vcs: 'git',
    source_language: { code: source },
    language_code_style: 'bcp',
    // A language is begun by `comunal translate`, and named in `site.yaml`.
    new_lang: 'contact',
    enforced_checks: CHECKS,
    // A text of one page is no translation of the same words on another.
    allow_translation_propagation: false,
    edit_template: false,
    manage_units: false,
  } as const;
}

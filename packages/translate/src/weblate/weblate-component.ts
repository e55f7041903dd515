/**
 * A component of a Weblate project, with the names that Weblate's `import_json` and its API give the fields. What is absent
 * keeps Weblate's default.
 */
export interface WeblateComponent {
  readonly name: string;
  readonly slug: string;
  readonly vcs: 'git';
  /** The address that Weblate clones, or `weblate://project/component` for the clone of another component. */
  readonly repo?: string;
  /** The address that translations are pushed to. */
  readonly push?: string;
  readonly branch?: string;
  readonly push_branch?: string;
  readonly filemask: string;
  /** The file with the source texts, of a format that holds one language a file. */
  readonly template: string;
  readonly new_base: string;
  readonly file_format: 'po' | 'i18nextv4';
  readonly file_format_params: Readonly<Record<string, boolean | number>>;
  readonly source_language: { readonly code: string };
  readonly language_code_style: 'bcp';
  readonly new_lang: 'contact';
  readonly check_flags: string;
  readonly enforced_checks: readonly string[];
  readonly allow_translation_propagation: boolean;
  readonly edit_template: boolean;
  readonly manage_units: boolean;
}

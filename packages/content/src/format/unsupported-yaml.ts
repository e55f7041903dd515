/** Thrown inside this folder for YAML that has no canonical form, such as an anchor or a tag. */
export class UnsupportedYaml extends Error {
  override readonly name = 'UnsupportedYaml';

  /** Where in the YAML it stands. */
  readonly offset: number;

  constructor(offset: number) {
    super('This YAML has no canonical form.');
    this.offset = offset;
  }
}

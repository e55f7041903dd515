/** What a preview leaves out of a page. */
export interface Omission {
  /**
   * `missing`: no such file was built. `foreign`: it is on another host. `media`: sound, video or captions. `frame`: another page
   * within this one. `drawing`: a part of a drawing that stands in another file.
   */
  readonly kind: 'missing' | 'foreign' | 'media' | 'frame' | 'drawing';
  /** The address, as the page names it. */
  readonly address: string;
}

/** Takes note of what is left out. */
export type OnOmission = (omission: Omission) => void;

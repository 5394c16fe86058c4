/** Something that is wrong with a built site. */
export interface SiteFault {
  /** The file that it is in, from the root of the site. */
  readonly file: string;
  /** What is wrong. */
  readonly says: string;
}

/** Where papers of the field appear, as lists write them. */
const NAMES =
  "NeurIPS|NIPS|ICML|ICLR|CVPR|ICCV|ECCV|WACV|BMVC|ACCV|ACL|EMNLP|NAACL|EACL|AACL|COLING|COLM|AAAI|IJCAI|UAI|AISTATS|MLSys|SysML|ISCA|MICRO|HPCA|ASPLOS|DAC|ICCAD|DATE|ASPDAC|FPGA|FCCM|OSDI|SOSP|NSDI|ATC|EuroSys|SIGCOMM|SIGKDD|KDD|WWW|SIGIR|CIKM|WSDM|ICDE|VLDB|SIGMOD|INTERSPEECH|ICASSP|ICIP|ICME|MM|ACM MM|ACMMM|SIGGRAPH|ICRA|IROS|CoRL|TPAMI|PAMI|IJCV|TIP|TNNLS|TCSVT|TMLR|JMLR|TACL|TC|TCAD|TKDE|PMLR|MICCAI|Interspeech|Findings|arXiv|Arxiv|ArXiv|CoRR|Nature|Science";
const VENUE = new RegExp(`(?<![\\p{L}\\p{N}-])((?:(?:ACM|IEEE|Findings of) )?(?:${NAMES}))(?:[ _-]?(?:Findings|Workshops?|W|Oral|Spotlight))?(?:[ _,-]{0,2}['’]?((?:19|20)\\d\\d|\\d\\d)(?!\\d))?(?:[ _-]?(?:Findings|Workshops?|Oral|Spotlight|Best Paper))?(?![\\p{L}\\p{N}])`, "u");

/** A venue in a text. */
export interface VenueFound {
  /** As written; `undefined` where it is a preprint server. */
  readonly venue?: string;
  readonly year?: string;
  readonly start: number;
  /** Whether the text is nothing else. */
  readonly isWhole: boolean;
}

/**
 * The first venue that a text names, with its year.
 *
 * @internal
 */
export function venueIn(text: string): VenueFound | undefined {
  const found = VENUE.exec(text.slice(0, 20_000));
  if (!found) return undefined;
  const digits = found[2];
  const year = digits === undefined ? yearIn(text) : digits.length === 4 ? digits : `20${digits}`;
  const isPreprint = /^(?:arxiv|corr)$/i.test(found[1] ?? "");
  const rest = text.replace(found[0], "").replaceAll(/[^\p{L}\p{N}]/gu, "");
  return { ...(isPreprint ? {} : { venue: found[0].trim() }), ...(year === undefined ? {} : { year }), start: found.index, isWhole: rest === "" || /^(?:19|20)\d\d$/.test(rest) };
}

/** A year by itself in a text. */
function yearIn(text: string): string | undefined {
  return /(?<![\d.])((?:19|20)\d\d)(?![\d.])/.exec(text.slice(0, 20_000))?.[1];
}

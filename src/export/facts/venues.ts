/** A kind of venue that BibTeX tells apart; a preprint server is no venue at all. */
export type VenueKind = "conference" | "journal" | "preprint";

/** A venue's row: its kind, and its name in full where that has been one name over the years. */
type Row = readonly [kind: VenueKind, short: string, full?: string];

/**
 * The venues whose kind is known. It decides between `@inproceedings` and `@article`; a venue that is not here becomes
 * `@misc`, since a workshop, a book or a journal that is called like a conference cannot be told by its name. Names
 * that have changed over the years (NAACL, TASLP) are not spelt out.
 */
const ROWS: readonly Row[] = [
  ["conference", "AAAI", "AAAI Conference on Artificial Intelligence"],
  ["conference", "ACCV", "Asian Conference on Computer Vision"],
  ["conference", "ACL", "Annual Meeting of the Association for Computational Linguistics"],
  ["conference", "ACM MM", "ACM International Conference on Multimedia"],
  ["conference", "AISTATS", "International Conference on Artificial Intelligence and Statistics"],
  ["conference", "ASP-DAC", "Asia and South Pacific Design Automation Conference"],
  ["conference", "ASPLOS", "International Conference on Architectural Support for Programming Languages and Operating Systems"],
  ["conference", "AutoML", "International Conference on Automated Machine Learning"],
  ["conference", "BMVC", "British Machine Vision Conference"],
  ["conference", "CIKM", "ACM International Conference on Information and Knowledge Management"],
  ["conference", "COLING", "International Conference on Computational Linguistics"],
  ["conference", "COLM", "Conference on Language Modeling"],
  ["conference", "COLT", "Conference on Learning Theory"],
  ["conference", "CoRL", "Conference on Robot Learning"],
  ["conference", "CVPR", "IEEE/CVF Conference on Computer Vision and Pattern Recognition"],
  ["conference", "DAC", "Design Automation Conference"],
  ["conference", "EACL", "Conference of the European Chapter of the Association for Computational Linguistics"],
  ["conference", "ECAI", "European Conference on Artificial Intelligence"],
  ["conference", "ECCV", "European Conference on Computer Vision"],
  ["conference", "EMNLP", "Conference on Empirical Methods in Natural Language Processing"],
  ["conference", "EuroSys", "European Conference on Computer Systems"],
  ["conference", "FPGA", "ACM/SIGDA International Symposium on Field-Programmable Gate Arrays"],
  ["conference", "HPCA", "IEEE International Symposium on High-Performance Computer Architecture"],
  ["conference", "ICASSP", "IEEE International Conference on Acoustics, Speech and Signal Processing"],
  ["conference", "ICCAD", "IEEE/ACM International Conference on Computer-Aided Design"],
  ["conference", "ICCV", "IEEE/CVF International Conference on Computer Vision"],
  ["conference", "ICDE", "IEEE International Conference on Data Engineering"],
  ["conference", "ICIP", "IEEE International Conference on Image Processing"],
  ["conference", "ICLR", "International Conference on Learning Representations"],
  ["conference", "ICME", "IEEE International Conference on Multimedia and Expo"],
  ["conference", "ICML", "International Conference on Machine Learning"],
  ["conference", "ICPR", "International Conference on Pattern Recognition"],
  ["conference", "ICRA", "IEEE International Conference on Robotics and Automation"],
  ["conference", "IJCAI", "International Joint Conference on Artificial Intelligence"],
  ["conference", "IJCNN", "International Joint Conference on Neural Networks"],
  ["conference", "INTERSPEECH"],
  ["conference", "ISCA", "International Symposium on Computer Architecture"],
  ["conference", "KDD", "ACM SIGKDD Conference on Knowledge Discovery and Data Mining"],
  ["conference", "MDAI", "International Conference on Modeling Decisions for Artificial Intelligence"],
  ["conference", "MICCAI", "International Conference on Medical Image Computing and Computer Assisted Intervention"],
  ["conference", "MICRO", "IEEE/ACM International Symposium on Microarchitecture"],
  ["conference", "MLSys", "Conference on Machine Learning and Systems"],
  ["conference", "MobiCom", "Annual International Conference on Mobile Computing and Networking"],
  ["conference", "MobiSys", "International Conference on Mobile Systems, Applications, and Services"],
  ["conference", "NAACL"],
  ["conference", "NeurIPS", "Advances in Neural Information Processing Systems"],
  ["conference", "NIPS", "Advances in Neural Information Processing Systems"],
  ["conference", "NSDI", "USENIX Symposium on Networked Systems Design and Implementation"],
  ["conference", "OSDI", "USENIX Symposium on Operating Systems Design and Implementation"],
  ["conference", "PPoPP", "ACM SIGPLAN Symposium on Principles and Practice of Parallel Programming"],
  ["conference", "RecSys", "ACM Conference on Recommender Systems"],
  ["conference", "SIGCOMM", "ACM SIGCOMM Conference"],
  ["conference", "SIGIR", "International ACM SIGIR Conference on Research and Development in Information Retrieval"],
  ["conference", "SIGMOD", "ACM SIGMOD International Conference on Management of Data"],
  ["conference", "SOSP", "ACM Symposium on Operating Systems Principles"],
  ["conference", "UAI", "Conference on Uncertainty in Artificial Intelligence"],
  ["conference", "USENIX ATC", "USENIX Annual Technical Conference"],
  ["conference", "VLDB", "International Conference on Very Large Data Bases"],
  ["conference", "WACV", "IEEE/CVF Winter Conference on Applications of Computer Vision"],
  ["conference", "WSDM", "ACM International Conference on Web Search and Data Mining"],
  ["conference", "WWW"],
  ["journal", "ACM Computing Surveys"],
  ["journal", "Artificial Intelligence"],
  ["journal", "IEEE Access"],
  ["journal", "IEEE Signal Processing Letters"],
  ["journal", "IJCV", "International Journal of Computer Vision"],
  ["journal", "JMLR", "Journal of Machine Learning Research"],
  ["journal", "Knowledge-Based Systems"],
  ["journal", "Nature"],
  ["journal", "Nature Communications"],
  ["journal", "Nature Machine Intelligence"],
  ["journal", "Neural Networks"],
  ["journal", "Neurocomputing"],
  ["journal", "PACMMOD", "Proceedings of the ACM on Management of Data"],
  ["journal", "Pattern Recognition"],
  ["journal", "Pattern Recognition Letters"],
  ["journal", "Proceedings of the IEEE"],
  ["journal", "PVLDB", "Proceedings of the VLDB Endowment"],
  ["journal", "Science"],
  ["journal", "TACL", "Transactions of the Association for Computational Linguistics"],
  ["journal", "TACO", "ACM Transactions on Architecture and Code Optimization"],
  ["journal", "TASLP"],
  ["journal", "TCAD", "IEEE Transactions on Computer-Aided Design of Integrated Circuits and Systems"],
  ["journal", "TCSVT", "IEEE Transactions on Circuits and Systems for Video Technology"],
  ["journal", "TECS", "ACM Transactions on Embedded Computing Systems"],
  ["journal", "TIP", "IEEE Transactions on Image Processing"],
  ["journal", "TKDE", "IEEE Transactions on Knowledge and Data Engineering"],
  ["journal", "TMLR", "Transactions on Machine Learning Research"],
  ["journal", "TMM", "IEEE Transactions on Multimedia"],
  ["journal", "TNNLS", "IEEE Transactions on Neural Networks and Learning Systems"],
  ["journal", "TOG", "ACM Transactions on Graphics"],
  ["journal", "TPAMI", "IEEE Transactions on Pattern Analysis and Machine Intelligence"],
  ["journal", "TPDS", "IEEE Transactions on Parallel and Distributed Systems"],
  ["preprint", "arXiv"],
  ["preprint", "CoRR"],
];

/** The conferences whose second volume is called Findings, as `Findings of ACL` or `ACL Findings`. */
const FINDINGS = /^(?:findings of (?:the )?(acl|aacl|eacl|emnlp|naacl)|(acl|aacl|eacl|emnlp|naacl) findings)$/i;

const BY_NAME: ReadonlyMap<string, Row> = new Map(
  ROWS.flatMap((row): [string, Row][] => row.slice(1).map((name = "") => [name.toLowerCase(), row])),
);

/** A venue as an entry names it. */
export interface Venue {
  /** What it is, or `unknown`. */
  readonly kind: VenueKind | "unknown";
  /** Its name without year: in full with the short name in brackets, of journals in full. */
  readonly name: string;
  /** The year at its end. */
  readonly year?: number;
}

/** Divides `ICLR 2024` into name and year, and looks the name up. Anything but a known name is of unknown kind. */
export function readVenue(text: string): Venue {
  const [, bare = "", digits] = /^(.*?)(?:\s+((?:19|20)\d{2}))?$/su.exec(text.trim()) ?? [];
  const year = digits === undefined ? {} : { year: Number(digits) };
  const findings = FINDINGS.exec(bare);
  if (findings) {
    const conference = (findings[1] ?? findings[2] ?? "").toUpperCase();
    return { kind: "conference", name: `Findings of the Association for Computational Linguistics: ${conference}`, ...year };
  }
  const [kind, short, full] = BY_NAME.get(bare.toLowerCase()) ?? ["unknown", bare];
  const name = full === undefined ? short : kind === "journal" ? full : `${full} (${short})`;
  return { kind, name, ...year };
}

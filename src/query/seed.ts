import type { Role } from "../model/methodKind.js";
import type { Quantizer } from "../model/quantizer.js";
import type { RelationType, TargetKind } from "../model/relation.js";
import { has } from "../taxonomy/postings.js";
import { lookupPaperId } from "../taxonomy/paperLookups.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";
import type { Edge, Store } from "../taxonomy/store.js";
import { paperNumber } from "../taxonomy/resolveId.js";
import { unknownId } from "../taxonomy/records.js";
import { nameOf } from "./nameOf.js";
import { repeatTitle, textOf } from "./relatedCorpus.js";

/**
 * A paper that the taxonomy does not have, as `classify` of `quantaxonomy/classify` tells it: labels, settings and
 * proposed relations.
 *
 * @category Relate
 */
export interface UnseenPaper {
  /** The title. */
  readonly title: string;
  /** The method kinds. */
  readonly methods: readonly {
    /** The kind. */
    readonly kind: string;
    /** Whether the paper is about it; it is where nothing is said. */
    readonly role?: Role;
  }[];
  /** Concepts of all schemes. */
  readonly concepts: readonly {
    /** The concept's id. */
    readonly id: string;
  }[];
  /** The bit settings. */
  readonly settings: readonly {
    /** One quantizer per target. */
    readonly quantizers: readonly Quantizer[];
  }[];
  /** Relations to records of the taxonomy. */
  readonly relations: readonly {
    /** How the paper stands to the target. */
    readonly type: RelationType;
    /** The target's id within its kind. */
    readonly target: string;
    /** What the target is. */
    readonly targetKind: TargetKind;
    /** How sure, above 0 and below 1; sure when left out. */
    readonly confidence?: number;
  }[];
}

/** What is asked about: a paper of the taxonomy by number, or what is known of one that is not in it. */
export interface Seed {
  /** The paper's number; absent for one that the taxonomy does not have. */
  readonly number: number | undefined;
  /** The number of the paper that a text turns out to be: no neighbour of itself. */
  readonly same: number | undefined;
  readonly name: string;
  readonly labels: readonly number[];
  /** The method kinds that it is about. */
  readonly coreKinds: readonly number[];
  /** Title, and summary where there is one, as `corpusOf` counts words. */
  readonly text: string;
  /** The relations that leave it, and how much each counts. */
  readonly outgoing: readonly (Edge & { readonly share: number })[];
  /** The widths of its settings, as {@link settingKey} writes them; those of a stored paper are looked up. */
  readonly settingKeys: ReadonlySet<string> | undefined;
}

/** The seed of a paper of the taxonomy. */
export function storedSeed(store: Store, number: number): Seed {
  const coreKinds = [...store.byRole("core")].flatMap(([kind, papers]) => (has(papers, number) && store.schemeOf(kind) === "method" ? [kind] : []));
  return { number, same: undefined, name: nameOf(store, number), labels: store.labelsOf(number), coreKinds, text: textOf(store, number), outgoing: store.outgoing(number).map((edge) => ({ ...edge, share: 1 })), settingKeys: undefined };
}

/**
 * The seed of a paper's id, or of what a classification says. Labels and targets that the taxonomy does not have are left out.
 *
 * @throws {@link UnknownIdError} for an unknown id, TypeError for what is neither.
 */
export function seedOf(taxonomy: Taxonomy, given: string | UnseenPaper): Seed {
  const store = storeOf(taxonomy);
  if (typeof given === "string") {
    const number = paperNumber(taxonomy, given);
    if (number === undefined) throw unknownId(taxonomy, "paper", given);
    return storedSeed(store, number);
  }
  if (!isUnseenPaper(given)) throw new TypeError("Cannot relate the paper: it is neither an id nor classified, wanted relatedWork(taxonomy, classify(taxonomy, { title, abstract }))");
  const { title, methods, concepts, settings, relations } = given;
  const labels = [...methods.map(({ kind }) => kind), ...concepts.map(({ id }) => id)].map((id) => store.resolve("concept", id)).filter((label) => label !== undefined);
  const coreKinds = methods.flatMap(({ kind, role = "core" }) => (role === "core" ? (store.resolve("concept", kind) ?? []) : []));
  const outgoing = relations.flatMap(({ type, target, targetKind, confidence = 1 }, place) => {
    const number = targetKind === "name" ? store.index.targets.name.indexOf(target) : (store.resolve(targetKind, target) ?? -1);
    return number < 0 ? [] : [{ from: -1, type, targetKind, target: number, place, share: confidence }];
  });
  const same = lookupPaperId(taxonomy, title);
  return { number: undefined, same: same === undefined ? undefined : paperNumber(taxonomy, same), name: `"${title}"`, labels: [...new Set(labels)], coreKinds: [...new Set(coreKinds)], text: repeatTitle(title), outgoing, settingKeys: new Set(settings.map(({ quantizers }) => settingKey(quantizers)).filter((key) => key !== "")) };
}

/** What several quantizers do: `weights to 4 bits and activations to 8 bits`; empty where none has both target and width. */
export function settingKey(quantizers: readonly Pick<Quantizer, "target" | "bits">[]): string {
  return quantizers
    .filter(({ target, bits }) => target !== undefined && bits !== undefined)
    .map(({ target, bits }) => `${target} to ${bits} bits`)
    .sort()
    .reverse()
    .join(" and ");
}

function isUnseenPaper(value: unknown): value is UnseenPaper {
  if (typeof value !== "object" || value === null) return false;
  const { title, methods, concepts, settings, relations } = value as Partial<Record<keyof UnseenPaper, unknown>>;
  return typeof title === "string" && [methods, concepts, settings, relations].every(Array.isArray);
}

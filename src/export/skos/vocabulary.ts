import { RELATION_TYPES, type RelationType } from "../../model/relation.js";
import { CLASSES, PROPERTIES, PROPERTY_OF_RELATION, type PropertyKey } from "./properties.js";
import { sayings, type Resource } from "./resource.js";

/** What the relations between papers mean, and which other one each implies. */
const RELATIONS: Readonly<Record<RelationType, readonly [label: string, comment: string, implied?: RelationType]>> = {
  supersedes: ["supersedes", "The paper is a later version of the same line as the other, meant to replace it.", "extends"],
  extends: ["extends", "The paper takes the method of the other and changes or generalises it."],
  outperforms: ["outperforms", "The paper claims a better result than the other in some setting.", "compares-with"],
  "compares-with": ["compares with", "The paper measures itself beside the other with no win or a mutual one."],
  uses: ["uses", "The paper employs the other unchanged as part, tool, base or subject of measurement."],
  "applies-to": ["applies to", "The paper runs its technique on the other: a model, a system or a family."],
  "combines-with": ["combines with", "The paper says that it is orthogonal to the other and stacks with it."],
  surveys: ["surveys", "The paper is a survey or study whose scope contains the other."],
};

const OTHERS: { readonly [K in PropertyKey]?: readonly [label: string, comment: string] } = {
  ambiguousLabel: ["ambiguous label", "A name that means the concept only in context, and other things elsewhere. It is no label in the sense of SKOS, since a reader who met it alone could not tell what is meant."],
  authorCount: ["number of authors", "How many authors the paper has; more than are listed where the list is cut."],
  venue: ["venue", "Where the paper was published, with the year."],
  code: ["code", "The code that the authors link to."],
  tier: ["tier", "How far the record may be trusted: curated was read by a person, draft and listed were labelled by a machine, stub was read by nobody."],
  scope: ["scope", "How the paper stands to the field: in, adjacent or out."],
  core: ["core method", "The paper's contribution is a method of this kind."],
  component: ["component method", "The paper uses or covers a method of this kind as a part."],
  setting: ["setting", "Widths and formats to which targets are quantized together, in the field's short form."],
};

const KINDS = { Model: ["model", "A neural network, or a line of them."], System: ["system", "Software: a runtime, a library, a container format."], Benchmark: ["benchmark", "A data set or test suite."] } as const;

/** What our own terms mean, told in the export itself. */
export function* describeVocabulary(expand: (name: string) => string): Generator<Resource> {
  for (const [key, [label, comment]] of Object.entries(KINDS)) {
    yield { iri: expand(CLASSES[key as keyof typeof KINDS]), type: "Class", properties: sayings({ label: [label], comment: [comment] }) };
  }
  for (const type of RELATION_TYPES) {
    const [label, comment, implied] = RELATIONS[type];
    const subPropertyOf = implied === undefined ? [] : [expand(PROPERTIES[PROPERTY_OF_RELATION[implied]].name)];
    yield { iri: expand(PROPERTIES[PROPERTY_OF_RELATION[type]].name), type: "Property", properties: sayings({ label: [label], comment: [comment], subPropertyOf }) };
  }
  for (const [key, [label, comment]] of Object.entries(OTHERS)) {
    yield { iri: expand(PROPERTIES[key as PropertyKey].name), type: "Property", properties: sayings({ label: [label], comment: [comment] }) };
  }
}

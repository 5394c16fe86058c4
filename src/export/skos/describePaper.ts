import type { Paper } from "../../model/paper.js";
import type { Relation } from "../../model/relation.js";
import type { NameOf } from "./describeConcepts.js";
import { PROPERTY_OF_RELATION, type PropertyKey } from "./properties.js";
import { sayings, type Resource, type ResourceValue } from "./resource.js";
import { toIri } from "./toIri.js";

/** A paper with its facts, labels, settings in short form and relations. */
export function describePaper(paper: Paper, nameOf: NameOf): Resource {
  const { id, title, name, aliases, authors, authorCount, date, venue, code, tier } = paper;
  const kindsOf = (role: string): readonly string[] => paper.methods.flatMap((facet) => (facet.role === role ? [nameOf("concept", facet.kind === "adjacent" ? facet.concept : facet.kind)] : []));
  const [core, component] = [kindsOf("core"), kindsOf("component")];
  return {
    iri: nameOf("paper", id),
    type: "ScholarlyArticle",
    properties: sayings({
      title: [title],
      alternateName: [name, ...aliases].flatMap((each) => (each === undefined ? [] : [each])),
      creator: authors,
      authorList: authors,
      authorCount: authorCount === undefined ? [] : [String(authorCount)],
      issued: [date],
      sameAs: addressesOf(paper),
      venue: venue === undefined ? [] : [venue],
      code: code === undefined ? [] : [toIri(code)],
      tier: [tier],
      ...(paper.tier === "stub" ? {} : { scope: [paper.scope], description: [paper.summary], editorialNote: paper.notes }),
      // A label of the paper may be narrower than its kind, or absent where the facet says all there is.
      subject: [...paper.concepts.map((label) => nameOf("concept", label.id)), ...core, ...component],
      core,
      component,
      setting: paper.settings.map(({ text }) => text),
      ...relationsOf(paper.relations, nameOf),
    }),
  };
}

/** A paper that is pointed to and was not asked for: enough to tell which it is. */
export function namePaper({ id, title, name, date, tier, ...paper }: Paper, nameOf: NameOf): Resource {
  return { iri: nameOf("paper", id), type: "ScholarlyArticle", properties: sayings({ title: [title], alternateName: name === undefined ? [] : [name], issued: [date], sameAs: addressesOf(paper), tier: [tier] }) };
}

function addressesOf({ arxiv, doi }: Pick<Paper, "arxiv" | "doi">): readonly string[] {
  return [
    ...(arxiv === undefined ? [] : [toIri(`https://arxiv.org/abs/${arxiv}`)]),
    // The signs that would begin a query or a fragment, or an escape, are part of a DOI.
    ...(doi === undefined ? [] : [toIri(`https://doi.org/${doi.replaceAll(/[%?#]/g, encodeURIComponent)}`)]),
  ];
}

function relationsOf(relations: readonly Relation[], nameOf: NameOf): Resource["properties"] {
  const values = new Map<PropertyKey, ResourceValue[]>();
  for (const { type, target, targetKind } of relations) {
    const value = targetKind === "name" ? { text: target } : nameOf(targetKind, target);
    const key = PROPERTY_OF_RELATION[type];
    values.set(key, [...(values.get(key) ?? []), value]);
  }
  return Object.fromEntries(values);
}

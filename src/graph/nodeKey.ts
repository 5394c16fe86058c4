import { repositoryId } from "../model/repositoryId.js";
import type { NodeKind } from "./nodeAttributes.js";

/**
 * The key of a node: its kind and its id, since a paper and a model may bear the same id.
 *
 * For a repository any spelling of its address will do; the key is the same as long as scheme, `www.`, a closing slash
 * and `.git` are all that differs.
 *
 * @param kind - What the node is.
 * @param id - The id within the kind, the address of a repository, or a name as written.
 * @returns The key, whether or not a graph has such a node.
 *
 * @example A paper and a repository
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { nodeKey, toGraph } from "quantaxonomy/graph";
 *
 * const graph = toGraph(taxonomy);
 * assert.ok(graph.hasNode(nodeKey("paper", "affinequant")));
 * assert.equal(nodeKey("code", "https://github.com/bytedance/AffineQuant/"), "code:github.com/bytedance/AffineQuant");
 * ```
 *
 * @category Graph
 */
export function nodeKey<K extends NodeKind>(kind: K, id: string): `${K}:${string}` {
  return `${kind}:${kind === "code" ? repositoryId(id) : id}`;
}

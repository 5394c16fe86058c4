import type { Store } from "../taxonomy/store.js";
import { settingKey, type Seed } from "./seed.js";

/** Papers under the widths of their settings, `weights to 4 bits and activations to 4 bits`, and the keys of each paper. */
interface SettingIndex {
  /** Papers by key, ascending. */
  readonly owners: ReadonlyMap<string, Uint32Array>;
  /** The keys in which settings of a paper are found. */
  readonly keysOf: (paper: number) => ReadonlySet<string>;
}

/** The settings of a seed that have a target and a width, and the papers that have the same. */
export function settingOwners(store: Store, seed: Seed): ReadonlyMap<string, Uint32Array> {
  const { owners, keysOf } = store.memo("papers by setting", () => indexSettings(store));
  const keys = seed.number === undefined ? (seed.settingKeys ?? new Set<string>()) : keysOf(seed.number);
  return new Map([...keys].flatMap((key) => (owners.has(key) ? [[key, owners.get(key)!] as const] : [])));
}

/** Settings without a known target and width are left out. */
function indexSettings(store: Store): SettingIndex {
  const { settingEnds, quantizerEnds, quantizers, kindTargets, kindBits } = store.index.columns;
  // Settings are told apart by their kinds of quantizers; few of the many are different.
  const keyOfKinds = new Map<string, string>();
  const keyOf = (setting: number): string => {
    const kinds = quantizers.subarray(setting === 0 ? 0 : quantizerEnds[setting - 1], quantizerEnds[setting]);
    const together = kinds.join(" ");
    let key = keyOfKinds.get(together);
    if (key === undefined) {
      const parts = Array.from(kinds).flatMap((kind) => {
        const target = store.index.concepts[kindTargets[kind]!];
        return target === undefined || kindBits[kind]! < 0 ? [] : [{ target, bits: kindBits[kind]! }];
      });
      keyOfKinds.set(together, (key = settingKey(parts)));
    }
    return key;
  };
  const lists = new Map<string, number[]>();
  for (let paper = 0, setting = 0; paper < store.paperCount; paper++) {
    for (; setting < settingEnds[paper]!; setting++) {
      const key = keyOf(setting);
      if (key === "") continue;
      const list = lists.get(key);
      if (!list) lists.set(key, [paper]);
      else if (list.at(-1) !== paper) list.push(paper);
    }
  }
  return {
    owners: new Map([...lists].map(([key, list]) => [key, Uint32Array.from(list)])),
    keysOf: (paper) => {
      const keys = new Set<string>();
      for (let setting = paper === 0 ? 0 : settingEnds[paper - 1]!; setting < settingEnds[paper]!; setting++) keys.add(keyOf(setting));
      keys.delete("");
      return keys;
    },
  };
}

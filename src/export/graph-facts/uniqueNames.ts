/**
 * Names for keys in a format that cannot hold every text. The same key has the same name, and two keys never share one:
 * a number follows where they would.
 */
export function uniqueNames(write: (key: string) => string): (key: string) => string {
  const names = new Map<string, string>();
  const used = new Set<string>();
  return (key) => {
    const known = names.get(key);
    if (known !== undefined) return known;
    const written = write(key);
    let name = written;
    for (let n = 2; used.has(name); n++) name = `${written}~${n}`;
    names.set(key, name);
    used.add(name);
    return name;
  };
}

/** A key or a closed word as people read it: `calibrationSource` as "calibration source", `task-metric` as "task metric". */
export function spaced(word: string): string {
  return word.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll("-", " ");
}

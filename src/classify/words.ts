/** The words of one sentence in normal form, with their places in the original text. Made once and filled again for every sentence. */
export class Words {
  /** Code units of the normal form; words stand apart by one space. */
  units = new Uint16Array(1024);
  /** Number of code units in use. */
  length = 0;
  /** Number of words. */
  count = 0;
  /** Where each word starts and ends in the normal form. */
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  /** Where each word starts and ends in the original text. */
  from = new Int32Array(256);
  to = new Int32Array(256);
  /** 1 where a comma, colon, semicolon, bracket or dash stands before the word. */
  breaks = new Uint8Array(256);

  /** Empties it, and makes room for a text of some code units. */
  reset(size: number): void {
    this.length = 0;
    this.count = 0;
    // A compatibility form is at most 18 code units long; the few that are so long stand in short texts.
    if (this.units.length < size * 2 + 64) this.units = new Uint16Array(size * 2 + 64);
    const words = (size >> 1) + 8;
    if (this.starts.length >= words) return;
    this.starts = new Int32Array(words);
    this.ends = new Int32Array(words);
    this.from = new Int32Array(words);
    this.to = new Int32Array(words);
    this.breaks = new Uint8Array(words);
  }

  /** Adds a code unit to the open word. */
  push(unit: number): void {
    if (this.length === this.units.length) {
      const grown = new Uint16Array(this.units.length * 2);
      grown.set(this.units);
      this.units = grown;
    }
    this.units[this.length++] = unit;
  }

  /** A word in normal form. */
  word(i: number): string {
    let text = "";
    for (let at = this.starts[i]!; at < this.ends[i]!; at++) text += String.fromCharCode(this.units[at]!);
    return text;
  }
}

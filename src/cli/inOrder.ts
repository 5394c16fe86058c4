/**
 * Runs a task for every item, several at a time, and gives the results in the order of the items, each as soon as it and
 * those before it are there. No more than `most` are read and not yet given.
 */
export async function* inOrder<T, R>(items: AsyncIterable<T>, run: (item: T) => Promise<R>, most: number): AsyncGenerator<R> {
  const source = items[Symbol.asyncIterator]();
  const running: Promise<R>[] = [];
  let [isReading, isRead] = [false, false];
  let reading: Promise<void> = Promise.resolve();
  const readOne = async (): Promise<void> => {
    const next = await source.next();
    isReading = false;
    isRead = next.done === true;
    if (next.done === true) return;
    const result = run(next.value);
    // Awaited in its turn; until then, its failure is nobody's.
    result.catch(() => undefined);
    running.push(result);
  };
  while (!isRead || running.length > 0) {
    if (!isRead && !isReading && running.length < most) {
      isReading = true;
      reading = readOne();
    }
    const [first] = running;
    const isFirst = first === undefined ? await reading.then(() => false) : isReading ? await Promise.race([first.then(() => true), reading.then(() => false)]) : true;
    if (first === undefined || !isFirst) continue;
    yield await first;
    running.shift();
  }
}

/** Runs one piece of work at a time, in the order in which it was handed in; a failure does not stop the next one. */
export class WriteQueue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    // The failure belongs to whoever handed the work in and reaches them through `turn`.
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

/** Runs one after the other what it is given, also after what failed. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  next<T>(work: () => PromiseLike<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

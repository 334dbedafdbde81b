/** What stood in the form before, step by step. */

const UNDOABLE = 50;

/** Snapshots are texts; two that are equal are one step. */
export class History {
  /** Forgets all; `now` is where it begins. */
  begin(now) {
    Object.assign(this, { past: [], now });
  }

  step(now) {
    if (now !== this.now) this.past = [...this.past, this.now].slice(-UNDOABLE);
    this.now = now;
  }

  /** @returns {string | undefined} what stood there before */
  back() {
    return this.past.pop();
  }

  get empty() {
    return !this.past.length;
  }
}

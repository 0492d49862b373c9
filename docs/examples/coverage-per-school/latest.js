/**
 * The last state of each aggregate. Kafka may repeat a record, and after a rewind even old ones: `ce_sequence` counts
 * the events of one aggregate, so whatever is not newer than what is known changes nothing.
 */
export class Latest {
  #states = new Map();

  put(key, sequence, state) {
    const known = this.#states.get(key);
    if (known === undefined || sequence > known.sequence) {
      this.#states.set(key, { sequence, state });
    }
  }

  states() {
    return [...this.#states.values()].map((entry) => entry.state);
  }
}

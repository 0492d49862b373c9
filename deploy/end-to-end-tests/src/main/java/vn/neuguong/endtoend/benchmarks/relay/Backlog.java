package vn.neuguong.endtoend.benchmarks.relay;

/** What waits to be published. */
record Backlog(int documents, int eventsEach) {

    int events() {
        return documents * eventsEach;
    }
}

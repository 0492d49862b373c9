package vn.neuguong.local.launcher;

import java.util.List;
import java.util.stream.IntStream;

/** A port offset that puts every process on a port nobody uses. */
final class FreeOffset {

    private FreeOffset() {}

    static Ports ports() {
        return IntStream.generate(() -> 2_000 + (int) (Math.random() * 20_000))
                .mapToObj(Ports::new)
                .filter(ports -> List.of(ProcessName.values()).stream()
                        .flatMap(process -> ports.of(process).stream())
                        .noneMatch(Preflight::isBusy))
                .findFirst()
                .orElseThrow();
    }
}

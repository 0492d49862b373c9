package vn.neuguong.testing.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * What happened, told by the service's declaration and completed by the producers' examples it does not name: in a last
 * chapter each of those is the only event of an aggregate of its own.
 */
record History(List<NumberedChapter> chapters) {

    record NumberedChapter(Runnable given, List<ReplayedEvent> events) {}

    static History of(List<Chapter> declared, List<ConsumedBinding> bindings) {
        var sequences = new HashMap<ReplayedEvent.Order, Long>();
        var completed = Stream.concat(declared.stream(), Stream.of(unnamed(declared, bindings)));
        return new History(completed
                .map(chapter -> new NumberedChapter(
                        chapter.given(),
                        chapter.tellings().stream()
                                .map(telling -> telling.numbered(sequences.merge(
                                        new ReplayedEvent.Order(
                                                telling.binding().name(), telling.key()),
                                        1L,
                                        Long::sum)))
                                .toList()))
                .toList());
    }

    private static Chapter unnamed(List<Chapter> declared, List<ConsumedBinding> bindings) {
        var added = new ArrayList<Telling>();
        for (var binding : bindings) {
            var named = declared.stream()
                    .flatMap(chapter -> chapter.tellings().stream())
                    .filter(telling -> telling.binding().name().equals(binding.name()))
                    .map(Telling::example)
                    .toList();
            for (var example : binding.examples()) {
                if (!named.contains(example)) {
                    var telling = Telling.example(binding, example);
                    added.add(telling.about(telling.key() + "-" + (added.size() + 1)));
                }
            }
        }
        return Chapter.of(added.toArray(Telling[]::new));
    }

    List<ReplayedEvent> events() {
        return chapters.stream().flatMap(chapter -> chapter.events().stream()).toList();
    }
}

package vn.neuguong.endtoend.chaos.cluster;

import java.util.List;
import java.util.stream.Stream;
import vn.neuguong.local.launcher.ProcessName;

/** One process of the run. */
public record Member(ProcessName name, int instance) {

    public static final Member BROKER = new Member(ProcessName.KAFKA, 1);
    public static final Member DATABASE = new Member(ProcessName.MONGO, 1);

    /** Two instances of each service. */
    public static List<Member> twoOfEach() {
        return ProcessName.SERVICES.stream()
                .flatMap(service -> Stream.of(new Member(service, 1), new Member(service, 2)))
                .toList();
    }

    /** One instance of each service, and a second one of the given. */
    public static List<Member> oneOfEachAndTwoOf(ProcessName service) {
        return twoOfEach().stream()
                .filter(member -> member.instance() == 1 || member.name() == service)
                .toList();
    }

    public boolean isService() {
        return ProcessName.SERVICES.contains(name);
    }

    @Override
    public String toString() {
        return isService() ? name.text() + "-" + instance : name.text();
    }
}

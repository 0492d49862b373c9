package vn.neuguong.endtoend.chaos.cluster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.neuguong.local.launcher.ProcessName;

/**
 * What some services are started with besides their own, so that a guard is off; usually nothing.
 *
 * @param flags of their JVMs
 * @param settings of the Spring environment of all services
 * @param services whose JVMs get the flags
 */
public record Agent(List<String> flags, Map<String, String> settings, Set<ProcessName> services) {

    public static final Agent NONE = new Agent(List.of(), Map.of(), Set.of());

    List<String> flagsOf(Member member) {
        return services.contains(member.name()) ? flags : List.of();
    }
}

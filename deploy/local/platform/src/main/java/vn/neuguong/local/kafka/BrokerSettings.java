package vn.neuguong.local.kafka;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What makes a Kafka node of one: short elections, one replica, and no waiting for company that never comes. */
final class BrokerSettings {

    private BrokerSettings() {}

    /** With a detour there is a second listener, whose clients are told to come through another port, a proxy's. */
    static Properties of(int port, int controllerPort, Path data, @Nullable Detour detour) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "controller.listener.names", "CONTROLLER",
                "listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort),
                "advertised.listeners", "PLAINTEXT://127.0.0.1:" + port,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs", data.resolve("log").toString(),
                "auto.create.topics.enable", "false"));
        if (detour != null) {
            settings.put("listeners", settings.get("listeners") + ",DETOUR://127.0.0.1:" + detour.port());
            settings.put(
                    "advertised.listeners",
                    settings.get("advertised.listeners") + ",DETOUR://127.0.0.1:" + detour.advertisedPort());
            settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,DETOUR:PLAINTEXT");
            settings.put("inter.broker.listener.name", "PLAINTEXT");
        }
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "4"));
        // A commit would wait 5 ms for others to share its append, and a first consumer 3 s for a group to gather.
        settings.putAll(Map.of(
                "group.coordinator.append.linger.ms", "0",
                "share.coordinator.append.linger.ms", "0",
                "group.initial.rebalance.delay.ms", "0"));
        // After kill -9 the node would wait for its own former session to end.
        settings.putAll(Map.of(
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500",
                "controller.quorum.election.timeout.ms", "500",
                "controller.quorum.election.backoff.max.ms", "500",
                "controller.quorum.fetch.timeout.ms", "1000"));
        return settings;
    }
}

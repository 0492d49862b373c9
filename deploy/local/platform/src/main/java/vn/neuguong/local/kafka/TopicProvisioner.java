package vn.neuguong.local.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Makes a broker hold exactly the topics of the catalogue, as often as it is asked to: missing ones are created,
 * settings of existing ones are renewed, partition counts and unknown topics are left alone.
 */
public final class TopicProvisioner {

    private final Admin admin;

    public TopicProvisioner(Admin admin) {
        this.admin = admin;
    }

    /** Returns the names of the topics that were created by this call. */
    public List<String> provision(TopicCatalogue catalogue) throws InterruptedException {
        Set<String> present = await(admin.listTopics().names());
        var missing = new ArrayList<NewTopic>();
        var settings = new LinkedHashMap<ConfigResource, Collection<AlterConfigOp>>();
        catalogue.toCreate().forEach(topic -> {
            if (present.contains(topic.name())) {
                settings.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), renew(topic.configs()));
            } else {
                missing.add(topic);
            }
        });
        await(admin.createTopics(missing).all());
        await(admin.incrementalAlterConfigs(settings).all());
        return missing.stream().map(NewTopic::name).toList();
    }

    private static List<AlterConfigOp> renew(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }

    private static <T> T await(KafkaFuture<T> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker refused the topics of the catalogue", e.getCause());
        }
    }
}

package vn.neuguong.local.kafka;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import vn.neuguong.local.launcher.Arguments;

/** Gives a broker that others run, such as the one of docker-compose.yml, the topics of the catalogue, and ends. */
public final class TopicsProcess {

    private TopicsProcess() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws InterruptedException {
        var arguments = Arguments.of(args, "brokers", "topics");
        TopicCatalogue catalogue = TopicCatalogue.read(Path.of(arguments.text("topics")));
        Map<String, Object> connection = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, arguments.text("brokers"));
        try (Admin admin = Admin.create(connection)) {
            var created = new TopicProvisioner(admin).provision(catalogue);
            System.out.printf(
                    "%d of %d topics created%n",
                    created.size(), catalogue.toCreate().count());
        }
    }
}

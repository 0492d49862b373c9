package vn.neuguong.endtoend.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashSet;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.neuguong.local.mongo.LocalMongo;

class CityIntegrationTests {

    private final LocalMongo server = LocalMongo.inMemory();
    private final MongoDatabase database =
            MongoClients.create(server.connectionString()).getDatabase("pledge");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void hasAsManySchoolsLikeTheFirstAsItNeedsForItsPeople() {
        database.getCollection("orgUnits")
                .insertOne(
                        Document.parse("{_id: 'TH-001', version: {$numberLong: '1'}, seats: [{holderId: 'id-lan'}]}"));
        person("id-lan", "SV00000", "sv00000@truong-hoc.example");
        person("id-hieu", "SV00001", "sv00001@truong-hoc.example");

        assertThat(new City(database).grow("TH-001", 7)).isEqualTo(6);

        var staff = database.getCollection("staffMembers").find().into(new ArrayList<>());
        assertThat(staff).hasSize(6);
        for (var field : new String[] {"_id", "staffNumber", "email"}) {
            assertThat(new HashSet<>(staff.stream().map(one -> one.get(field)).toList()))
                    .hasSize(6);
        }
        for (var unit : database.getCollection("orgUnits").find()) {
            var head = unit.getList("seats", Document.class).getFirst().getString("holderId");
            var holder = database.getCollection("staffMembers")
                    .find(Filters.eq(head))
                    .first();
            assertThat(holder).isNotNull().containsEntry("unitId", unit.getString("_id"));
            assertThat(unit.get("version")).isEqualTo(1L);
        }
    }

    private void person(String id, String number, String email) {
        database.getCollection("staffMembers")
                .insertOne(new Document("_id", id)
                        .append("staffNumber", number)
                        .append("email", email)
                        .append("unitId", "TH-001"));
    }
}

// Run once by the database's image, on an empty volume: a user per service, who sees no other service's database.
const fs = require("fs");

for (const service of ["pledge", "inspection", "award", "notification"]) {
  db.getSiblingDB(service).createUser({
    user: service,
    pwd: fs.readFileSync(`/secrets/${service}`, "utf8").trim(),
    roles: [{ role: "readWrite", db: service }],
  });
}

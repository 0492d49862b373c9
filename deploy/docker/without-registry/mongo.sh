#!/usr/bin/env bash
# The local platform's database in the place of MongoDB.
set -euo pipefail
java -XX:+UseSerialGC -Xmx64m /try/Forward.java 27017 &
exec java -XX:+UseSerialGC -Xmx384m --enable-native-access=ALL-UNNAMED -cp '/app/lib/*' \
  -Dlogback.configurationFile=vn/neuguong/local/process-log.xml \
  vn.neuguong.local.mongo.MongoProcess --port 27017 --data /data/db

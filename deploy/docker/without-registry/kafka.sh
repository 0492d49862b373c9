#!/usr/bin/env bash
# Kafka's own classes in the place of its image, with the settings docker-compose.yml gives that image: KAFKA_NODE_ID
# becomes node.id, and so on; the log is formatted with CLUSTER_ID unless it is already.
set -euo pipefail
settings=/tmp/server.properties
env | grep '^KAFKA_' | while IFS='=' read -r name value; do
  name="${name#KAFKA_}"
  name="${name,,}"
  echo "${name//_/.}=$value"
done >"$settings"

kafka=(java -XX:+UseSerialGC -Xmx256m -Dlogback.configurationFile=vn/neuguong/local/process-log.xml -cp '/app/lib/*')
"${kafka[@]}" kafka.tools.StorageTool format --cluster-id "$CLUSTER_ID" --config "$settings" --ignore-formatted
exec "${kafka[@]}" kafka.Kafka "$settings"

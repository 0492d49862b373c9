# The issuer, the provisioning of topics and the sample campaign, from the same classes as ./run:
#   ./mvnw -DskipTests package
#   docker build -f deploy/docker/platform.Dockerfile -t neu-guong/platform .
ARG BASE=eclipse-temurin:25-jre

FROM ${BASE}
COPY deploy/local/platform/target/lib /app/lib
COPY deploy/local/platform/target/local-platform-1.0.0-SNAPSHOT.jar /app/lib/
COPY deploy/topics.yml deploy/docker/answers.sh deploy/docker/make-secrets.sh /app/
COPY deploy/local/sample /app/sample
WORKDIR /app
USER 10001:10001
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m", "--enable-native-access=ALL-UNNAMED", \
  "-Dfile.encoding=UTF-8", "-cp", "/app/lib/*"]

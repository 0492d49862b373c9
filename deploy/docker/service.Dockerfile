# One of the four services, built from its jar:
#   ./mvnw -DskipTests package
#   docker build -f deploy/docker/service.Dockerfile --build-arg SERVICE=pledge-service -t neu-guong/pledge-service .
ARG BASE=eclipse-temurin:25-jre

FROM ${BASE} AS extracted
ARG SERVICE
COPY ${SERVICE}/target/${SERVICE}-1.0.0-SNAPSHOT.jar /build/service.jar
RUN java -Djarmode=tools -jar /build/service.jar extract --destination /app

FROM ${BASE}
# Libraries first: they change less often than the service's own classes.
COPY --from=extracted /app/lib /app/lib
COPY --from=extracted /app/service.jar /app/
COPY deploy/docker/jvm.options deploy/docker/answers.sh /app/
WORKDIR /app
# Comes up to the point where it would serve, and keeps what the JVM learnt on the way. Nobody answers at port 1: up to
# that point nobody is asked.
RUN NEUGUONG_KAFKA_BROKERS=127.0.0.1:1 NEUGUONG_IDENTITY_ISSUER=http://127.0.0.1:1 NEUGUONG_PUBLICURL=http://127.0.0.1:1 \
    java @jvm.options -Xlog:aot=error -Dspring.context.exit=onRefresh -XX:AOTCacheOutput=service.aot -jar service.jar \
 && test -s service.aot
USER 10001:10001
ENTRYPOINT ["java", "@jvm.options", "-XX:AOTCache=service.aot", "-jar", "service.jar"]

#!/usr/bin/env bash
# Tries docker-compose.yml where MongoDB's, Kafka's and Mailpit's images cannot be had: builds all of our images, starts
# the same file with the local platform in those three places, and uses the system through its published ports.
#   deploy/docker/try-without-registry.sh BASE_IMAGE      a local image with a JDK 25, as make-base-image.sh makes it
# Needs the jars (./mvnw -DskipTests package), a Docker engine, docker compose or docker-compose, and curl. Host ports
# are those of docker-compose.yml plus 10000 unless NEU_GUONG_PORT_... says otherwise. What it starts it removes again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export NEU_GUONG_BASE="${1:?Which base image?}"
services="pledge inspection award notification"

for assignment in INBOX=18025 IDENTITY=18090 \
  PLEDGE=18081 INSPECTION=18082 AWARD=18083 NOTIFICATION=18084 \
  PLEDGE_MANAGEMENT=19081 INSPECTION_MANAGEMENT=19082 AWARD_MANAGEMENT=19083 NOTIFICATION_MANAGEMENT=19084; do
  name="NEU_GUONG_PORT_${assignment%=*}"
  export "$name=${!name:-${assignment#*=}}"
done

if docker compose version >/dev/null 2>&1; then tool=(docker compose); else tool=(docker-compose); fi
compose() {
  "${tool[@]}" -p neu-guong-try --project-directory . \
    -f docker-compose.yml -f deploy/docker/without-registry/compose.yml "$@"
}

clean_up() {
  local code=$?
  if [ "$code" != 0 ]; then compose logs --no-color --tail 40 || true; fi
  compose --profile sample down --volumes --remove-orphans --rmi all >/dev/null 2>&1 || true
  exit "$code"
}

say() { printf '%4d s  %s\n' "$SECONDS" "$*"; }
fail() {
  say "FAILED: $*"
  exit 1
}

# Repeats a command for up to four minutes, until it succeeds.
await() {
  local what="$1" until=$((SECONDS + 240))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$until" ] || fail "$what"
    sleep 2
  done
  say "$what"
}

healthy() { [ "$(docker inspect -f '{{.State.Health.Status}}' "$(compose ps -q "$1")")" = healthy ]; }
all_healthy() { for service in $services; do healthy "$service" || return 1; done; }

url() { local name="NEU_GUONG_PORT_$1"; echo "http://127.0.0.1:${!name}"; }

# Asks as the programme office does from outside.
office() {
  local secret token
  secret="$(compose exec -T identity cat /secrets/programme-office.secret)"
  token="$(curl -sf -u "programme-office:$secret" -d grant_type=client_credentials \
    --data-urlencode 'scope=programmes:read deliveries:read' "$(url IDENTITY)/oauth2/token" |
    sed 's/.*"access_token":"\([^"]*\)".*/\1/')"
  curl -sf -H "Authorization: Bearer $token" "$1"
}
mails() { curl -sf "$(url INBOX)/api/messages?header=X-NeuGuong-Kind:pledge.sign&limit=500"; }
all_invited() { [ "$(mails | grep -o '"sequence"' | wc -l)" = 240 ]; }

trap clean_up EXIT
compose down --volumes --remove-orphans >/dev/null 2>&1

compose --profile sample build >/dev/null
say "all images are built"
docker image ls --filter 'reference=neu-guong-try?*' --format '        {{.Repository}} {{.Size}}'

began=$SECONDS
compose up -d --no-build >/dev/null 2>&1 || compose up -d --no-build
await "all four services are ready" all_healthy
say "that took $((SECONDS - began)) s from the first container on"
for service in $services; do
  compose exec -T "$service" grep -q service.aot /proc/1/maps || fail "$service does not use its AOT cache"
done
say "each of them uses its AOT cache"

docker ps --filter label=com.docker.compose.project=neu-guong-try --format '{{.Ports}}' |
  grep -E '(0\.0\.0\.0|\[?::\]?):[0-9]+->' && fail "a port is published beyond loopback"
for service in $services identity; do
  [ "$(compose exec -T "$service" id -u)" = 10001 ] || fail "$service runs as somebody else"
  compose exec -T "$service" touch /app/probe 2>/dev/null && fail "$service can write into its image"
done
[ "$(compose exec -T notification ls /secrets | tr -d '\r' | xargs)" = \
  "neuguong.client.secret neuguong.database.password" ] || fail "notification sees other secrets than its own"
say "loopback ports only, no root, nothing writable in the images, each service its own secrets"

[ "$(curl -s -o /dev/null -w '%{http_code}' "$(url PLEDGE)/api/programmes")" = 401 ] || fail "no token, but no 401"
[ "$(office "$(url PLEDGE)/api/programmes")" = '{"items":[]}' ] || fail "programmes in an empty system"
say "a token from the published issuer opens GET /api/programmes"

compose run --rm sample
await "240 invitations are in the inbox" all_invited
link="$(curl -sf "$(url INBOX)/api/messages?header=X-NeuGuong-Kind:pledge.sign&limit=1" |
  grep -o "$(url PLEDGE)/[^\"<> \\\\]*" | head -1)"
[ "$(curl -s -o /dev/null -w '%{http_code}' "$link")" = 200 ] || fail "the link of an invitation does not open: $link"
say "an invitation's link opens its page through the published port"

compose stop >/dev/null 2>&1
compose up -d --no-build >/dev/null 2>&1
await "all four services are ready again after a stop" all_healthy
office "$(url PLEDGE)/api/programmes" | grep -q '"programmeId"' || fail "the campaign is lost"
all_invited || fail "mails are lost, or were sent again"
say "everything is still there after stop and start"

#!/usr/bin/env bash
# Makes the secrets of the containers, each at the first start and never again. Every container has a volume of its own,
# so none sees another's; where two must know the same secret, both volumes get it. A service reads its files as
# settings: the name of a file is the name of the setting.
set -euo pipefail
user=10001
umask 077
cd "${1:-/secrets}"

random() { od -An -v -N32 -tx1 /dev/urandom | tr -d ' \n'; }

# The same secret in all these files; the first one says what it is.
secret() {
  if ! [ -s "$1" ]; then
    random >"$1.new"
    mv "$1.new" "$1"
  fi
  local other
  for other in "${@:2}"; do cp "$1" "$other"; done
}

secret mongo/root
for service in pledge inspection award notification; do
  secret "mongo/$service" "$service/neuguong.database.password"
done
secret identity/notification-service.secret notification/neuguong.client.secret

# The database's image reads as a user of its own.
chmod -R a+rX mongo
chown -R "$user:$user" identity pledge inspection award notification

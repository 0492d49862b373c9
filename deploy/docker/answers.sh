#!/usr/bin/env bash
# Succeeds when the path is answered with 200 on the port: a health check that needs nothing but bash in the image.
set -euo pipefail
port="$1" path="$2"

exec 3<>"/dev/tcp/127.0.0.1/$port"
printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' "$path" >&3
read -r _ status _ <&3
[ "$status" = 200 ]

#!/usr/bin/env bash
# Makes a base image for the Dockerfiles where none can be pulled: a small Debian and a JDK of this machine.
#   deploy/docker/make-base-image.sh JDK_FOLDER [IMAGE [SUITE]]      as root; needs debootstrap and a Debian mirror
set -euo pipefail
jdk="${1:?Which folder holds the JDK 25?}" image="${2:-neu-guong-base}" suite="${3:-bookworm}"

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
debootstrap --variant=minbase "$suite" "$folder" >/dev/null
rm -rf "$folder"/var/cache/apt/archives/*.deb "$folder"/var/lib/apt/lists/*
mkdir -p "$folder/opt/java"
cp -aL "$jdk" "$folder/opt/java/openjdk"

tar -C "$folder" -c . | docker import \
  -c 'ENV JAVA_HOME=/opt/java/openjdk' \
  -c 'ENV PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' \
  -c 'ENV LANG=C.UTF-8' \
  - "$image" >/dev/null
docker run --rm "$image" java -version

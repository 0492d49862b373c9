#!/usr/bin/env bash
# The local platform's mail server and inbox in the place of Mailpit, on Mailpit's ports.
set -euo pipefail
java -XX:+UseSerialGC -Xmx64m /try/Forward.java 1025 8025 &
exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -cp '/app/lib/*' \
  -Dlogback.configurationFile=vn/neuguong/local/process-log.xml \
  vn.neuguong.local.mail.MailProcess --smtp-port 1025 --imap-port 1143 --inbox-port 8025 --data /data

import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Kafka, logLevel } from 'kafkajs';
import { Latest } from './latest.js';
import { print, table } from './table.js';

const UNITS = 'pledge.roster-units';
const PLEDGES = 'pledge.pledges';
const PLEDGE_TYPES = ['pledge.invited.v1', 'pledge.signed.v1', 'pledge.acknowledged.v1', 'pledge.in-force.v1'];

const { values: options } = parseArgs({
  options: { brokers: { type: 'string', default: '127.0.0.1:9092' }, programme: { type: 'string' } },
});
const units = new Latest();
const pledges = new Latest();

/** CloudEvents in binary mode: the attributes are headers, the body is the data alone. Unknown types are not ours. */
function apply(record) {
  const attribute = (name) => record.headers[name]?.toString();
  if (record.value === null) {
    return;
  }
  const type = attribute('ce_type');
  const latest = type === 'unit.changed.v1' ? units : PLEDGE_TYPES.includes(type) ? pledges : undefined;
  latest?.put(attribute('ce_subject'), BigInt(attribute('ce_sequence')), JSON.parse(record.value.toString()));
}

/** Where each partition ends now; those without a record have nothing to wait for. */
async function endsOf(kafka) {
  const admin = kafka.admin();
  await admin.connect();
  const ends = new Map();
  for (const topic of [UNITS, PLEDGES]) {
    for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
      if (BigInt(high) > BigInt(low)) {
        ends.set(`${topic} ${partition}`, BigInt(high));
      }
    }
  }
  await admin.disconnect();
  return ends;
}

async function readToTheEnd(kafka) {
  const ends = await endsOf(kafka);
  if (ends.size === 0) {
    return;
  }
  const consumer = kafka.consumer({ groupId: `coverage-per-school-${randomUUID()}` });
  await consumer.connect();
  await consumer.subscribe({ topics: [UNITS, PLEDGES], fromBeginning: true });
  await new Promise((resolve, reject) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
    consumer
      .run({
        autoCommit: false,
        eachBatch: async ({ batch }) => {
          batch.messages.forEach(apply);
          const partition = `${batch.topic} ${batch.partition}`;
          if (BigInt(batch.lastOffset()) + 1n >= (ends.get(partition) ?? 0n)) {
            ends.delete(partition);
          }
          if (ends.size === 0) {
            resolve();
          }
        },
      })
      .catch(reject);
  });
  await consumer.disconnect();
}

const kafka = new Kafka({
  clientId: 'coverage-per-school',
  brokers: options.brokers.split(','),
  logLevel: logLevel.NOTHING,
  retry: { retries: 3 },
});
try {
  await readToTheEnd(kafka);
  const wanted = pledges.states().filter((p) => options.programme === undefined || p.programmeId === options.programme);
  print(table(units.states(), wanted));
} catch (error) {
  console.error(`The events could not be read from ${options.brokers}: ${error.message}`);
  process.exitCode = 1;
}

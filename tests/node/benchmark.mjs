// Measures graphql-js beside the engine; see GraphQLSubs.Benchmarks. Commands arrive as JSON lines on stdin, each is answered by
// a line with microseconds of processor time (0 where nothing was measured). Ends when stdin does.
import { createInterface } from 'node:readline';
import { buildSchema, execute, parse, validate } from 'graphql17';

const warmUpMs = 600;
const roundMs = 250;

// Objects as the engine's resolvers see them: properties, read by the default resolver.
const items = Array.from({ length: 1000 }, (_, i) => ({
  id: `item-${i}`,
  name: `Item ${i}`,
  description: 'A thing that one can buy',
  price: 9.95 + i,
  stock: i,
  isAvailable: i % 2 === 0,
  color: 'red',
  brand: null,
  weight: 0.25 * i,
  rating: i % 5,
}));

const nested = Array.from({ length: 20 }, (_, i) => 20 - i).reduce((next, level) => ({ level, next }), null);
const rootValue = { flat: items[0], items, nested };
const event = { messageSent: { id: 'm-1', room: 'lobby', author: 'ada', text: 'Hello, "world"', sentAt: '2026-01-01T00:00:00Z' } };

let schema;

// The engine's results are UTF-8, so those of graphql-js have to become it.
const run = (document, root, variableValues) => {
  const result = execute({ schema, document, rootValue: root, variableValues });

  if (result.errors) {
    throw result.errors[0];
  }

  return Buffer.from(JSON.stringify(result));
};

const steps = {
  parse: (text) => () => parse(text),

  validate: (text) => {
    const document = parse(text);

    return () => {
      const errors = validate(schema, document);

      if (errors.length > 0) {
        throw errors[0];
      }
    };
  },

  execute: (text) => {
    const document = parse(text);
    return () => run(document, rootValue);
  },

  // What graphql-js does with each event of a source stream.
  answerEvent: (text) => {
    const document = parse(text);
    return () => run(document, event, { room: 'lobby' });
  },
};

const repeat = (step, durationMs) => {
  const started = performance.now();
  let batch = 1;
  let runs = 0;

  for (let elapsed = 0; elapsed < durationMs; elapsed = performance.now() - started) {
    for (let i = 0; i < batch; i++) {
      step();
    }

    runs += batch;
    batch = elapsed < durationMs / 16 ? batch * 2 : batch;
  }

  return runs;
};

const measure = (step) => {
  const before = process.cpuUsage();
  const runs = repeat(step, roundMs);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / runs;
};

let prepared;

for await (const line of createInterface({ input: process.stdin })) {
  const { command, text } = JSON.parse(line);
  const [verb, step] = command.split(' ');
  let answer = 0;

  if (verb === 'schema') {
    schema = buildSchema(text);
  } else if (verb === 'prepare') {
    prepared = steps[step](text);
    repeat(prepared, warmUpMs);
  } else {
    answer = measure(prepared);
  }

  process.stdout.write(`${answer}\n`);
}

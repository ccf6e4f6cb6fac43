// Answers cases with what npm graphql does: version 17, and version 16 where it does something else.
// A line in is a JSON array of cases {kind, …}; the line out is the array of {outcome, outcome16?}.
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';

const require = createRequire(import.meta.url);

// What 17 knows beyond the September 2025 edition.
const laterRules = /^(DeferStream|StreamDirective)/;
const edition = { allowEmptySelectionSets: false };

const versions = ['graphql17', 'graphql'].map((name) => ({
  ...require(name),
  ...require(`${name}/validation/validate.js`),
  ...require(`${name}/validation/specifiedRules.js`),
  schemas: new Map(),
}));

const kinds = {
  parse(g, { entry, source }) {
    const parsers = { document: g.parse, value: g.parseValue, constValue: g.parseConstValue, type: g.parseType, schemaCoordinate: g.parseSchemaCoordinate };
    try {
      return { ok: true, ast: withoutLocations(parsers[entry](source, { ...edition, noLocation: true })) };
    } catch (error) {
      const { message, locations } = asGraphQLError(g, error);
      return { ok: false, error: { message, ...locations[0] } };
    }
  },

  print(g, { source }) {
    return { printed: g.print(g.parse(source, { ...edition, noLocation: true })) };
  },

  validate(g, { rule, sdl, document, options }) {
    return { errors: g.validate(schemaOf(g, sdl), g.parse(document, edition), rulesOf(g, rule), options) };
  },

  'sdl-validate'(g, { rule, sdl, extends: base }) {
    let document;
    try {
      document = g.parse(sdl, edition);
    } catch (error) {
      return { stage: 'syntax', errors: [asGraphQLError(g, error)] };
    }

    const rules = g.specifiedSDLRules.filter(({ name }) => rule === '*' || rule === name);
    const extended = base && g.buildASTSchema(g.parse(base), { assumeValidSDL: true });
    const documentErrors = g.validateSDL(document, extended, rules);
    if (documentErrors.length > 0) {
      return { stage: 'sdl', errors: documentErrors };
    }
    if (rule !== '*') {
      return { stage: 'ok', errors: [] };
    }

    const schema = extended ? g.extendSchema(extended, document, { assumeValidSDL: true }) : g.buildASTSchema(document, { assumeValidSDL: true });
    const errors = g.validateSchema(schema);
    return { stage: errors.length > 0 ? 'schema' : 'ok', errors };
  },

  async execute(g, input) {
    const prepared = prepare(g, input);
    if (prepared.stage) {
      return { result: prepared.result };
    }

    const rootValue = readRoot(input.root);
    const result = await g.execute({ ...prepared, rootValue, fieldResolver: read });
    const resultAsync = await g.execute({ ...prepared, rootValue, fieldResolver: async (...given) => read(...given) });
    return { result, resultAsync };
  },

  // Values that come later say which one they are.
  async 'execute-serial'(g, input) {
    const prepared = prepare(g, input);
    if (prepared.stage) {
      return { result: prepared.result };
    }

    let count = 0;
    const fieldResolver = (...given) => {
      const value = read(...given);
      return value?.__counter === undefined ? value : later(value.__counter, () => ++count);
    };
    return { result: await g.execute({ ...prepared, rootValue: readRoot(input.root), fieldResolver }) };
  },

  async subscribe(g, input) {
    const prepared = prepare(g, input);
    if (prepared.stage) {
      return { response: prepared.result };
    }

    const subscribeFieldResolver = (...given) => {
      const source = read(...given);
      return source?.__stream === undefined ? source : eventsOf(source.__stream);
    };
    const responses = await g.subscribe({ ...prepared, rootValue: readRoot(input.root), subscribeFieldResolver, fieldResolver: read });
    if (responses?.[Symbol.asyncIterator] === undefined) {
      return { response: responses };
    }

    const events = [];
    try {
      for await (const response of responses) {
        events.push(response);
      }
    } catch (error) {
      return { events, streamError: error.message };
    }
    return { events };
  },

  // What a client asks a schema: the engine is given the same text as a document.
  'introspection-query'(g, { options }) {
    return { document: g.getIntrospectionQuery(options) };
  },

  async coerce(g, input) {
    const prepared = prepare(g, input);
    if (prepared.stage) {
      return { stage: prepared.stage, result: prepared.result, args: {} };
    }

    const args = {};
    const fieldResolver = (_source, given, _context, { path }) => {
      args[keysOf(path).join('.')] = given;
      return 'ok';
    };
    return { stage: 'execute', result: await g.execute({ ...prepared, fieldResolver }), args };
  },
};

function prepare(g, { sdl, document: source, variables, operationName, validate }) {
  const schema = schemaOf(g, sdl);
  let document;
  try {
    document = g.parse(source, edition);
  } catch (error) {
    return { stage: 'parse', result: { errors: [asGraphQLError(g, error)] } };
  }

  const errors = validate === false ? [] : g.validate(schema, document, rulesOf(g, '*'));
  return errors.length > 0
    ? { stage: 'validate', result: { errors } }
    : { schema, document, variableValues: variables ?? {}, operationName };
}

function schemaOf(g, sdl) {
  if (g.schemas.size > 64) {
    g.schemas.clear();
  }
  if (!g.schemas.has(sdl)) {
    g.schemas.set(sdl, g.buildSchema(sdl));
  }
  return g.schemas.get(sdl);
}

function rulesOf(g, rule) {
  const specified = g.specifiedRules.filter(({ name }) => !laterRules.test(name));
  return rule === '*' ? specified : [...specified, g.NoSchemaIntrospectionCustomRule].filter(({ name }) => name === rule);
}

function read(source, _arguments, _context, { fieldName }) {
  return source !== null && typeof source === 'object' && Object.hasOwn(source, fieldName) ? source[fieldName] : undefined;
}

async function later({ delay, error }, next) {
  await (delay > 0 ? setTimeout(delay) : undefined);
  const number = next();
  return error === undefined ? number : new Error(error);
}

async function* eventsOf(events) {
  for (const event of events) {
    if (event?.__throw !== undefined) {
      throw new Error(event.__throw);
    }
    yield event;
  }
}

function readRoot(json) {
  if (Array.isArray(json)) {
    return json.map(readRoot);
  }
  if (json === null || typeof json !== 'object') {
    return json;
  }
  return '__error' in json ? new Error(json.__error) : Object.fromEntries(Object.entries(json).map(([key, value]) => [key, readRoot(value)]));
}

// Schema coordinates have locations all the same.
function withoutLocations(ast) {
  return JSON.parse(JSON.stringify(ast, (key, value) => (key === 'loc' ? undefined : value)));
}

function keysOf(path) {
  return path === undefined ? [] : [...keysOf(path.prev), path.key];
}

function asGraphQLError(g, error) {
  if (error instanceof g.GraphQLError) {
    return error;
  }
  throw error;
}

async function answer(g, input) {
  try {
    return JSON.stringify(await kinds[input.kind](g, input));
  } catch (error) {
    return JSON.stringify({ crash: `${error}` });
  }
}

// Where an error ends an execution early, graphql-js leaves the rejected promises of siblings to nobody.
process.on('unhandledRejection', () => {});

for await (const line of createInterface({ input: process.stdin })) {
  const answers = [];
  for (const input of JSON.parse(line)) {
    const [outcome, outcome16] = [await answer(versions[0], input), await answer(versions[1], input)];
    answers.push(outcome === outcome16 ? `{"outcome":${outcome}}` : `{"outcome":${outcome},"outcome16":${outcome16}}`);
  }
  process.stdout.write(`[${answers.join(',')}]\n`);
}

// Uses GraphiQL in a headless Chromium as a person would, and tells what it showed and what went over the wire:
// graphiql-driver.mjs CHROMIUM PAGE_URL SCREENSHOT
import puppeteer from 'puppeteer-core';

const [, , executablePath, pageUrl, screenshot] = process.argv;
const patience = { timeout: 60_000, polling: 100 };

const origins = new Set();
const problems = [];
const posts = [];
const frames = [];

const browser = await puppeteer.launch({ executablePath, headless: true, protocolTimeout: 120_000, args: ['--no-sandbox', '--disable-background-networking'] });

// Whatever the page asks for is written down before it leaves; the browser's own house-keeping is none of it.
const open = async (parameters = {}) => {
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  page.setDefaultTimeout(patience.timeout);
  page.on('request', (request) => {
    // Fonts and icons inside the style sheets are data.
    if (!request.url().startsWith('data:')) {
      origins.add(new URL(request.url()).origin);
    }

    if (request.method() === 'POST') {
      posts.push({ test: request.headers()['x-test'] ?? null, operation: JSON.parse(request.postData()).operationName });
    }
  });
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on('response', (response) => response.status() >= 400 && problems.push(`${response.status()}: ${response.url()}`));
  page.on('pageerror', (error) => problems.push(`thrown: ${error}`));
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && problems.push(`console: ${message.text()}`));

  const devTools = await page.createCDPSession();
  await devTools.send('Network.enable');
  devTools.on('Network.webSocketCreated', ({ url }) => origins.add(new URL(url).origin));
  devTools.on('Network.webSocketFrameSent', ({ response }) => frames.push(response.payloadData));

  await page.goto(`${pageUrl}?${new URLSearchParams(parameters)}`, { waitUntil: 'load' });
  await page.waitForSelector('.graphiql-query-editor .view-lines');
  await page.waitForSelector('.graphiql-execute-button:not([disabled])');
  return page;
};

// The editor draws blanks as no-break spaces, and each line apart.
const text = (page, selector) => page.$$eval(selector, (found) => found.map((element) => element.textContent).join('\n').replaceAll('\u00a0', ' '));

const resultWith = async (page, part, timeout = patience.timeout) => {
  await page.waitForFunction(
    (wanted) => document.querySelector('.result-window')?.textContent.replaceAll('\u00a0', ' ').includes(wanted), { ...patience, timeout }, part);
  return text(page, '.result-window .view-lines');
};

const run = (page) => page.click('.graphiql-execute-button');

// Closing brackets and quotes come by themselves in the editor, and typing them passes over those.
const typeHeaders = async (page, headers) => {
  await page.evaluate(() => [...document.querySelectorAll('button')].find((button) => button.textContent === 'Headers').click());
  await page.click('.graphiql-editor-tool .graphiql-editor:not(.hidden)');
  await page.keyboard.type(headers);
};

const first = await open({ query: 'subscription Live {\n  messageSent(room: "graphiql") {\n    author\n    text\n  }\n}' });
const title = await first.title();
await typeHeaders(first, '{"x-test": "of the socket"}');
await run(first);
await first.waitForSelector('.graphiql-execute-button[aria-label^="Stop"]');

const second = await open({ query: 'mutation Send { sendMessage(input: { room: "graphiql", author: "ada", text: "hello from a second tab" }) { author } }' });
let live;
let mutation;

// A subscribe is not acknowledged: the message is sent until the subscription is there. A tab draws only while it is in front.
for (const deadline = Date.now() + patience.timeout; !live && Date.now() < deadline; ) {
  await second.bringToFront();
  await run(second);
  mutation = await resultWith(second, '"sendMessage"');
  await first.bringToFront();
  live = await resultWith(first, 'hello from a second tab', 3_000).catch(() => undefined);
}

await first.click('[aria-label="Show Documentation Explorer"]');
await first.waitForFunction(() => document.querySelector('.graphiql-doc-explorer-content')?.textContent.includes('All Schema Types'), patience);
const documentation = await text(first, '.graphiql-doc-explorer-content a');
await first.screenshot({ path: screenshot });

// The editor draws what fits into the window alone: a result that is short whatever other tests have said.
const third = await open({ query: 'query Messages { messages(room: "graphiql-nobody") { id } }' });
await typeHeaders(third, '{"x-test": "of the post"}');
await run(third);
const query = await resultWith(third, '"messages"');

await browser.close();
console.log(JSON.stringify({ title, documentation, query, mutation, live, origins: [...origins], problems, posts, frames }));

// Bundles the page into dist/: nothing is loaded from elsewhere when it is shown.
import { copyFile, rm } from 'node:fs/promises';
import { build } from 'esbuild';

const common = { bundle: true, minify: true, outdir: 'dist', logLevel: 'warning', legalComments: 'none' };

await rm('dist', { recursive: true, force: true });
await build({
  ...common,
  entryPoints: ['main.jsx'],
  format: 'esm',
  splitting: true,
  jsx: 'automatic',
  loader: { '.ttf': 'dataurl', '.woff2': 'dataurl' },
  define: { 'process.env.NODE_ENV': '"production"' },
});
await build({
  ...common,
  entryPoints: {
    'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
    'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
    'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
  },
  format: 'iife',
});
await copyFile('index.html', 'dist/index.html');
await copyFile('icon.svg', 'dist/icon.svg');

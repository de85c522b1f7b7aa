import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
  { ignores: ['dist', 'src/ipc/wire.ts'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  { languageOptions: { globals: { ...globals.browser } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig },
    },
  },
  { files: ['*.config.*', 'tests/**'], languageOptions: { globals: { ...globals.node } } },
  {
    rules: {
      // Only src/ipc talks to Tauri, so that everything else can be opened in a browser with made-up replies.
      'no-restricted-imports': ['error', { patterns: ['@tauri-apps/*'] }],
      'svelte/no-at-html-tags': 'error',
      // A place is not an address: there is no router (src/state/place.svelte.ts).
      'svelte/no-navigation-without-resolve': 'off',
      // Sets and dates here are replaced whole, never changed in place.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  { files: ['src/ipc/**'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['src/components/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['@tauri-apps/*', '**/ipc/call*', '**/ipc/desk*'] }],
    },
  },
);

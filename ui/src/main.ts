import { mount } from 'svelte';
import App from './App.svelte';
import './styles/base.scss';
import './styles/index.css';

async function start(): Promise<void> {
  // Without Tauri, and only while developing, the replies are made up.
  if (import.meta.env.DEV && !('__TAURI_INTERNALS__' in window)) {
    await (await import('../tests/fixtures/browse')).browse();
  }
  const target = document.getElementById('app');
  if (target) mount(App, { target });
}

void start();

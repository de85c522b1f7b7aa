/** The whole window on made-up replies, for the tests. */
import axe from 'axe-core';
import { flushSync, mount, unmount } from 'svelte';
import { expect } from 'vitest';
import App from '../src/App.svelte';
import { useTransport, type Transport } from '../src/ipc/call';
import { useWindowActs } from '../src/ipc/window';
import { fixtureActs, fixtureDesk, plainScene, type Scene } from './fixtures/desk';

export interface Shown {
  /** Every call that was made, in order. */
  calls: { name: string; args: unknown }[];
  close: () => Promise<void>;
}

export async function show(place: string, scene: Partial<Scene> = {}): Promise<Shown> {
  const calls: Shown['calls'] = [];
  const desk = fixtureDesk({ ...plainScene, ...scene });
  const transport: Transport = (name, args) => {
    calls.push({ name, args });
    return desk(name, args);
  };
  useTransport(transport);
  useWindowActs(fixtureActs);
  location.hash = place;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  const app = mount(App, { target: document.body });
  await settle();
  return { calls, close: () => unmount(app) };
}

/** Until what was asked of the desk has been answered and drawn. */
export async function settle(ms = 30): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  flushSync();
}

export function find<T extends Element = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`${selector} is not there: ${document.body.textContent}`);
  return found;
}

/** The button or link whose words begin so. */
export function named(words: string): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>('button, a')];
  const found = all.find((it) => it.textContent?.trim().startsWith(words));
  if (!found) throw new Error(`Nothing is called “${words}”`);
  return found;
}

export function type(selector: string, text: string): void {
  const field = find<HTMLInputElement>(selector);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

export function press(key: string, init: KeyboardEventInit = {}, target: Element = document.body): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
  flushSync();
}

/** Names, roles and structure. What needs drawing (contrast, sizes, focus) is looked at in the real window. */
const RULES = [
  'aria-allowed-attr',
  'aria-allowed-role',
  'aria-dialog-name',
  'aria-hidden-focus',
  'aria-input-field-name',
  'aria-prohibited-attr',
  'aria-required-attr',
  'aria-required-children',
  'aria-required-parent',
  'aria-roles',
  'aria-toggle-field-name',
  'aria-valid-attr',
  'aria-valid-attr-value',
  'autocomplete-valid',
  'button-name',
  'definition-list',
  'dlitem',
  'duplicate-id-aria',
  'empty-heading',
  'empty-table-header',
  'form-field-multiple-labels',
  'heading-order',
  'label',
  'label-content-name-mismatch',
  'landmark-one-main',
  'landmark-unique',
  'link-name',
  'list',
  'listitem',
  'nested-interactive',
  'page-has-heading-one',
  'scope-attr-valid',
  'select-name',
  'svg-img-alt',
  'table-duplicate-name',
  'td-headers-attr',
  'th-has-data-cells',
];

export async function expectAccessible(): Promise<void> {
  const found = await axe.run(document, {
    runOnly: { type: 'rule', values: RULES },
    resultTypes: ['violations'],
  });
  expect(found.violations.map((it) => `${it.id}: ${it.nodes[0]?.html}`)).toEqual([]);
}

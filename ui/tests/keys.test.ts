import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { onKey, useKeys } from '../src/state/keys';
import { preferences } from '../src/state/preferences.svelte';

function press(key: string, init: KeyboardEventInit = {}, target: Element = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
}

describe('keys', () => {
  const stop: (() => void)[] = [];
  beforeEach(() => {
    document.body.innerHTML =
      '<input id="text"><input id="tick" type="checkbox"><a id="link" href="#x">x</a>';
    document.addEventListener('keydown', onKey);
    preferences.singleKeys = true;
  });
  afterEach(() => {
    document.removeEventListener('keydown', onKey);
    stop.splice(0).forEach((end) => end());
  });
  const set = (map: Record<string, () => void>, modal = false) => stop.push(useKeys(() => map, modal));
  const at = (id: string): Element => document.getElementById(id) ?? document.body;

  test('a letter acts outside fields and not inside', () => {
    const j = vi.fn();
    set({ j });
    press('j');
    press('j', {}, at('text'));
    press('j', {}, at('tick'));
    expect(j).toHaveBeenCalledTimes(2);
  });

  test('letters can be turned off; keys with Ctrl stay', () => {
    const j = vi.fn();
    const save = vi.fn();
    set({ j, 'Ctrl+Enter': save });
    preferences.singleKeys = false;
    press('j');
    press('Enter', { ctrlKey: true }, at('text'));
    expect(j).not.toHaveBeenCalled();
    expect(save).toHaveBeenCalledOnce();
  });

  test('two keys one after the other', () => {
    const today = vi.fn();
    const t = vi.fn();
    set({ 'g t': today, t });
    press('t');
    press('g');
    press('t');
    expect(t).toHaveBeenCalledOnce();
    expect(today).toHaveBeenCalledOnce();
  });

  test('a dialog hides the keys below it; the newest set comes first', () => {
    const below = vi.fn();
    const above = vi.fn();
    set({ j: below, k: below });
    set({ j: above }, true);
    press('j');
    press('k');
    expect(above).toHaveBeenCalledOnce();
    expect(below).not.toHaveBeenCalled();
  });

  test('Enter on a link and Space on a tick are the control’s own', () => {
    const act = vi.fn();
    set({ Enter: act, ' ': act });
    press('Enter', {}, at('link'));
    press(' ', {}, at('tick'));
    expect(act).not.toHaveBeenCalled();
    press('Enter');
    expect(act).toHaveBeenCalledOnce();
  });

  test('Shift with a letter is its own key', () => {
    const x = vi.fn();
    const toHere = vi.fn();
    set({ x, 'Shift+X': toHere });
    press('X', { shiftKey: true });
    expect(toHere).toHaveBeenCalledOnce();
    expect(x).not.toHaveBeenCalled();
  });

  test('a key that does something is not also the browser’s', () => {
    set({ '/': () => undefined });
    expect(press('/').defaultPrevented).toBe(true);
    expect(press('v').defaultPrevented).toBe(false);
  });
});

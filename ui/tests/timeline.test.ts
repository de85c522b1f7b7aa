import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { piecesOf } from '../src/components/text/pieces';
import type { HistoryEntry } from '../src/ipc/wire';
import type { Scene } from './fixtures/desk';
import { entry } from './fixtures/history';
import { expectAccessible, find, named, press, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
/** What waits to be scrolled to. */
let ends: (() => void)[] = [];
const Before = globalThis.IntersectionObserver;

class Ends {
  readonly #told: () => void;
  constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
    this.#told = () => tell([{ isIntersecting: true }]);
  }
  observe() {
    ends.push(this.#told);
  }
  unobserve() {
    return;
  }
  disconnect() {
    ends = ends.filter((it) => it !== this.#told);
  }
}

beforeEach(() => {
  ends = [];
  Object.assign(globalThis, { IntersectionObserver: Ends });
});
afterEach(async () => {
  Object.assign(globalThis, { IntersectionObserver: Before });
  await shown?.close();
  shown = undefined;
});

/** With the timeline drawn: it asks the desk once the case is there. */
async function opened(place: string, scene: Partial<Scene> = {}): Promise<Shown> {
  const there = await show(place, scene);
  await settle(100);
  return there;
}

const TAB = '#/case/fen-26-0557/history';
const said = (selector: string) => find(selector).textContent.replace(/\s+/g, ' ').trim();
const titles = () =>
  [...document.querySelectorAll('.rd-did__head > :first-child')].map((it) => it.textContent.trim());
/** Waits for what the desk answers. */
const counted = async (words: string) => {
  await vi.waitFor(() => expect(said('.rd-sift__count')).toBe(words), { timeout: 5000 });
  flushSync();
};
const made = (name: string) => shown?.calls.filter((call) => call.name === name) ?? [];
const typed = async (text: string) => {
  type('.rd-sift input[type="search"]', text);
  await settle(120);
};
const go = async (place: string) => {
  location.hash = place;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  await settle();
};

describe('the timeline', () => {
  test('mixes what was done, notes, letters and searches, the newest first, under their days', async () => {
    shown = await opened(TAB);
    expect(titles().slice(0, 3)).toEqual([
      'Letter begun, not sent: answer: in part, part A',
      'Note',
      'Allocated',
    ]);
    const days = [...document.querySelectorAll('.rd-past__day')].map((it) => it.textContent);
    expect(days[0]).toBe('Friday 20 November 2026');
    expect(new Set(days).size).toBe(days.length);
    await counted('12 entries');
    const allocated = document.querySelectorAll('.rd-did')[2]?.textContent.replace(/\s+/g, ' ');
    expect(allocated).toContain('Helen Marsh · 09:00');
    expect(allocated).toContain('From Tom Whitlock To Asha Nair');
    await expectAccessible();
  });

  test('times are those of London, in summer too', async () => {
    shown = await opened(TAB, { before: [entry(40, 'note-added', '2026-07-01T23:30:00Z', { words: 'x' })] });
    expect(said('.rd-past__day')).toBe('Thursday 2 July 2026');
    expect(said('.rd-did__who')).toBe('Asha Nair · 00:30');
  });

  test('a letter that left opens as it was, one that was begun in the editor, a search on its tab', async () => {
    shown = await opened(TAB);
    expect(named('Letter begun').getAttribute('href')).toBe('#/case/fen-26-0557/letters/A.access-partly');
    expect(named('Search asked of Custody Records').getAttribute('href')).toBe(
      '#/case/fen-26-0557/searches/1',
    );
    named('Letter issued').click();
    await settle();
    expect(made('letter-file').at(-1)?.args).toEqual({ case: 'fen-26-0557', letter: 'l2' });
    expect(find('dialog .rd-letter__pdf')).toBeTruthy();
  });

  test('is narrowed by words, by whom and by what, and says how many of how many', async () => {
    shown = await opened(TAB);
    press('f');
    expect(document.activeElement).toBe(find('.rd-sift input[type="search"]'));
    await typed('source unit');
    expect(titles()).toEqual(['Note']);
    await counted('1 of 12');
    expect(find('.rd-did mark').textContent).toBe('source');
    press('Escape', {}, find('.rd-sift input[type="search"]'));
    await settle(120);
    await counted('12 entries');

    const by = find<HTMLSelectElement>('.rd-sift__by select');
    by.value = 'helen';
    by.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    expect(titles()).toEqual(['Allocated']);
    named('Show everything').click();
    await settle();
    named('Letters 2').click();
    await settle();
    expect(titles()).toHaveLength(2);
    expect(named('Letters 2').getAttribute('aria-pressed')).toBe('true');
    find<HTMLInputElement>('#timeline-key').click();
    await settle();
    expect(said('.rd-empty')).toContain('Of its 12 entries none');
    named('Show everything').click();
    await settle();
    await counted('12 entries');
    expect(document.querySelector('.rd-empty')).toBeNull();
  });

  test('stays as it was while the case is open, and begins anew with another', async () => {
    shown = await opened(TAB);
    await typed('custody');
    await go('#/case/fen-26-0557/clock');
    await go(TAB);
    expect(find<HTMLInputElement>('.rd-sift input[type="search"]').value).toBe('custody');
    const some = said('.rd-sift__count');
    expect(some).toContain('of 12');
    await go('#/case/fen-26-0612/history');
    expect(find<HTMLInputElement>('.rd-sift input[type="search"]').value).toBe('');
  });

  test('holds the cases that it is linked to, by the day of which each entry speaks', async () => {
    shown = await opened(TAB, { linked: true });
    find<HTMLInputElement>('#timeline-linked').click();
    await settle();
    await counted('13 entries');
    const complaint = [...document.querySelectorAll('.rd-did')].find((it) =>
      it.textContent.includes('FEN-26-0601'),
    );
    expect(complaint?.textContent).toContain('Request logged');
    expect(complaint?.closest('ol')?.previousElementSibling?.textContent).toBe('Monday 16 November 2026');
    expect(complaint?.querySelector('a')?.getAttribute('href')).toContain('fen-26-0601');
    await expectAccessible();
  });

  test('says where it is linked to no other case', async () => {
    shown = await opened(TAB);
    find<HTMLInputElement>('#timeline-linked').click();
    await settle();
    expect(said('.rd-past')).toContain('It is linked to no other case.');
  });

  test('says that it could not be read, and reads it again', async () => {
    shown = await opened(TAB, { broken: ['history'] });
    expect(said('.rd-past')).toContain('The office folder cannot be reached');
    const before = made('history').length;
    named('Try again').click();
    await settle();
    expect(made('history')).toHaveLength(before + 1);
  });
});

describe('a timeline of two thousand entries', () => {
  const many: HistoryEntry[] = Array.from({ length: 2000 }, (_, index) =>
    entry(
      3000 - index,
      'note-added',
      `2026-11-${String(28 - Math.floor(index / 80)).padStart(2, '0')}T09:00:00Z`,
      {
        words: `Note ${2000 - index}`,
      },
    ),
  );

  test('is drawn a hundred at a time, each once', async () => {
    shown = await opened(TAB, { before: many });
    expect(document.querySelectorAll('.rd-did')).toHaveLength(100);
    for (let page = 2; page <= 4; page++) {
      ends.forEach((reach) => reach());
      await settle();
      expect(document.querySelectorAll('.rd-did')).toHaveLength(page * 100);
    }
    const words = [...document.querySelectorAll('.rd-did .rd-said')].map((it) => it.textContent.trim());
    expect(new Set(words).size).toBe(400);
    expect(words.slice(0, 2)).toEqual(['Note 2000', 'Note 1999']);
    await counted('2,012 entries');
  });

  test('asks again once typing has settled, and a late answer is dropped', async () => {
    shown = await opened(TAB, { before: many });
    const before = made('history').length;
    for (const text of ['n', 'no', 'not', 'note', 'note 17']) type('.rd-sift input[type="search"]', text);
    flushSync();
    await settle(150);
    expect(made('history')).toHaveLength(before + 1);
    await counted('139 of 2,012');
  });
});

describe('a note of half a million characters', () => {
  /** Half a character. */
  const torn = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
  const line = 'Żółw 東京 🐢 walked along the drove past the pumping station.\n';
  const whole = `${line.repeat(Math.ceil(500_000 / line.length))}Zwischenahn`;
  const note = { ...entry(50, 'note-added', '2026-11-23T10:00:00Z', { words: whole }) };
  const shortened = { ...note, words: whole.slice(0, 2000), length: [...whole].length };

  test('is folded in the timeline, and drawn piece by piece in a pane', async () => {
    shown = await opened(TAB, { before: [shortened] });
    const button = named('Show all');
    expect(button.textContent).toBe(`Show all ${shortened.length.toLocaleString('en-GB')} characters`);
    button.click();
    await settle();
    expect(made('history-entry').at(-1)?.args).toEqual({ case: 'FEN-26-0557', sequence: 50 });
    expect(document.querySelectorAll('.rd-longtext__piece')).toHaveLength(1);
    await shown.close();

    shown = await opened(TAB, { before: [note] });
    expect(document.querySelectorAll('.rd-longtext__piece')).toHaveLength(0);
  });

  test('begins with a few pieces, goes on as it is read, and loses nothing', async () => {
    shown = await opened(TAB, { before: [{ ...note, length: 500_000 }] });
    named('Show all').click();
    await settle();
    const drawn = () => document.querySelectorAll('.rd-longtext__piece').length;
    expect(drawn()).toBe(8);
    while (ends.length > 0 && drawn() < 200) {
      const before = drawn();
      ends.forEach((reach) => reach());
      flushSync();
      if (drawn() === before) break;
    }
    const text = [...document.querySelectorAll('.rd-longtext__piece')].map((it) => it.textContent).join('');
    expect(text).toBe(whole);
  });

  test('opens where the words that were searched for stand', async () => {
    shown = await opened(TAB, { before: [{ ...note, length: 500_000 }] });
    await typed('zwischenahn');
    named('Show all').click();
    await settle();
    expect(find('.rd-longtext mark').textContent).toBe('Zwischenahn');
  });

  test('is put together again from its pieces, whatever its characters take', () => {
    for (const text of [
      '',
      'a',
      line,
      whole,
      '🐢'.repeat(9_001),
      'x'.repeat(20_000),
      `a${'🐢'.repeat(9_000)}`,
    ]) {
      const pieces = piecesOf(text);
      expect(pieces.join('')).toBe(text);
      expect(pieces.every((piece) => piece.length <= 4000 && !torn.test(piece))).toBe(true);
    }
  });
});

describe('typing half a million characters', () => {
  const text = 'half a million characters. '.repeat(18_520);

  test('keeps the draft seldom, sends none of it on a key, and stays quick', async () => {
    shown = await opened(TAB);
    press('c');
    await settle();
    type('#note-text', text);
    flushSync();
    await settle(1200);
    expect(made('keep-draft')).toHaveLength(1);

    const written = vi.spyOn(JSON, 'stringify');
    for (let key = 0; key < 100; key++) {
      type('#note-text', `${text}${key}`);
      flushSync();
    }
    expect(written).not.toHaveBeenCalled();
    written.mockRestore();
    await settle(1500);
    expect(made('keep-draft')).toHaveLength(1);
    await shown.close();
    shown = undefined;
  });

  test('too much is refused beside the field, and stays in it', async () => {
    shown = await opened(TAB);
    press('c');
    await settle();
    const much = text.repeat(3);
    type('#note-text', much);
    flushSync();
    find<HTMLFormElement>('dialog form').requestSubmit();
    await settle(100);
    expect(find('#note-text-error').textContent).toContain('at most 1,000,000 characters');
    expect(find<HTMLTextAreaElement>('#note-text').value).toBe(much);
  });

  test('what is typed is kept when the window is left before its time', async () => {
    shown = await opened(TAB);
    press('c');
    await settle();
    type('#note-text', text);
    await settle(1200);
    type('#note-text', `${text}the end`);
    flushSync();
    named('Cancel').click();
    await settle();
    const last = made('keep-draft').at(-1)?.args as { body: string };
    expect(last.body).toContain('the end');
  });
});

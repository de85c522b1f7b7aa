import { afterEach, describe, expect, test } from 'vitest';
import { titleOf } from '../src/texts/happenings';
import { linkFacts } from '../src/texts/links';
import { entries } from './fixtures/history';
import { aboutRequest } from './fixtures/links';
import { expectAccessible, find, named, press, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const CASE = '#/case/fen-26-0557/overview';
const last = (name: string) => shown?.calls.findLast((call) => call.name === name)?.args;
const textOf = (of: Element) => of.textContent.replace(/\s+/g, ' ').trim();
const section = () => textOf(find('section[aria-labelledby="case-links"]'));
const send = async () => {
  find<HTMLFormElement>('dialog form').requestSubmit();
  await settle(60);
};

describe('linking a case to another', () => {
  test('what is missing is said beside its field; then the other case stands on the overview', async () => {
    shown = await show(CASE);
    expect(section()).toContain('It is linked to no other case.');
    press('l');
    await settle();
    await send();
    expect(find('#link-other-error').textContent).toContain('Enter the reference');
    expect(find('#link-kind-error').textContent).toContain('Choose how');
    await expectAccessible();
    type('#link-other', 'FEN-26-0012');
    expect(textOf(find('label[for="link-kind-2"]'))).toBe('This case is repeated in the other');
    find<HTMLInputElement>('#link-kind-2').click();
    await settle();
    await send();
    expect(last('link-case')).toMatchObject({
      sequence: 31,
      other: 'FEN-26-0012',
      kind: 'repeat-of',
      side: 'to',
    });
    expect(section()).toContain('This case is repeated in FEN-26-0012');
  });

  test('whoever may not link it sees why', async () => {
    shown = await show(CASE, { refused: ['link-case'] });
    expect(named('Link to another case').getAttribute('aria-disabled')).toBe('true');
    press('l');
    await settle();
    expect(document.querySelector('dialog')).toBeNull();
  });
});

describe('a case that is linked', () => {
  test('says how, and where the other stands; the link is taken away with a reason', async () => {
    shown = await show(CASE, { linked: true });
    expect(section()).toContain('This case is complained of in FEN-26-0601 Thistlewood, Marian');
    expect(section()).toContain('Complaint to us · received 16 Nov 2026 · Running · last day 16 Dec 2026');
    expect(find<HTMLAnchorElement>('.rd-links a').getAttribute('href')).toContain('fen-26-0601');
    await expectAccessible();
    named('Take away').click();
    await settle();
    await send();
    expect(find('#unlink-reason-error').textContent).toContain('Say why the link is taken away.');
    type('#unlink-reason', 'It is about another request.');
    await settle();
    await send();
    expect(last('unlink-case')).toMatchObject({
      other: 'fen-26-0601',
      kind: 'complaint-about',
      reason: 'It is about another request.',
    });
    expect(section()).toContain('It is linked to no other case.');
  });

  test('an answered case says when and how it was answered', () => {
    const answered = { ...aboutRequest, answered: '2026-12-01', outcome: 'Upheld' };
    expect(linkFacts(answered)).toBe(
      'Complaint to us · received 16 Nov 2026 · Running · answered 1 Dec 2026 · Upheld',
    );
  });
});

test('the history tells what happened to a link', () => {
  const [entry] = entries;
  if (!entry) throw new Error('There is no history.');
  const link = { ...entry, event: 'link', kind: 'linked', name: 'is a complaint about FEN-26-0012' };
  expect(titleOf(link)).toBe('Linked: is a complaint about FEN-26-0012');
  expect(titleOf({ ...link, kind: 'unlinked' })).toBe('Link taken away: is a complaint about FEN-26-0012');
});

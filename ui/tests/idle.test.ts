import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchIdle } from '../src/state/idle';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const move = () => window.dispatchEvent(new Event('pointermove'));

test('whoever moves is told of at most once a minute, and whoever does not is locked out', () => {
  const [idle, busy] = [vi.fn(), vi.fn()];
  const stop = watchIdle(2, idle, busy);
  for (let second = 0; second < 150; second += 1) {
    vi.advanceTimersByTime(1000);
    move();
  }
  expect(busy).toHaveBeenCalledTimes(2);
  expect(idle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(120_000);
  expect(idle).toHaveBeenCalled();
  stop();
  idle.mockClear();
  vi.advanceTimersByTime(300_000);
  expect(idle).not.toHaveBeenCalled();
});

/**
 * Locks after so many minutes without a key, a click or a touch. The desk counts too, from the last call: while the
 * person is busy in the window alone, `onbusy` tells it so, at most once a minute.
 */
const TELL_MS = 60_000;

export function watchIdle(minutes: number, onidle: () => void, onbusy: () => void): () => void {
  if (minutes <= 0) return () => undefined;
  const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
  const limit = minutes * 60_000;
  let last = Date.now();
  let told = last;
  function touch(): void {
    last = Date.now();
    if (last - told < TELL_MS) return;
    told = last;
    onbusy();
  }
  // A timer alone would stand still while the PC sleeps; the clock does not.
  const timer = setInterval(
    () => {
      if (Date.now() - last >= limit) onidle();
    },
    Math.min(5_000, limit),
  );
  events.forEach((name) => window.addEventListener(name, touch, { passive: true, capture: true }));
  return () => {
    clearInterval(timer);
    events.forEach((name) => window.removeEventListener(name, touch, { capture: true }));
  };
}

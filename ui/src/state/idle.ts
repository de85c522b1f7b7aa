/** Locks after so many minutes without a key, a click or a touch. */
export function watchIdle(minutes: number, onidle: () => void): () => void {
  if (minutes <= 0) return () => undefined;
  const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
  const limit = minutes * 60_000;
  let last = Date.now();
  const touch = () => (last = Date.now());
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

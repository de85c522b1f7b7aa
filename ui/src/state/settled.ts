/** Asks the desk once typing has settled, and drops answers that came too late. */
export function settled<T>(ask: () => Promise<T>, take: (answer: T) => void, after: number): () => void {
  let stale = false;
  const timer = setTimeout(() => {
    ask().then(
      (answer) => stale || take(answer),
      // What is shown beside a form as help may fail in silence: saving says what is wrong.
      () => undefined,
    );
  }, after);
  return () => {
    stale = true;
    clearTimeout(timer);
  };
}

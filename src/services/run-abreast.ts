/**
 * Does pieces of work, `width` of them at a time, begun in the order given.
 *
 * After one has failed no other is begun; what is under way is waited for, so that nothing goes on behind the caller's back.
 *
 * @throws what the first one to fail threw.
 */
export async function runAbreast<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  let failure: { readonly error: unknown } | undefined;
  const lane = async (): Promise<void> => {
    while (next < items.length && failure === undefined) {
      const item = items[next++]!;
      try {
        await work(item);
      } catch (error) {
        failure ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
  if (failure !== undefined) throw failure.error;
}

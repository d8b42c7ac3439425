/** What a promise fails with; undefined where it does not fail. */
export async function refusalOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(() => undefined, (error: unknown) => error);
}

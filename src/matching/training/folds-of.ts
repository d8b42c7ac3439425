/**
 * Which of so many parts each event belongs to, in turn by its first appearance; all labellings of one event belong to one part, so that none is learnt from while another is
 * measured on.
 */
export function foldsOf(events: readonly { readonly labelled: { readonly event: string } }[], parts: number): readonly number[] {
  const numbers = new Map<string, number>();
  return events.map(({ labelled: { event } }) => {
    const number = numbers.get(event) ?? numbers.size % parts;
    if (!numbers.has(event)) numbers.set(event, number);
    return number;
  });
}

const NOTICE = /\b(?:subscribe|sign in|log in|register|sign up)\b[^.!?]{0,60}\bto (?:continue|keep|read|unlock|access|view)\b|\bto (?:continue|keep) reading\b|\b(?:this|the) (?:article|story|content) is (?:only )?(?:for|available (?:only )?to|exclusive to|reserved for) (?:our )?(?:paying |registered )?(?:subscribers|members)\b|\balready a subscriber\b|\bread (?:the )?(?:full|whole|rest of the) (?:story|article)\b/iu;
const CUT = /(?:\[?(?:…|\.{3})\]?|\[\+\d+ chars\])\s*(?:(?:continue reading|read more|more)[\s→»>]*)?$|^(?:continue reading|read more|click (?:here )?to read more)[\s.…→»>]*$|\S\s+(?:continue reading|read more)[\s→»>]*$/iu;

/** Whether a text visibly stops before its article does: a paywall notice or a "read more" near its end. */
export function isTruncated(paragraphs: readonly string[]): boolean {
  const tail = paragraphs.slice(-3);
  if (tail.some((text) => text.length < 400 && NOTICE.test(text))) return true;
  return CUT.test(tail.at(-1)?.slice(-200) ?? '');
}

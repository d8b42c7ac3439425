import type { ClaimAnchor, Decision, DecisionContent } from '../../domain/decision.js';

const LONGEST = 140;

/** A decision in one phrase that names what it is about. @param decisionOf looks up what an undo takes back. */
export function decisionSummary(content: DecisionContent, decisionOf: (id: string) => Decision | undefined = () => undefined): string {
  switch (content.kind) {
    case 'same':
      return `Same claim: ${listed(content.claims)}`;
    case 'different':
      return `Not the same claim: ${quoted(content.claims[0])} and ${quoted(content.others[0])}`;
    case 'split':
      return `Not the same claim, taken out of its row: ${listed(content.claims)}`;
    case 'move':
      return `Moved to the row of ${quoted(content.target[0])}: ${listed(content.claims)}`;
    case 'rename':
      return content.title === null ? `Headline given back to ${quoted(content.claims[0])}` : `Headline: “${content.title}”`;
    case 'dispute':
      return `Dispute ${content.ruling}: ${quoted(content.a)} against ${quoted(content.b)}${content.source === null ? '' : `. Source: ${content.source}`}`;
    case 'article-event':
      return content.to === null ? `Article moved to an event of its own: “${content.title}”` : `Article moved to the event “${content.toTitle ?? content.to}”: “${content.title}”`;
    case 'event-title':
      return content.title === null ? 'Event given back its own title' : `Event named “${content.title}”`;
    case 'article-metadata':
      return `Stated about an article: ${statedWords(content.stated)}`;
    case 'undo': {
      const undone = decisionOf(content.decision);
      return `Taken back: ${undone === undefined ? content.decision : decisionSummary(undone.content, decisionOf)}`;
    }
  }
}

function quoted(anchor: ClaimAnchor | undefined): string {
  if (anchor === undefined) return 'no claim';
  const text = anchor.text.length <= LONGEST ? anchor.text : `${anchor.text.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
  return `“${text}”`;
}

function listed(anchors: readonly ClaimAnchor[]): string {
  const more = anchors.length - 1;
  return more < 1 ? quoted(anchors[0]) : `${quoted(anchors[0])} and ${more} more ${more === 1 ? 'wording' : 'wordings'}`;
}

const FIELDS: Readonly<Record<string, string>> = { outlet: 'outlet', published: 'publication date', title: 'headline' };

function statedWords(stated: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(stated).map(([field, value]) => `${FIELDS[field] ?? field} ${value === null ? 'taken back' : `“${String(value)}”`}`);
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}

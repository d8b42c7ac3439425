/** How things in the news are, a concept a line: its name, then its words. Read by `concepts.ts`. */
export const QUALITY_CONCEPTS = `
empty: empty vacant deserted unoccupied
absent: absent absence miss truant
full: full
safe: safe safety secure security
dangerous: dangerous danger hazardous peril
likely: likely probable
unlikely: unlikely improbable
early: early
late: late
legal: legal lawful
illegal: illegal unlawful unconstitutional illicit
false: false untrue bogus fake wrong incorrect
true: true correct accurate
strong: strong powerful
weak: weak feeble
common: common widespread prevalent
rare: rare scarce uncommon
fit: fit
area-west: west western
area-east: east eastern
area-north: north northern
area-south: south southern
last: last final-time
first: first initial
large: large big huge vast major massive
small: small little minor-size tiny
new: new fresh latest
worth: worth value valued valuation valuable
peaceful: peaceful peacefully
violent: violent violently unruly
permanent: permanent
temporary: temporary interim
`;

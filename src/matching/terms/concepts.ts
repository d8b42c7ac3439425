import { stem } from './stem.js';

/**
 * Families of words that report the same kind of happening or thing, one a line, whatever the part of speech. A word is in one
 * family at most; words with several common senses are left out unless news uses one of them nearly always.
 */
const FAMILIES = `
die dies died dead death deaths kill kills killed killing fatal fatality fatalities toll casualty casualties
injure injured injuries injury hurt wounded wounding wounds
collapse collapsed collapses burst bursts fail failed fails failure failing broke breach breached
destroy destroyed destroys destruction flatten flattened demolish demolished wreck wrecked gutted
home homes house houses housing dwelling dwellings
evacuate evacuated evacuation evacuees flee fled
rescue rescued rescuers rescues pluck plucked winch winched
search searched searching searches
arrest arrested arrests detain detained detention custody
charge charged charges prosecute prosecuted prosecution prosecutors indict indicted indictment
protest protests protested protesters protestors demonstrator demonstrators demonstration demo march marchers rally rallies
riot riots rioters rioting clash clashed clashes violence disorder unrest rampage
fire fires blaze ablaze torch torched burn burned burnt burning arson
vote votes voted voting ballot ballots poll polls
close closes closed closing closure shut shuts shutting axe axed cessation
lose loses losing loss losses cut cuts cutting
job jobs staff worker workers employee employees employ employs
save saves saving savings
deficit debt debts shortfall
delay delayed delays postpone postponed postponement postpones shelve shelved defer deferred
warn warned warning warnings alert alerted
inspect inspected inspection inspections inspector inspectors
test tested tests testing
promise promised promises pledge pledged pledges vow vowed vows
deny denied denies denying denial reject rejected rejects refute refuted dispute disputed
apologise apologised apologize apologized apologizes apology apologies sorry regret regrets regretted
criticise criticised criticize criticized criticism critics critic slam slams slammed condemn condemned condemns blast blasted denounce denounced rebuke rebuked
resign resigns resigned resignation quit quits stepped step steps stepping
appoint appointed appointment nominate nominated nomination nominee
announce announced announces announcement unveil unveiled
decide decides decided decision decisions resolve resolved settle settled agree agreed agreement
refuse refused refuses decline declined declines
reply replied replies respond responded responds response answer answers answered
comment comments commented
inquiry inquiries investigate investigated investigation investigations investigators probe probes
recommend recommended recommends recommendation recommendations
sue sued lawsuit lawsuits court courts judge judges
lawyer lawyers attorney attorneys solicitor solicitors barrister barristers
law laws legislation bill bills statute
ban bans banned banning prohibit prohibited prohibition
halt halted halts suspend suspended suspends suspension pause paused
begin begins began begun start starts started launch launched
end ends ended finish finished complete completed
build builds built building construct constructed construction
buy buys bought purchase purchased acquire acquired
sell sells sold sale sales
spend spends spending spent
pay pays paid payment payments
earn earned earns earnings income
donate donated donates donation donations charity charitable giving
tax taxes taxed taxation
release released releases publish published publishes publication disclose disclosed disclosure
reveal revealed reveals
leak leaked leaks leaking seep seeping seepage
tweet tweeted tweets
photo photos photograph photographs photographed picture pictures image images
video videos footage
grab grabbed grabs grabbing seize seized grip gripped snatch snatched
attack attacks attacked assault assaulted attacker attackers
shoot shoots shooting shot gunman gunmen
bomb bombs bombing bombed explosion explode exploded
win wins won winning victory victories beat defeated
mother mum mom mothers
father dad fathers
child children kid kids daughter daughters son sons teenager teenagers teenage boy boys girl girls
family families relatives parents
police officer officers cop cops
doctor doctors physician physicians
soldier soldiers troops army military
hospital hospitals
school schools college
petition petitions signature signatures
rise rises rose risen increase increased increases climb climbed
fall falls fell fallen drop dropped decrease decreased
visit visits visited tour toured touring
help helps helped aid assistance assist
support supports supported supporters backed endorse endorsed
oppose opposes opposed opposition against
boss bosses chief chiefs
speak speaks spoke spoken speech speeches
meet meets met meeting meetings
missing unaccounted vanished disappeared
find finds recover recovered discovered
road roads street highway
rain rains rainfall raining
flood floods flooded flooding torrent
siren sirens alarm alarms
company firm corporation
plan plans planned proposal propose proposes proposed scheme intend intends
automate automated automation robot robots unmanned
member members councillor councillors
minister ministers ministry
refer refers referred referral
`;

const CONCEPTS: ReadonlyMap<string, string> = readFamilies();

function readFamilies(): ReadonlyMap<string, string> {
  const concepts = new Map<string, string>();
  for (const line of FAMILIES.trim().split('\n')) {
    const stems = [...new Set(line.trim().split(/\s+/).map(stem))];
    for (const one of stems) if (!concepts.has(one)) concepts.set(one, `~${stems[0]!}`);
  }
  return concepts;
}

/** The family of a stem ("~die" for "kill"), or the stem itself where it belongs to none. */
export function conceptOf(term: string): string {
  return CONCEPTS.get(term) ?? term;
}

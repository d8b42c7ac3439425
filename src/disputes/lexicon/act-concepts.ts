/** What happens in the news and what people do and say, a concept a line: its name, then its words, verbs with their nouns and adjectives. Read by `concepts.ts`. */
export const ACT_CONCEPTS = `
kill: kill die dead death perish fatality fatal slay slain massacre slaughter murder assassinate assassination drown toll deadly lethal lose-life mortality shoot-dead deceased
injure: injure injury wound hurt maim burn casualty harm unhurt unharmed unscathed uninjured
survive: survive survivor alive survival
arrest: arrest detain detention custody apprehend capture nab seize-person handcuff catch remand nicked
release: release free liberate bail freed
evacuate: evacuate evacuation
flee: flee displace displaced exodus homeless refugee uproot
rescue: rescue save saved
missing: missing disappear vanish unaccounted
search: search hunt seek comb manhunt
charge: charge indict indictment prosecute prosecution
convict: convict guilty conviction
acquit: acquit acquittal clear exonerate innocent cleared vindicate
jail: jail imprison imprisonment prison sentence jailed incarcerate
sue: sue lawsuit litigation court-action
fine: fine penalty penalise penalize levy sanction
ban: ban prohibit forbid outlaw bar prohibition banned
allow: allow permit authorise authorize let licence license
approve: approve approval adopt endorse ratify back agree-to accept okay greenlight agree agreed assent acceptance
reject: reject refuse decline veto throw-out rebuff spurn dismiss-plan unlawful-rule turn-down rejection refusal
deny: deny denial dispute refute contradict rebut disavow
confirm: confirm confirmation verify corroborate
resign: resign resignation quit step-down stand-down depart departure outgoing departing
sack: sack dismiss oust dismissal remove removal fire-person
appoint: appoint appointment name hire nominate nomination recruit
elect: elect election poll ballot vote voter voting polling
win: win victory triumph winner beat defeat overcome edge see-off thrash rout vanquish prevail
lose: lose defeat-noun loser beaten
draw: draw tie stalemate
rise: rise increase climb grow growth gain jump soar surge up higher upward upturn tick raise hike lift swell expand expansion increased
fall: fall decrease decline-noun drop sink-rate down slump plunge lower dip shrink trim tumble contract slide slip edge-down reduce reduction downward ease slash cut-rate
cut: cut axe shed layoff redundancy lay-off job-loss
attack: attack assault raid bomb bombing strike-military shell shelling ambush bombard bombardment airstrike offensive
shoot: shoot shooting gunfire fire-gun gunman gun shooter gunfight gunmen shot
explode: explode explosion blast detonate detonation blow-up bomb-blast
fire: fire blaze wildfire inferno flame bushfire arson burn-down
flood: flood flooding inundate swamp deluge submerge
quake: earthquake quake tremor temblor seismic epicentre epicenter
storm: storm hurricane cyclone typhoon gale tornado tempest
landslide: landslide mudslide landslip avalanche rockfall
crash: crash collision collide derail derailment pile-up come-down
collapse: collapse cave-in give-way fall-down topple cave crumble
sink: sink capsize founder sunk sinking overturn-boat roll-over shipwreck
destroy: destroy wreck destruction gut flatten level raze ruin wreck-building demolish demolition ravage
damage: damage smash smashed vandalise vandalize deface daub smash-window break broken shatter
block: block obstruct blockade hinder impede
close: close shut closure shutdown closed
open: open opening reopen reopened
start: start begin launch commence commencement outset kick-off come-into-force beginning inception
end: end finish conclude halt stop cease conclusion termination terminate over
continue: continue ongoing still remain persist proceed
cancel: cancel cancellation call-off scrap abandon drop-plan shelve axe-plan suspend
delay: delay postpone defer postponement put-off deferral
buy: buy purchase acquire acquisition takeover bought buyout take-over
sell: sell sale sold disposal divest offload
pay: pay payment compensate compensation reimburse repay refund
cost: cost price fee ticket bills
steal: steal theft rob robbery thief burglary loot snatch swipe stolen robber make-off
bribe: bribe bribery kickback corruption corrupt payoff backhander
fraud: fraud swindle swindler fraudster deceive defraud scam crook embezzle con
lie: lie mislead deceive-person
hide: hide conceal cover-up suppress concealment withhold
reveal: reveal disclose expose leak disclosure revelation unveil
find: find discover discovery spot detect detection uncover locate unearth recover first-seen
build: build construct construction erect building
sign: sign signature
deal: deal agreement accord pact treaty settlement
truce: truce ceasefire armistice cease-fire
talks: talk talks negotiation negotiate negotiator
withdraw: withdraw withdrawal pull-out pullout retreat
invade: invade invasion incursion
clash: clash fight fighting battle skirmish gun-battle violence riot brawl scuffle
protest: protest demonstration demonstrate rally march protester demonstrator marcher
strike: strike walkout walk-out stoppage industrial-action picket
promise: promise pledge vow commit assure assurance undertake guarantee
plan: plan intend intention aim propose proposal prepare scheme
expect: expect forecast predict prediction projection project expectation
warn: warn warning caution alert
fear: fear worry concern anxiety
threaten: threaten threat
criticise: criticise criticize condemn denounce slam criticism blast-verbal lambast rebuke decry
praise: praise laud hail applaud commend
support: support backing supporter favour favor advocate
oppose: oppose opposition opponent against resist
call: urge call demand appeal
blame: blame accuse accusation allege allegation claim
apologise: apologise apologize apology sorry regret
investigate: investigate investigation inquiry probe enquiry examine inquest
send: send dispatch deploy deployment despatch
arrive: arrive arrival reach land touch-down landing
leave: leave exit
enter: enter admit entry access admission
divert: divert reroute detour
escape: escape break-out abscond getaway
infect: infect infection outbreak epidemic virus contagion case sickness illness disease ill sick
vaccinate: vaccine vaccinate vaccination jab dose inoculate
cause: cause trigger spark lead-to result provoke due owing prompt responsible
marry: marry marriage wed wedding wife husband spouse
birth: bear birth born
own: own owner ownership belong possess
employ: employ employee work worker staff employer labour labor crew
prevent: prevent avert thwart foil
join: join member membership participate participation
compete: compete competition contest race tournament
uphold: uphold upheld affirm
overturn: overturn quash annul reverse overrule invalidate
improve: improve improvement recover-health
worsen: worsen deteriorate
wear: wear worn
extend: extend extension prolong lengthen
shorten: shorten curtail
spend: spend expenditure
earn: earn
pass: pass
doubt: doubt doubtful
hostage: hostage kidnap abduct captive kidnapping abduction
trap: trap strand stuck stranded trapped
contain: contain contained control
visit: visit tour trip
speed: speed speeding excessive
fault: fault defect malfunction failure faulty defective mechanical
use: use utilise utilize usage
make: make produce manufacture production
found: found establish establishment set-up create creation creator inventor invent
write: write author writer
direct: film filmmaker
locate: located based headquarter headquarters
help: help aid assist assistance relief
attend: attend attendance turn-up
impose: impose imposition
lift-ban: repeal revoke
tighten: tighten stiffen
loosen: loosen relax relaxation
strengthen: strengthen reinforce
weaken: weaken
abolish: abolish abolition disband dissolve
exclude: exclude exclusion omit
obey: obey comply compliance heed
defy: defy defiance violate violation breach flout disobey
lend: lend lent
borrow: borrow
boycott: boycott stay-away shun skip
inform: inform notify apprise
judge-illegal: strike-down
outage: outage blackout electricity powercut
sound: sound ring blare wail
hold: hold retain keep
lead-race: overtake
`;

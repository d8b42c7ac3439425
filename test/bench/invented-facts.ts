/** One fact, in the wordings that different outlets give it. `{name}` is filled in from the event. */
export type Fact = readonly string[];

/** A kind of event: what can be told of it, and the things that vary between two of the kind. */
export interface EventKind {
  readonly name: string;
  readonly headlines: readonly string[];
  /** Slots that this kind fills from its own lists. */
  readonly things: Readonly<Record<string, readonly string[]>>;
  readonly facts: readonly Fact[];
}

const FIRE: EventKind = {
  name: 'fire',
  headlines: ['Fire guts {building} in {town}', '{count} moved out as {town} {building} burns', 'Blaze destroys {town} {building}'],
  things: {
    building: ['warehouse', 'cannery', 'timber yard', 'paper mill', 'bakery', 'bus depot', 'furniture works', 'boatyard', 'printing hall', 'cold store'],
    cause: ['a faulty heater', 'a welding torch', 'an overloaded cable', 'a forklift battery', 'hot ash in a skip', 'a discarded cigarette'],
  },
  facts: [
    ['A fire destroyed the {building} on {street} in {town} on {day}.', 'The {building} on {street}, {town}, was gutted by fire on {day}.', 'Flames tore through the {building} in {street} in the town of {town} on {day}.'],
    ['{count} people were moved out of nearby homes, police said.', 'Police said {count} residents had to leave their homes nearby.', 'Some {count} people living close by were evacuated, according to police.'],
    ['{hurt} firefighters were treated for burns at {hospital} Hospital.', '{hospital} Hospital treated {hurt} firefighters who had suffered burns.', 'Burns sent {hurt} firefighters to {hospital} Hospital.'],
    ['The owner, {company}, put the damage at {millions} million crowns.', '{company}, which owns the site, said the damage came to {millions} million crowns.', 'Damage of {millions} million crowns was reported by the owner, {company}.'],
    ['Investigators believe that {cause} started the fire.', 'The fire was started by {cause}, investigators believe.', '{cause} is thought by investigators to have caused the fire.'],
    ['{chief}, the chief fire officer, said the roof had fallen in within twenty minutes.', 'Within twenty minutes the roof had collapsed, chief fire officer {chief} said.', 'Chief fire officer {chief} said it took the roof no more than twenty minutes to fall in.'],
    ['{company} had passed a safety inspection in {month}, the council said.', 'The council said that {company} passed its last safety inspection in {month}.', 'According to the council, inspectors had found nothing wrong at {company} in {month}.'],
    ['The works employed {staff} people, who were sent home on full pay.', '{staff} workers employed there were sent home and will be paid in full.', 'All {staff} employees were sent home on full wages.'],
    ['Smoke could be seen from {other}, {miles} miles away.', 'People in {other}, {miles} miles off, saw the smoke.', 'The smoke was visible {miles} miles away in {other}.'],
  ],
};

const FERRY: EventKind = {
  name: 'ferry',
  headlines: ['Ferry runs aground off {town}', '{count} taken off stranded ferry near {town}', '{ship} stuck on sandbank at {town}'],
  things: {
    ship: ['Gannet Queen', 'Silver Heron', 'Lady Marsh', 'Northern Wren', 'Saint Aldhelm', 'Bright Tern', 'Duke of Merrin', 'Pilot Star', 'Morning Curlew'],
    cause: ['a steering fault', 'thick fog', 'an uncharted wreck', 'a failed radar set', 'a falling tide', 'a burst fuel line'],
  },
  facts: [
    ['The ferry {ship} ran aground off {town} on {day}.', 'On {day} the ferry {ship} hit a sandbank outside {town}.', '{ship}, a car ferry, was stranded on a sandbank near {town} on {day}.'],
    ['All {count} passengers were taken off by lifeboat, the coastguard said.', 'The coastguard said lifeboats had brought all {count} passengers ashore.', 'Lifeboats carried the {count} passengers to land, according to the coastguard.'],
    ['{hurt} of the crew were hurt when the ship struck.', 'The impact injured {hurt} members of the crew.', '{hurt} crew members were injured as the vessel struck ground.'],
    ['{company}, which runs the line, blamed {cause}.', 'The operator, {company}, said {cause} was to blame.', '{cause} led to the grounding, according to the operator, {company}.'],
    ['Captain {chief} stayed aboard until the last passenger had left.', 'The captain, {chief}, was the last to leave the ship.', '{chief}, who captained the vessel, did not leave until everyone else was off.'],
    ['The repair is expected to cost {millions} million crowns.', 'Repairing the hull will cost about {millions} million crowns.', 'A bill of {millions} million crowns is expected for the repair.'],
    ['{ship} was built {staff} weeks ago at the yard in {other}, {miles} miles down the coast.', 'The yard at {other}, {miles} miles away, delivered {ship} {staff} weeks ago.', '{ship} left the shipyard at {other}, {miles} miles to the south, {staff} weeks ago.'],
    ['Divers found no oil in the water, the harbour office said.', 'No oil has leaked, according to divers sent by the harbour office.', 'The harbour office said that its divers had found no leak of oil.'],
    ['The service will not run again before {month}.', 'Crossings are suspended until {month}.', 'Travellers have to wait until {month} for the next crossing.'],
  ],
};

const VOTE: EventKind = {
  name: 'vote',
  headlines: ['{town} council votes to close {building}', 'Councillors in {town} shut {building}', '{building} in {town} to close after vote'],
  things: {
    building: ['library', 'swimming baths', 'museum', 'bus station', 'market hall', 'theatre', 'youth centre', 'maternity ward', 'music school'],
    cause: ['falling visitor numbers', 'a leaking roof', 'a hole in the budget', 'rising energy bills', 'a fire inspection', 'a merger of districts'],
  },
  facts: [
    ['The council of {town} voted on {day} to close the {building} on {street}.', 'Councillors in {town} decided on {day} to shut the {building} in {street}.', 'The {building} in {street} is to close after a vote of {town} council on {day}.'],
    ['The motion passed by {hurt} votes after a debate of five hours.', 'After five hours of debate the motion was carried with a majority of {hurt}.', 'A majority of {hurt} carried the motion at the end of a five-hour debate.'],
    ['Closing it will save {millions} million crowns a year, the treasurer said.', 'The treasurer said that the closure saves {millions} million crowns every year.', 'Savings of {millions} million crowns a year were promised by the treasurer.'],
    ['{staff} members of staff will lose their jobs.', '{staff} jobs will go.', 'The decision costs {staff} employees their jobs.'],
    ['The council gave {cause} as the reason.', '{cause} was the reason given by the council.', 'Councillors explained the step by {cause}.'],
    ['{count} people had signed a petition to keep it open.', 'A petition to keep it open had gathered {count} signatures.', 'Campaigners had collected {count} signatures against the closure.'],
    ['{chief}, who led the campaign, called the vote a betrayal of the young.', 'The vote was a betrayal of the young, campaign leader {chief} said.', 'Campaign leader {chief} spoke of a betrayal of the young.'],
    ['The property firm {company} wants to build flats on the site.', 'Flats are planned there by {company}, a property firm.', '{company}, a developer, has drawn up plans for flats on the site.'],
    ['The nearest one is now in {other}, {miles} miles away.', 'Residents will have to travel {miles} miles to {other}.', 'From {month} people must go to {other}, a journey of {miles} miles.'],
  ],
};

const FLOOD: EventKind = {
  name: 'flood',
  headlines: ['River floods {town}', '{count} leave homes as {town} floods', 'Flood water fills streets of {town}'],
  things: {
    building: ['pumping station', 'weir', 'embankment', 'lock gate', 'culvert', 'sea wall', 'sluice', 'mill dam'],
    cause: ['three days of rain', 'melting snow', 'a blocked culvert', 'a spring tide', 'a cloudburst in the hills', 'a broken pump'],
  },
  facts: [
    ['Flood water broke through the {building} at {town} on {day}.', 'The {building} at {town} gave way to flood water on {day}.', 'On {day} a flood burst the {building} in {town}.'],
    ['{count} people spent the night in a sports hall, the Red Lantern charity said.', 'The Red Lantern charity said it had housed {count} people in a sports hall overnight.', 'A sports hall took in {count} people for the night, according to the Red Lantern charity.'],
    ['{hurt} people are missing, police said.', 'Police are searching for {hurt} missing people.', 'According to police {hurt} people have not been found.'],
    ['Hydrologists put it down to {cause}.', '{cause} brought the flood, hydrologists said.', 'The flood was the result of {cause}, according to hydrologists.'],
    ['The water on {street} stood {miles} feet deep.', '{street} lay under {miles} feet of water.', 'Depths of {miles} feet were measured in {street}.'],
    ['{company} cut the power to {staff} hundred households.', 'Power was cut to {staff} hundred homes by {company}.', '{staff} hundred households lost electricity when {company} switched off the grid.'],
    ['Rebuilding will take {millions} million crowns, engineer {chief} estimated.', 'Engineer {chief} estimated the cost of rebuilding at {millions} million crowns.', 'The engineer {chief} reckons that {millions} million crowns are needed to rebuild it.'],
    ['Soldiers from {other} filled sandbags through the night.', 'Through the night sandbags were filled by soldiers from {other}.', 'Troops stationed at {other} worked all night to fill sandbags.'],
    ['The {building} had been due for repair in {month}.', 'Repairs to the {building} had been planned for {month}.', 'In {month} workmen were to have repaired the {building}.'],
  ],
};

export const EVENT_KINDS: readonly EventKind[] = [FIRE, FERRY, VOTE, FLOOD];

/** Facts that any event may have. */
export const COMMON_FACTS: readonly Fact[] = [
  ['Mayor {mayor} said the town would recover. “{town} has {seen} worse,” {mayorLast} told reporters on {street}.', '“{town} has {seen} worse,” mayor {mayor} told reporters, adding that the town would recover.', 'The town will recover, according to its mayor, {mayor}. “{town} has {seen} worse,” {mayorLast} said.'],
  ['{minister}, the {office} minister, promised {aid} thousand crowns for each family affected.', 'Each family affected will get {aid} thousand crowns, {office} minister {minister} promised.', 'The {office} minister {minister} announced help of {aid} thousand crowns a family.'],
  ['{witness}, a {trade} who lives on {street}, said she had heard three loud {noise}.', 'Three loud {noise} were heard by {witness}, a {trade} from {street}.', '“I heard three loud {noise},” said the {trade} {witness}, who lives in {street}.'],
  ['The opposition accused {company} of ignoring {warnings}; the firm denied this.', '{company} denied an accusation by the opposition that it had ignored {warnings}.', 'The opposition claimed that {company} had ignored {warnings}. The company rejected that.'],
  ['The {route} between {town} and {other} was closed until the evening.', 'Until the evening nobody could use the {route} between {town} and {other}.', 'The {route} from {town} to {other} opened again only in the evening.'],
  ['A public inquiry led by judge {judge} will begin in {month}.', 'Judge {judge} is to lead a public inquiry, which opens in {month}.', 'In {month} an inquiry will start under judge {judge}.'],
  ['The union of {members} demanded {extra} more {experts} for the district.', '{extra} additional {experts} are needed in the district, the union of {members} said.', 'The district should hire {extra} further {experts}, the union of {members} demanded.'],
  ['It was the second such {matter} in the region within {years} years.', 'Within {years} years the region has seen two such {matter}s.', 'The region had a similar {matter} {years} years ago.'],
  ['A {fundraiser} for those affected had brought in {gifts} thousand crowns by nightfall.', 'By nightfall {gifts} thousand crowns had been given to a {fundraiser} for those affected.', 'A {fundraiser} had raised {gifts} thousand crowns by the end of the day.'],
  ['The {places} of {town} stayed shut the next day, {head} of the chamber said.', '{head}, who speaks for the chamber, said that the {places} of {town} would not open the next day.', 'On the following day the {places} of {town} remained closed, according to {head} of the chamber.'],
  ['{insurer}, the insurer of the district, has sent four assessors, who are to report to the governor before the end of {month}.', 'Four assessors of the insurer {insurer} are at work in {town} and have until the end of {month} to report to the governor.', 'The governor expects a report by the end of {month} from four assessors sent by {insurer}, the district’s insurer.'],
  ['Hotel owner {host} offered free rooms to {rooms} people for a week and cooked {meal} for all of them.', '{rooms} people can stay free of charge for a week at the hotel of {host}, who also made them {meal}.', 'Free rooms for a week, with {meal}, were offered to {rooms} people by the hotel owner {host}.'],
  ['Police arrested two men who had flown a {flyer} over the scene and questioned them until midnight.', 'Two men who flew a {flyer} over the scene were arrested and questioned by police until midnight.', 'A {flyer} over the scene led to the arrest of two men, whom police questioned until midnight.'],
  ['The regional {line} lost {delay} minutes on average, the operator said, and {substitute} ran in place of the last three services.', 'Services on the regional {line} were {delay} minutes late on average, according to the operator, which put on {substitute} for the last three.', 'The operator of the regional {line} replaced the last three services of the day by {substitute}; the others were {delay} minutes late on average.'],
  ['Historian {historian} recalled that the site had once belonged to the {landlord} of {other}.', 'The site was once the property of the {landlord} of {other}, historian {historian} recalled.', 'Long ago the {landlord} of {other} owned the site, according to the historian {historian}.'],
  ['The council meets again on the first Tuesday of {month} to hear from {chief} and {mayor}.', '{chief} and {mayor} are to speak when the council meets on the first Tuesday of {month}.', 'On the first Tuesday of {month} the council will question {mayor} and {chief}.'],
  ['A law that would have required twice as many inspections failed in parliament by {margin} votes last year.', 'Last year parliament rejected, by {margin} votes, a law that would have doubled the number of inspections.', 'Inspections would have doubled under a law that parliament turned down last year by a margin of {margin}.'],
];

/** What the common facts are about; each event takes one of each list, and all its outlets name that one. */
export const COMMON_THINGS: Readonly<Record<string, readonly string[]>> = {
  seen: ['seen', 'survived', 'weathered', 'endured', 'outlived', 'known'],
  office: ['interior', 'transport', 'health', 'farming', 'finance', 'energy', 'housing', 'defence', 'culture', 'labour'],
  trade: ['teacher', 'dentist', 'roofer', 'tailor', 'nurse', 'violinist', 'gardener', 'welder', 'optician', 'midwife', 'waiter', 'clerk'],
  noise: ['bangs', 'sirens', 'whistles', 'screams', 'cracks', 'horns', 'thuds', 'alarms', 'bells', 'engines'],
  warnings: ['warnings', 'complaints', 'audits', 'petitions', 'invoices', 'court orders', 'deadlines', 'test results', 'safety notes'],
  route: ['road', 'footpath', 'canal', 'tunnel', 'motorway', 'cycle track', 'causeway', 'level crossing', 'mountain pass'],
  members: ['municipal workers', 'bakers', 'dockers', 'bus drivers', 'electricians', 'foresters', 'archivists', 'cleaners', 'surveyors'],
  experts: ['inspectors', 'engineers', 'wardens', 'paramedics', 'technicians', 'interpreters', 'accountants', 'rangers', 'chemists'],
  matter: ['accident', 'quarrel', 'scandal', 'mishap', 'rescue', 'failure', 'upset', 'emergency', 'affair', 'blunder'],
  fundraiser: ['collection', 'raffle', 'benefit concert', 'auction', 'jumble sale', 'charity run', 'tombola', 'street party', 'telethon'],
  places: ['schools', 'theatres', 'swimming pools', 'banks', 'libraries', 'restaurants', 'gyms', 'museums', 'churches', 'markets'],
  meal: ['breakfast', 'pancakes', 'dumplings', 'porridge', 'lentils', 'omelettes', 'goulash', 'noodles', 'sausages'],
  flyer: ['drone', 'kite', 'paraglider', 'hot-air balloon', 'model plane', 'microlight', 'airship', 'glider'],
  line: ['railway', 'tramway', 'ferry line', 'bus line', 'funicular', 'metro', 'cable car', 'monorail'],
  substitute: ['coaches', 'taxis', 'minibuses', 'carriages', 'shuttles', 'rickshaws', 'vans', 'water taxis'],
  landlord: ['abbey', 'brewery', 'regiment', 'guild', 'university', 'salt company', 'bishops', 'shipyard', 'observatory', 'orphanage'],
};

/** What one outlet alone adds: its own scene, not a fact that others have too. */
export const COLOUR: readonly string[] = [
  'On the corner by the old {thing} a {person} was handing out {food} to anyone who asked.',
  'A {person} in a yellow coat stood beside the {thing} and shook his head at every question.',
  'Nobody in the queue for {food} wanted to give a name, though a {person} said he would be back tomorrow.',
  'Our reporter read the handwritten notes pinned to the {thing}, most of them about a lost cat.',
  'The smell of {food} hung over the {thing}, where a {person} had opened early.',
  'At dusk somebody lit the lamps along the {thing} and a {person} began to sing.',
  'A child drew the whole scene in chalk beneath the {thing} and sold it to a {person} for a slice of {food}.',
  'For once the {person} had no opinion and went on stirring a pot of {food}.',
  'Rain drummed on the {thing} while umbrellas moved slowly towards the square.',
  'One {person} remembered a winter when the {thing} froze and {food} was sold on the ice.',
  'The {person} next door keeps pigeons and has named each of them after a minister.',
  'Somebody had tied a red scarf round the {thing}, and a {person} took it home at noon.',
  'By the {thing} a brass band played a waltz that no {person} could name.',
  'There was {food} on every table, and a {person} who paid for all of it with coins.',
];

export const COLOUR_THINGS = {
  thing: ['drinking fountain', 'war memorial', 'tram shelter', 'bandstand', 'pawnshop', 'town pump', 'chapel wall', 'weighbridge', 'clock tower', 'fish market'],
  person: ['baker', 'retired postman', 'florist', 'taxi driver', 'nun', 'plumber', 'student', 'locksmith', 'beekeeper', 'barber'],
  food: ['onion soup', 'plum cake', 'hot chestnuts', 'barley bread', 'smoked eel', 'apple fritters', 'pea stew', 'ginger tea'],
} as const;

/** Who and what the news is about, a concept a line: its name, then its words. Read by `concepts.ts`. */
export const THING_CONCEPTS = `
hospital: hospital hospitalise hospitalize infirmary clinic
job: job post position role
head: head chief boss leader director head-of lead president chairman chairwoman chairperson chair
minister: minister secretary ministry
government: government administration regime state cabinet
police: police officer cop constable policeman policewoman
army: army troop soldier military force
rebel: rebel insurgent militant fighter guerrilla militia gunman-rebel
official: official authority authorities spokesman spokeswoman spokesperson aide
lawmaker: lawmaker mp legislator parliamentarian senator councillor deputy parliament congress legislature
judge: judge court tribunal jury justice magistrate
company: company firm corporation business group enterprise maker manufacturer
factory: factory plant works mill
shop: shop store retail retailer supermarket outlet grocer
worker: labourer laborer workforce hand
school: school pupil schoolchild student college
house: house home dwelling residence property terrace household
road: road highway street motorway
ship: ship shipping vessel boat ferry trawler dinghy freighter cargo-ship coaster
plane: plane aircraft jet airliner flight
train: train express sleeper rail railway
car: car vehicle automobile
lorry: lorry truck
bus: bus coach-vehicle
child: child kid boy girl teenager teen youngster minor toddler infant baby
woman: woman lady female
man: man male
person: people person resident villager inhabitant human individual citizen passenger traveller occupant migrant local
doctor: doctor physician medic surgeon
expert: expert scientist researcher analyst specialist
money: money cash fund funding sum
tax: tax levy-tax duty tariff
profit: profit earnings surplus
revenue: revenue turnover
deficit: deficit shortfall
jobless: unemployment joblessness unemployed jobless
rate: rate interest borrowing
economy: economy economic gdp
bank: bank lender
weapon: weapon arms missile rocket
spy: spy intelligence espionage eavesdrop surveillance hack snoop
dam: dam barrage reservoir
bridge: bridge viaduct overpass
comet: comet asteroid
law: law legislation act bill statute
goal: goal score scorer net header
final: final cup championship title champion league trophy
match: match game fixture derby
wage: wage salary pay-packet
border: border frontier boundary
town: town city village municipality borough
area: area region zone district province
speech: speech address remark comment statement broadcast
meeting: meeting meet summit conference
report: report document paper memo minutes
estimate: estimate figure number count tally census
year: year annual yearly
month: month monthly
sheep: sheep livestock
ballot: referendum
coalition: coalition alliance
incinerator: incinerator burner
drug: drug medicine medication pill
water: water
gas: gas
oil: oil petroleum
nuclear: nuclear atomic uranium
pension: pension retirement
budget: budget spending
migrant: immigrant
nurse: nurse
miner: miner mine pit shaft
climber: climber mountaineer hiker walker rambler trekker
firefighter: firefighter fireman
church: church diocese bishop parish
inspector: inspector inspection
`;

import { describe, expect, it } from 'vitest'
import { casualtiesOf } from './toll-sums.ts'
import { tollsIn } from './tolls.ts'

type Figures = readonly [low: number | null, best: number | null, high: number | null] | null
const NONE = null
const is = (best: number): Figures => [null, best, null]

/** What sentences say of the dead and of the injured. */
const SENTENCES: readonly (readonly [string, Figures, Figures])[] = [
  ['At least 14 people, including three children, died when a bridge was hit.', [14, null, null], NONE],
  ['A bomb tore through a bus, killing seven passengers and wounding 12.', is(7), is(12)],
  ['Between 35 and 50 miners were shot or drowned as they fled.', [35, null, 50], NONE],
  ['Fighting claimed the lives of between 40 and 60 civilians.', [40, null, 60], NONE],
  ['Two peacekeepers from Burundi were killed and three wounded on Thursday.', is(2), is(3)],
  ['Five rebels and a soldier were killed.', is(6), NONE],
  ['Troops killed five rebels, two porters and a cook.', is(8), NONE],
  ['Troops killed two guards and 12 were injured.', is(2), is(12)],
  ['Gunmen shot dead a Buddhist monk and his driver.', is(2), NONE],
  ['On 14 August police shot dead a 19-year-old, Juan Paz, at a roadblock.', is(1), NONE],
  ['On the third of March a farmer of 61, Ilo Beridze, was shot dead on the line.', is(1), NONE],
  ['A Lithuanian driver, 54, died of a heart attack on Jan. 15.', is(1), NONE],
  ['A watchman burned to death and two lorry drivers were hospitalised.', is(1), is(2)],
  ['The army said 13 gold diggers, among them five boys, had burned to death.', is(13), NONE],
  ['A mine exploded under a cart, costing the lives of six persons, four of them women.', is(6), NONE],
  ['Twelve herders and two children had been killed and 640 head of cattle driven north.', is(14), NONE],
  ['Eleven died on the spot and two more in hospital, taking the toll to 13.', is(13), NONE],
  ['Four people died that day and a fifth, a girl of 15, succumbed to her wounds.', is(5), NONE],
  ['Their media put the dead at 38 dockers and the injured at more than 70.', is(38), [70, null, null]],
  ['The death toll from a weekend raid on a village in the north rose to 19.', is(19), NONE],
  ['Clashes on the front cost between 90 and 120 fighters.', [90, null, 120], NONE],
  ['At least 17 engineers and guards died.', [17, null, null], NONE],
  ['Seven soldiers engaged in construction work lost their lives.', is(7), NONE],
  ['Two border policemen were shot and wounded at a checkpoint.', NONE, is(2)],
  ['Nineteen marchers and six constables were treated in hospital.', NONE, is(25)],
  ['A blast killed the caretaker.', is(1), NONE],
  ['Up to 20 villagers were massacred.', [null, null, 20], NONE],
  ['The blast left 11 dead and 30 wounded.', is(11), is(30)],
  ['Rescuers pulled out nine bodies.', is(9), NONE],
  ['Two gunmen killed three people.', is(3), NONE],
  ['The army says 25 rebels died; the rebels say they lost 4 men.', [4, null, 25], NONE],
  ['A bomb left four soldiers dead and two in hospital.', is(4), NONE],
  ['By Thursday the count had climbed to 48 dead and more than 100 wounded.', is(48), [100, null, null]],
  ['Gunmen killed a mayor, his wife and two bodyguards.', is(4), NONE],
  ['The drone killed the commander, Abu Salim, and two aides.', is(3), NONE],
  ['Mortar fire on Tuesday killed a mother and her three children.', is(4), NONE],
  ['A six-year-old girl and her grandmother were killed.', is(2), NONE],
  ['The clash claimed seven lives.', is(7), NONE],
  ['As many as 300 people may have been killed.', [null, null, 300], NONE],
  ['A grenade wounded six people, two of whom later died.', is(2), is(6)],
  ['Seven were killed outright; four more succumbed to their injuries overnight.', is(11), NONE],
  ['None of the 24 passengers was hurt.', NONE, NONE],
  ['Some 40,000 people were displaced and 26 arrested.', NONE, NONE],
  ['The two sides released 14 prisoners after three days.', NONE, NONE],
  ['No one was hurt, and no civilians died.', NONE, NONE],
  ['In 2024 rebels died in a raid that destroyed three drones.', NONE, NONE],
  ['The war could kill 100,000 people.', NONE, NONE],
]

describe('tolls told in a sentence', () => {
  it.each(SENTENCES)('%s', (sentence, killed, injured) => {
    const casualties = casualtiesOf(tollsIn(sentence, 0))
    const figures = (of: 'killed' | 'injured'): Figures => {
      const toll = casualties?.[of]
      return toll == null || (toll.low ?? toll.best ?? toll.high) === null ? null : [toll.low, toll.best, toll.high]
    }
    expect([figures('killed'), figures('injured')]).toEqual([killed, injured])
  })
})

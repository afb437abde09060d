import type { AnswerKey } from './answer-key.ts'
import { anyParty, challenge, ends, happening, optional, party, person, wants } from './answers.ts'

const NORTH_KOREA = /North Korea|Democratic People/u
const SOUTH_KOREA = /South Korea|^Republic of Korea/u
const PANMUNJOM: AnswerKey = {
  text: 'analysis-panmunjom.txt',
  answers: [
    party(NORTH_KOREA, 'party'),
    party(SOUTH_KOREA, 'party'),
    anyParty(/United States/u, /stakeholder|observer/u),
    anyParty(/China/u, /stakeholder|observer/u),
    anyParty(/Japan/u, /stakeholder/u),
    anyParty(/Neutral Nations|Switzerland/u, /observer/u),
    optional(anyParty(/Sweden|Swedish/u)),
    optional(anyParty(/Russia/u)),
    person(/Kim Hyok-chol/u, NORTH_KOREA, /^first vice department director/iu, true),
    person(/Ri Tae-sop/u, NORTH_KOREA, /^Colonel General$/iu, false),
    person(/Namgung Min-ju/u, SOUTH_KOREA, /^Unification Minister$/iu, true),
    person(/Seo Ji-hwan/u, SOUTH_KOREA, /^Vice Defense Minister$/iu, false),
    happening(/diplomacy/u, /^2026-09-16$/u, /motorcade|lasted five hours/u),
    optional(happening(/diplomacy/u, /^2026-09-16$/u, /motorcade|lasted five hours/u)),
    happening(
      /clash/u,
      /^2026-08-30$/u,
      /exchanged fire|Yeonpyeong|night of Aug/u,
      {
        accounts: [
          [SOUTH_KOREA, 'claims'],
          [NORTH_KOREA, 'claims'],
        ],
      },
      /contested/u,
    ),
    happening(
      /attack|statement|air-strike|unrest/u,
      /^2026-08-27$/u,
      /leaflets over Pyongyang/u,
      {
        accounts: [
          [NORTH_KOREA, 'claims'],
          [SOUTH_KOREA, 'disputes'],
        ],
      },
      /contested/u,
    ),
    happening(/attack|clash/u, /^2010-11$/u, /November 2010|answer with artillery/u, { killed: [null, 4, null] }),
    happening(/diplomacy/u, /^2026-09-29$/u, /see each other again/u, {}, /planned/u),
    optional({ kind: 'event', says: /hostile state|dead since April|2018|communiqué/u }),
    optional({ kind: 'event', says: /hostile state|dead since April|2018|communiqué/u }),
    wants(NORTH_KOREA, /sea border be redrawn/u),
    optional(wants(NORTH_KOREA, /recognition/u)),
    wants(NORTH_KOREA, /law banning leaflets/u),
    optional(wants(NORTH_KOREA, /autumn exercises/u)),
    wants(SOUTH_KOREA, /military hotline/u),
    optional(wants(SOUTH_KOREA, /buffer zones/u)),
    wants(SOUTH_KOREA, /moving the sea border/u),
    optional(wants(SOUTH_KOREA, /postponement/u)),
    challenge(/border at sea/u),
    challenge(/Washington has not been squared/u),
    challenge(/opposition in Seoul/u),
    challenge(/alliance with Russia/u),
    ends('way-out', /hotline to ring|happy version/u),
    ends('way-down', /unhappy one|crab season/u),
  ],
}

const COLOMBIA = /^(?:Government of |the )?Colombia|Colombian government|Bogotá/u
const EGC = /EGC|Gaitanist|Clan del Golfo/u
const QUIBDO: AnswerKey = {
  text: 'analysis-quibdo.txt',
  answers: [
    party(COLOMBIA, 'party'),
    party(EGC, 'party'),
    party(/Qatar/u, 'mediator'),
    party(/Organization of American States/u, 'observer'),
    party(/Episcopal Conference/u, 'observer'),
    party(/United States/u, 'stakeholder'),
    party(/Panama/u, 'stakeholder'),
    optional(anyParty(/ELN|National Liberation Army/u)),
    optional(anyParty(/FARC|Ombudsman/u)),
    person(/Álvaro Jiménez-Millán/u, COLOMBIA, /^chief negotiator$|lawyer/iu, true),
    person(/Luz Marina Córdoba Palacios/u, EGC, /lawyer|^$/iu),
    optional(person(/Jobanis de Jesús Ávila/u, EGC, /commander/iu)),
    person(/al-Thani/u, /Qatar/u, /minister of state/iu),
    happening(/diplomacy/u, /^2026-03-05(?:\/.*)?$/u, /Since Thursday/u),
    happening(/diplomacy/u, /^2025-12-05$/u, /first commitment/u),
    happening(
      /attack/u,
      /^2026-02-24$/u,
      /Riosucio|six members/u,
      {
        killed: [null, 6, null],
        accounts: [
          [COLOMBIA, 'claims'],
          [EGC, 'disputes'],
        ],
      },
      /contested/u,
    ),
    happening(/air-strike/u, /^2026-02-26$/u, /bombing raid/u, { killed: [null, 14, null] }),
    happening(/statement|diplomacy/u, /^2025-12-16$/u, /list of terrorist organisations/u),
    happening(/diplomacy/u, /^2026-04-06\/2026-04-10$/u, /Doha/u, {}, /planned/u),
    optional({ kind: 'event', says: /Ralito|Havana|elect a president|walks out|forensic institute|law passed/u }),
    optional({ kind: 'event', says: /Ralito|Havana|elect a president|walks out|forensic institute|law passed/u }),
    optional({ kind: 'event', says: /Ralito|Havana|elect a president|walks out|forensic institute|law passed/u }),
    wants(EGC, /recognised as a political actor/u),
    wants(EGC, /extradition requests/u),
    optional(wants(EGC, /safe zones/u)),
    optional(wants(EGC, /land titles/u)),
    optional(wants(EGC, /port being built/u)),
    wants(COLOMBIA, /recruiting children/u),
    optional(wants(COLOMBIA, /list of airstrips/u)),
    optional(wants(COLOMBIA, /reparation/u)),
    wants(COLOMBIA, /Political status/u),
    optional(wants(COLOMBIA, /zones and land/u)),
    wants(/United States/u, /14 of the 22/u),
    optional(wants(/Panama/u, /boats on the Darién/u)),
    challenge(/calendar/u),
    challenge(/army and the negotiators/u),
    challenge(/war with the ELN/u),
    ends('way-out', /small deal/iu),
    ends('way-down', /armed strike/u),
  ],
}

/** News analyses with a voice of their own. */
export const COMMENT: readonly AnswerKey[] = [PANMUNJOM, QUIBDO]

import type { AnswerKey } from './answer-key.ts'
import { challenge, ends, event, head, member, optional, party, wants } from './answers.ts'

const GENEVA_WIRE: AnswerKey = {
  text: 'wire-geneva.txt',
  answers: [
    party(/Eritrea/u, 'party'),
    party(/Ethiopia/u, 'party'),
    { kind: 'party', says: /Switzerland/u },
    party(/African Union/u, 'observer'),
    party(/Sudan/u, 'stakeholder'),
    party(/Djibouti/u, 'stakeholder'),
    head(/Tesfai Habtemariam/u, /Eritrea/u, 'Foreign Minister'),
    { kind: 'delegate', says: /Girma Wolde/u, party: /Ethiopia/u, fields: { title: 'National Security Adviser' } },
    optional({ kind: 'delegate', says: /generals/u }),
    event('diplomacy', '2026-02-05', /sat down/u),
    event(
      'attack',
      '2026-01-21',
      /shelled/u,
      {
        accounts: [
          [/Eritrea/u, 'claims'],
          [/Ethiopia/u, 'disputes'],
        ],
      },
      'contested',
    ),
    event(
      'attack',
      '2026-01-27',
      /bomb went off/iu,
      {
        killed: [null, 14, null],
        accounts: [
          [/Ethiopia/u, 'claims'],
          [/Eritrea/u, 'disputes'],
        ],
      },
      'contested',
    ),
    event('truce', '2026-01-30', /ceasefire/iu),
    wants(/Eritrea/u, /Badme/u),
    wants(/Ethiopia/u, /port of Assab/u),
    wants(/Eritrea/u, /Assab|refused to discuss/u),
    challenge(/demarcation/iu),
    challenge(/telephone line/iu),
    ends('way-out', /joint commission/iu),
    ends('way-down', /reserves/iu),
  ],
}

const VIENTIANE: AnswerKey = {
  text: 'readout-vientiane.txt',
  answers: [
    party(/Thailand/u, 'party'),
    party(/Myanmar/u, 'party'),
    party(/Laos/u, 'host'),
    optional(party(/China/u, 'stakeholder')),
    party(/Viet ?Nam/u, 'stakeholder'),
    head(/Anong Srisuwan/u, /Thailand/u, 'Deputy Prime Minister'),
    head(/Kyaw Zin Oo/u, /Myanmar/u, 'Union Minister'),
    { kind: 'delegate', says: /Khamphet Vongsa/u, party: /Laos/u, fields: { title: 'Foreign Minister' } },
    event('diplomacy', '2025-08-17', /met in Vientiane/u),
    event(
      'attack',
      '2025-08-02',
      /opened fire/u,
      {
        killed: [null, 3, null],
        accounts: [
          [/Thailand/u, 'claims'],
          [/Myanmar/u, 'disputes'],
        ],
      },
      'contested',
    ),
    event('diplomacy', '2025-10', /second meeting/iu, {}, 'planned'),
    optional(event('diplomacy', '2025-09-01', /hotline/iu, {}, 'planned')),
    wants(/Thailand/u, /compensation/u),
    optional(wants(/Thailand/u, /impounded vessels/u)),
    wants(/Myanmar/u, /dam/u),
    optional(wants(/Myanmar/u, /works be suspended/u)),
    wants(/Thailand/u, /suspension/u),
    challenge(/Data/u),
    challenge(/Funding/u),
  ],
}

const PORT_OF_SPAIN: AnswerKey = {
  text: 'heldout-wire-port-of-spain.txt',
  answers: [
    party(/Venezuela/u, 'party'),
    party(/Guyana/u, 'party'),
    party(/Trinidad/u, 'host'),
    party(/Brazil/u, 'mediator'),
    party(/United States/u, 'stakeholder'),
    party(/United Kingdom/u, 'stakeholder'),
    party(/Suriname/u, 'stakeholder'),
    head(/Carmen Salazar/u, /Venezuela/u, 'Vice President'),
    head(/Raymond Persaud/u, /Guyana/u, 'Foreign minister'),
    { kind: 'delegate', says: /Alicia Baptiste/u, party: /Trinidad/u, fields: { title: 'Prime minister' } },
    { kind: 'event', says: /negotiating table/u, fields: { type: 'diplomacy', date: '2025-12-02' } },
    event(
      'attack',
      '2025-11-14',
      /corvette fired/u,
      {
        injured: [6, null, null],
        accounts: [
          [/Venezuela/u, 'claims'],
          [/Guyana/u, 'disputes'],
        ],
      },
      'contested',
    ),
    event(
      'attack',
      '2025-11-16',
      /explosion/u,
      {
        killed: [null, 3, null],
        accounts: [
          [/Venezuela/u, 'claims'],
          [/Guyana/u, 'disputes'],
        ],
      },
      'contested',
    ),
    event('truce', '2025-11-20', /naval truce/iu),
    wants(/Guyana/u, /court in The Hague/u),
    wants(/Guyana/u, /annul its law/u),
    wants(/Venezuela/u, /role for the court/u),
    wants(/Venezuela/u, /direct talks/u),
    challenge(/election campaign/iu),
    challenge(/channel/iu),
    ends('way-out', /presidents could meet/iu),
    ends('way-down', /fleets/iu),
  ],
}

const LILONGWE: AnswerKey = {
  text: 'heldout-cable-lilongwe.txt',
  answers: [
    party(/Malawi/u, 'party'),
    party(/Mozambique/u, 'party'),
    party(/Zambia/u, 'mediator'),
    party(/Southern African/u, 'observer'),
    party(/Tanzania/u, 'stakeholder'),
    head(/Thoko Banda/u, /Malawi/u, 'Minister of Justice'),
    { kind: 'delegate', says: /Helena Macuácua/u, party: /Mozambique/u, fields: { title: 'Minister of Fisheries' } },
    member(/Rui Tembe/u, /Mozambique/u, 'Admiral'),
    { kind: 'event', says: /second day/iu, fields: { type: 'diplomacy' } },
    event(
      'attack',
      '2026-06-28',
      /seized/u,
      {
        accounts: [
          [/Mozambique/u, 'claims'],
          [/Malawi/u, 'disputes'],
        ],
      },
      'contested',
    ),
    event('attack', '2026-07-01', /consulate/u, { injured: [null, 4, null] }),
    wants(/Malawi/u, /1954 line/u),
    wants(/Malawi/u, /joint patrols/u),
    wants(/Mozambique/u, /return of the boats/u),
    wants(/Mozambique/u, /discuss joint patrols/u),
    challenge(/mandate/iu),
    ends('way-out', /formula/iu),
    ends('way-down', /break off/iu),
  ],
}

/** Written after a first set of rules and measured with it as it was; then the rules were made better by them. */
export const FIRST_HELD_OUT: readonly AnswerKey[] = [GENEVA_WIRE, VIENTIANE]

/** Written after a second set of rules and measured with it as it was; then the rules were made better by others. */
export const HELD_OUT: readonly AnswerKey[] = [PORT_OF_SPAIN, LILONGWE]

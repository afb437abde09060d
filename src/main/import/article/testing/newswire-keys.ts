import type { AnswerKey } from './answer-key.ts'
import { anyParty, challenge, ends, happening, optional, party, person, wants } from './answers.ts'

const LITHUANIA = /Lithuania/u
const BELARUS = /Belarus/u
const OSCE = /OSCE|Organization for Security/u
const VILNIUS: AnswerKey = {
  text: 'wire-vilnius.txt',
  articleDate: '2026-01-22',
  answers: [
    anyParty(LITHUANIA, /^(?:party|host)$/u),
    party(BELARUS, 'party'),
    party(OSCE, 'mediator'),
    party(/Poland/u, 'observer'),
    party(/Latvia/u, 'observer'),
    optional(anyParty(/European Union/u)),
    optional(anyParty(/Russia/u)),
    optional(anyParty(/Hungary/u)),
    person(/Szabó Katalin/u, OSCE, /./u),
    person(/Rūta Vaičiulytė/u, LITHUANIA, /^Deputy Foreign Minister$/iu, true),
    person(/Dzmitry Karatkevich/u, BELARUS, /^deputy head of the State Border Committee$/iu, true),
    happening(/diplomacy/u, /^2026-01-22$/u, /met on Thursday|four-hour meeting/u),
    optional(happening(/diplomacy/u, /^2026-01-22$/u, /met on Thursday|four-hour meeting/u)),
    happening(/./u, /^2025-10-29$/u, /closed the last two crossings/u),
    happening(/attack|unrest|standing/u, /^2026-01-10$/u, /Flights there were halted|42 balloons/u),
    happening(
      /./u,
      /^2026-01-15$/u,
      /Lithuanian driver/u,
      { killed: [null, 1, null], accounts: [[BELARUS, 'disputes']] },
      /contested/u,
    ),
    happening(/diplomacy/u, /^2026-02-05$/u, /meet again/u, {}, /planned/u),
    optional({ kind: 'event', says: /hybrid attack|told a news conference|told reporters/u }),
    wants(LITHUANIA, /arrest the organisers/u),
    optional(wants(LITHUANIA, /verify/u)),
    optional(wants(LITHUANIA, /ransom|First the balloons/u)),
    wants(BELARUS, /reopened without preconditions/u),
    optional(wants(BELARUS, /sanctions on its potash/u)),
    wants(BELARUS, /parking fees/u),
    challenge(/who pays the fees/iu),
    challenge(/who inspects/iu),
    challenge(/lift any sanctions/iu),
    ends('way-down', /rail transit/u),
  ],
}

const SOUTH_THAILAND = /Thailand|Thai/u
const BRN = /Barisan Revolusi Nasional|BRN/u
const LANGKAWI: AnswerKey = {
  text: 'wire-langkawi.txt',
  articleDate: '2025-11-10',
  answers: [
    party(SOUTH_THAILAND, 'party'),
    party(BRN, 'party'),
    anyParty(/Malaysia/u, /mediator|host/u),
    optional(anyParty(/Cambodia/u)),
    person(/Chalermchai na Ranong/u, SOUTH_THAILAND, /secretary-general/iu, true),
    person(/Hipni Mareh-Tolong/u, BRN, /^(?:Ustaz)?$/u, true),
    person(/Zulkifli Zainal Abidin/u, /Malaysia/u, /facilitator|general/iu),
    happening(/diplomacy/u, /^2025-11-10(?:\/2025-11-11)?$/u, /resumed their peace dialogue|two-day meeting/u),
    happening(
      /attack/u,
      /^2025-11-01$/u,
      /car bomb|blast/iu,
      {
        killed: [null, 5, null],
        injured: [null, 17, null],
        accounts: [
          [SOUTH_THAILAND, 'claims'],
          [BRN, 'disputes'],
        ],
      },
      /contested/u,
    ),
    happening(/attack/u, /^2025-11-02$/u, /Buddhist monk/u, { killed: [null, 2, null] }),
    happening(/diplomacy/u, /^2024-02$/u, /agreed in February|Joint Comprehensive Plan/u),
    optional({ kind: 'event', says: /go to the polls|7,700|Chanthaburi|postponed twice|be deployed/u }),
    optional({ kind: 'event', says: /go to the polls|7,700|Chanthaburi|postponed twice|be deployed/u }),
    optional({ kind: 'event', says: /go to the polls|7,700|Chanthaburi|postponed twice|be deployed/u }),
    wants(SOUTH_THAILAND, /reduction of violence/u),
    wants(SOUTH_THAILAND, /claim to independence/u),
    wants(SOUTH_THAILAND, /lift emergency rule/u),
    wants(BRN, /lifting of the emergency decree/u),
    optional(wants(BRN, /immunity/u)),
    wants(BRN, /official language/u),
    challenge(/verify a pause/u),
    challenge(/Thailand's politics|go to the polls/u),
    ends('way-out', /village councils/u),
    ends('way-down', /another bomb/u),
  ],
}

const CAR = /^(?:Government of |the )*Central African Republic|^C\. African|^Central African/u
const CPC = /Coalition of Patriots|CPC/u
const NDJAMENA: AnswerKey = {
  text: 'wire-ndjamena.txt',
  answers: [
    party(CAR, 'party'),
    party(CPC, 'party'),
    anyParty(/Chad/u, /mediator|host/u),
    party(/Angola/u, 'mediator'),
    anyParty(/MINUSCA|United Nations/u, /observer/u),
    party(/European Union/u, 'observer'),
    party(/Cameroon/u, 'stakeholder'),
    optional(anyParty(/Russia/u)),
    optional(anyParty(/Union for Peace|UPC|3R|Burundi|Sudan/u)),
    optional(anyParty(/Union for Peace|UPC|3R|Burundi|Sudan/u)),
    optional(anyParty(/MINUSCA|United Nations/u)),
    person(/Félix Moloua-Gbenzé/u, CAR, /^Prime Minister$/iu, true),
    person(/Ali Darassa Hissène/u, CPC, /General|leader|chief of staff/iu, true),
    person(/Jean-Francis/u, CPC, /^/u, false),
    person(/Fadoul-Kitir/u, /Chad/u, /minister of state for foreign affairs/iu),
    person(/dos Anjos/u, /Angola/u, /special representative/iu),
    person(/Siddick-Ousmane/u, CPC, /spokesman/iu, false),
    optional(person(/François Bozizé/u, CPC, /./u)),
    happening(/diplomacy/u, /^2025-12-06$/u, /opened talks/u),
    happening(
      /attack|clash/u,
      /^2025-11-27$/u,
      /Ndassima/u,
      {
        killed: [35, null, 50],
        accounts: [
          [CPC, 'claims'],
          [CAR, 'disputes'],
        ],
      },
      /contested/u,
    ),
    happening(/attack|clash/u, /^2025-12-04$/u, /Two peacekeepers/u, {
      killed: [null, 2, null],
      injured: [null, 3, null],
    }),
    happening(/diplomacy/u, /^2019-02$/u, /February 2019 agreement/u),
    optional(happening(/./u, /^2025-12-02$/u, /mass graves/u)),
    optional(happening(/diplomacy|truce/u, /^2025-04$/u, /separate deal/u)),
    optional(happening(/./u, /^2025-12-28$/u, /general election/u)),
    optional({ kind: 'event', says: /cut the Douala road|five years ago|told the delegations/u }),
    wants(CAR, /dissolve itself/u),
    optional(wants(CAR, /cantonment sites/u)),
    wants(CAR, /Amnesty/u),
    wants(CPC, /mercenaries gone/u),
    wants(CPC, /postponement of the general election/u),
    optional(wants(CPC, /lifting of the warrant/u)),
    optional(wants(/Cameroon/u, /main road open/u)),
    challenge(/rivalry between the six/u),
    challenge(/absence of the 3R/u),
    challenge(/lack of money/u),
    optional(challenge(/Sudan's war/u)),
    ends('way-out', /cessation of hostilities/u),
    ends('way-down', /cut the Douala road/u),
  ],
}

const CHILE = /Chile/u
const CAM = /Arauco|CAM\b/u
const TEMUCO: AnswerKey = {
  text: 'wire-temuco.txt',
  answers: [
    party(CHILE, 'party'),
    party(CAM, 'party'),
    anyParty(/Catholic|Holy See|Church|archbishop|archdiocese/iu, /mediator/u),
    party(/Norway/u, 'observer'),
    party(/National Institute of Human Rights/u, 'observer'),
    party(/Argentina/u, 'stakeholder'),
    optional(anyParty(/Weichan Auka Mapu/u)),
    person(/Máximo Pavez/u, CHILE, /^Deputy Interior Minister$/iu, true),
    person(/Saffirio de la Fuente/u, CHILE, /^governor of the Araucanía region$/iu, false),
    optional(person(/Trinidad Steinert-Rojas/u, CHILE, /^Interior Minister$/iu, false)),
    person(/Millaray Huichalaf/u, CAM, /^/u, true),
    optional(person(/Héctor Llaitul/u, CAM, /founder/iu, false)),
    person(/Chomalí-Larraín/u, /Catholic|Holy See|Church|archbishop|archdiocese/iu, /archbishop/iu),
    happening(/diplomacy/u, /^2026-03-30$/u, /first direct talks/u),
    happening(
      /attack/u,
      /^2026-03-22$/u,
      /forestry workers/u,
      {
        killed: [null, 3, null],
        injured: [null, 5, null],
        accounts: [
          [CHILE, 'claims'],
          [CAM, 'disputes'],
        ],
      },
      /contested/u,
    ),
    happening(/attack|unrest/u, /^2026-03-29/u, /lorry was set ablaze/u),
    happening(/diplomacy/u, /^2026-04-10$/u, /reconvene/u, {}, /planned/u),
    optional(happening(/statement|diplomacy/u, /^2025$/u, /presidential commission/u)),
    optional({
      kind: 'event',
      says: /state of emergency|copper workers|took office|Seven hours|strengthened patrols/u,
    }),
    optional({
      kind: 'event',
      says: /state of emergency|copper workers|took office|Seven hours|strengthened patrols/u,
    }),
    wants(CHILE, /give up violence/u),
    wants(CHILE, /release Llaitul/u),
    wants(CAM, /250,000 hectares/u),
    wants(CAM, /money in place of land/u),
    wants(CAM, /state of emergency/u),
    challenge(/Timber companies/u),
    challenge(/rival group|small part of the Mapuche/u),
    challenge(/Public opinion/u),
    ends('way-out', /90-day truce/u),
    ends('way-down', /winter of fire/u),
  ],
}

const SENEGAL = /Senegal/u
const MFDC = /MFDC|Movement of Democratic Forces/u
const BISSAU: AnswerKey = {
  text: 'wire-bissau.txt',
  articleDate: '2026-05-20',
  answers: [
    party(SENEGAL, 'party'),
    party(MFDC, 'party'),
    party(/Guinea-Bissau/u, 'host'),
    party(/Sant'Egidio/u, 'mediator'),
    anyParty(/Gambia/u, /observer|stakeholder/u),
    person(/Ousseynou Ngom-Faye/u, SENEGAL, /^minister for territorial communities$/iu, true),
    person(/Lamine Diatta Coly/u, MFDC, /secretary for external affairs/iu),
    person(/Moïse Badji/u, MFDC, /pastor|^$/iu, false),
    person(/Fansou Bodian/u, MFDC, /imam|^$/iu, false),
    optional(person(/Salif Sadio/u, MFDC, /commander/iu, false)),
    person(/Vieira-Cabral/u, /Guinea-Bissau/u, /^(?:interim )?foreign minister$/iu),
    person(/Angelo Romano della Corte/u, /Sant'Egidio/u, /priest|^(?:Don)?$/iu),
    happening(/diplomacy/u, /^2026-05-(?:19|20|19\/2026-05-20|19\/2026-05-21)$/u, /ended a second day|Second day/u),
    optional(
      happening(/diplomacy/u, /^2026-05-(?:19|20|19\/2026-05-20|19\/2026-05-21)$/u, /Second day|meeting, held/u),
    ),
    happening(
      /attack/u,
      /^2026-05-18$/u,
      /landmine|Sindian|Mine blast/u,
      {
        killed: [null, 5, null],
        injured: [null, 3, null],
        accounts: [
          [SENEGAL, 'claims'],
          [MFDC, 'disputes'],
        ],
      },
      /contested/u,
    ),
    happening(/attack|clash/u, /^2026-05-03$/u, /Narang/u),
    happening(/diplomacy|truce/u, /^2025-02$/u, /signed in February 2025/u),
    optional(happening(/unrest|attack|clash|standing/u, /^1982-12-26$/u, /march in Ziguinchor/u)),
    optional(happening(/./u, /^2025-11$/u, /seized power/u)),
    optional({ kind: 'event', says: /initialled text|told reporters|broke off in April/u }),
    wants(SENEGAL, /no separate flag/u),
    optional(wants(SENEGAL, /fund demobilisation/u)),
    wants(MFDC, /departure of troops/u),
    wants(MFDC, /commission of inquiry/u),
    wants(SENEGAL, /such a commission/u),
    wants(SENEGAL, /minefields/u),
    challenge(/smuggling/u),
    challenge(/Rivalries inside/u),
    challenge(/instability in Guinea-Bissau/u),
    ends('way-out', /initialled text/u),
    ends('way-down', /sweep of border forests/u),
  ],
}

/** Agency reports with datelines, updates and credits. */
export const NEWSWIRE: readonly AnswerKey[] = [VILNIUS, LANGKAWI, NDJAMENA, TEMUCO, BISSAU]

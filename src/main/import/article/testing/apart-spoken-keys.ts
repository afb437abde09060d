import type { Answer, AnswerKey } from './answer-key.ts'
import { anyParty, challenge, ends, happening, optional, party, person, wants } from './answers.ts'

/** Background that may be noted as an event, or left out. */
const aside = (says: RegExp): Answer => optional({ kind: 'event', says })

const SOUTH = /^(?!(?:the )?Democratic|North)(?=.*(?:Republic of Korea|South Korea))/iu

const NORTH = /^(?:the )?(?:Democratic People's|North Korea|DPRK)/iu

const NEUTRAL = /Sweden|Switzerland|Neutral Nations/u

const PANMUNJOM: AnswerKey = {
  text: 'apart-minutes-panmunjom.txt',
  answers: [
    { kind: 'party', says: SOUTH, matches: { role: /^(?:party|host)$/u } },
    party(NORTH, 'party'),
    anyParty(NEUTRAL, /^observer$/u),
    optional(anyParty(NEUTRAL, /^observer$/u)),
    optional(anyParty(NEUTRAL, /^observer$/u)),
    anyParty(/^China/u, /^stakeholder$/u),
    anyParty(/^Japan/u, /^stakeholder$/u),
    optional(anyParty(/^United States/u, /^stakeholder$/u)),
    optional(anyParty(/^United Nations/u, /^(?:observer|stakeholder|subject)$/u)),
    person(/Seo Jung-hyeok/u, SOUTH, /^Deputy Minister of National Defence/u, true),
    person(/Namgung Min/u, SOUTH, /Brigadier General|Director of North Korea Policy/u, false),
    optional(person(/Bae Su-yeon/u, SOUTH, /interpreter/iu, false)),
    person(/Ri Chol-guk/u, NORTH, /Lieutenant General|General Staff/u, true),
    person(/Pak Un-byol/u, NORTH, /Senior Colonel/u, false),
    person(/Anders Ekelöf/u, NEUTRAL, /Major General/u),
    person(/Reto Zgraggen/u, NEUTRAL, /Divisionär/u),
    optional(happening(/^diplomacy$/u, /^2026-04-14/u, /41st session|Talks|adopted|agreed/u)),
    optional(happening(/^diplomacy$/u, /^2018-10$/u, /last met/u)),
    happening(
      /^(?:clash|attack)$/u,
      /^2026-03-30$/u,
      /Cheorwon|crossed the line|warning shots/u,
      {
        injured: [null, 1, null],
        accounts: [
          [SOUTH, 'claims'],
          [NORTH, 'disputes'],
        ],
      },
      /^contested$/u,
    ),
    happening(
      /./u,
      /^2026-04-05(?:\/2026-04-06)?$/u,
      /Kaesong|unmanned aircraft/u,
      {
        accounts: [
          [NORTH, 'claims'],
          [SOUTH, 'disputes'],
        ],
      },
      /^contested$/u,
    ),
    happening(/./u, /^2026-04-08$/u, /old mine|Hantan/u, { killed: [null, 2, null] }, /^reported$/u),
    happening(/./u, /^(?:2018-09-19|2024-06-04)$/u, /concluded in Pyongyang|suspended by Seoul/u),
    optional(happening(/./u, /^(?:2018-09-19|2024-06-04)$/u, /concluded in Pyongyang|suspended by Seoul/u)),
    happening(/./u, /^2026-06-22$/u, /Arrowhead Hill|search for remains/u, {}, /^planned$/u),
    happening(/^diplomacy$/u, /^2026-05-12$/u, /12 May 2026|Next session/iu, {}, /^planned$/u),
    wants(SOUTH, /restored step by step/u),
    wants(SOUTH, /hotline/u),
    wants(SOUTH, /exercises with the United States|traded away/u),
    wants(SOUTH, /six detained missionaries/u),
    wants(NORTH, /Ulchi Freedom Shield/u),
    wants(NORTH, /ban on leaflets/u),
    wants(NORTH, /nuclear weapons/u),
    optional(wants(NORTH, /briefing for Japan/u)),
    optional(wants(/^(?:China|Japan)/u, /asked the Commission/u)),
    challenge(/Where the line runs|yellow markers/u),
    challenge(/role of the United Nations Command/iu),
    challenge(/Fortification works/u),
    ends('way-out', /reconnected hotline/u),
    ends('way-down', /artillery/u),
  ],
}

const GEORGIA = /Georgia/u

const SOUTH_OSSETIA = /South Ossetia/u

const ERGNETI: AnswerKey = {
  text: 'apart-transcript-ergneti.txt',
  answers: [
    party(GEORGIA, 'party'),
    party(SOUTH_OSSETIA, 'party'),
    party(/European Union/u, 'mediator'),
    party(/OSCE|Organization for Security/u, 'mediator'),
    anyParty(/Russia/u, /^(?:party|observer|stakeholder)$/u),
    optional(anyParty(/United States/u, /^(?:observer|stakeholder)$/u)),
    person(
      /von Stolzenau/iu,
      /European Union/u,
      /Head of the European Union Monitoring Mission|^Ambassador|Head of Mission/u,
    ),
    person(/Etxeberria/iu, /OSCE|Organization for Security/u, /^Ambassador|co-facilitator/iu),
    person(/Kvirikashvili/iu, GEORGIA, /First Deputy Head of the State Security Service/u, true),
    person(/Tedeev/iu, SOUTH_OSSETIA, /^/u, true),
    person(/Malyshev/iu, /Russia/u, /^Colonel/u, false),
    happening(/^diplomacy$/u, /^2026-05-21$/u, /met today|132nd meeting/u, {}, /^reported$/u),
    happening(
      /^(?:attack|clash)$/u,
      /^2026-05-09$/u,
      /Ginturashvili|Kirbali|orchard/u,
      {
        killed: [null, 1, null],
        accounts: [
          [GEORGIA, 'claims'],
          [SOUTH_OSSETIA, 'disputes'],
        ],
      },
      /^contested$/u,
    ),
    happening(
      /^(?:attack|standing|clash)$/u,
      /^2026-05-18$/u,
      /four women from Bershueti|were seized/u,
      { accounts: [[GEORGIA, 'claims']] },
      /^(?:claimed|reported|contested)$/u,
    ),
    happening(/^diplomacy$/u, /^2026-06-18$/u, /next meeting/iu, {}, /^planned$/u),
    happening(/^diplomacy$/u, /2026-07/u, /66th round/u, {}, /^planned$/u),
    optional({ kind: 'event', says: /since August 2019|Chorchana/u }),
    ...[/since 2009/u, /broken off/u].map(aside),
    optional(happening(/^diplomacy$/u, /^2026-06$/u, /joint visit/iu)),
    optional(happening(/^statement$/u, /^/u, /./u)),
    wants(GEORGIA, /handed over/u),
    wants(GEORGIA, /Odzisi/u),
    wants(GEORGIA, /demarcation|never accept/u),
    wants(SOUTH_OSSETIA, /non-use of force/u),
    wants(SOUTH_OSSETIA, /police post at Chorchana/u),
    challenge(/no agreed line/u),
    challenge(/neither shares/u),
    challenge(/farmers have to eat/u),
    ends('way-out', /joint visit/iu),
    ends('way-down', /mechanism will be suspended|another death/u),
  ],
}

const MOROCCO = /Morocco/u

const POLISARIO = /Polisario/u

const LANZAROTE: AnswerKey = {
  text: 'apart-note-lanzarote.txt',
  answers: [
    party(MOROCCO, 'party'),
    party(POLISARIO, 'party'),
    party(/United Nations/u, 'mediator'),
    party(/Spain|Spanish|Madrid/u, 'host'),
    anyParty(/Algeria/u, /^(?:observer|stakeholder)$/u),
    anyParty(/Mauritania/u, /^(?:observer|stakeholder)$/u),
    party(/European Union/u, 'stakeholder'),
    optional(anyParty(/MINURSO/u, /^(?:observer|stakeholder|subject|mediator)$/u)),
    optional(anyParty(/Sahrawi/u, /^(?:stakeholder|subject)$/u)),
    person(/Fionnuala Ní Dhuibhir/u, /United Nations/u, /Personal Envoy/u),
    person(/Moulay Driss El Alaoui-Tazi|Driss El Alaoui-Tazi/u, MOROCCO, /ambassador at large/iu, true),
    person(/Mohamed Lamine Ould Buhali/u, POLISARIO, /^/u),
    person(/Fatma Embarek/u, POLISARIO, /representative in Brussels/iu, false),
    happening(/^diplomacy$/u, /^2026-09-02\/2026-09-03$/u, /Lanzarote|negotiated under one roof/u, {}, /^reported$/u),
    happening(/^(?:truce|clash|attack)$/u, /^2020-11-13$/u, /collapsed|Guerguerat/u),
    happening(
      /^attack$/u,
      /^2026-07-11$/u,
      /Smara/u,
      { killed: [null, 1, null], injured: [null, 3, null] },
      /^(?:reported|claimed|contested)$/u,
    ),
    happening(
      /^air-strike$/u,
      /^2026-07-19$/u,
      /Bir Lahlou|two lorries/u,
      { accounts: [[POLISARIO, 'claims']] },
      /^(?:claimed|contested|reported)$/u,
    ),
    happening(/^truce$/u, /^2026-08-20/u, /unannounced pause/u),
    happening(/^diplomacy$/u, /^2026-11$/u, /invited the parties to Geneva/u, {}, /^planned$/u),
    ...[/struck down/u, /no ambassadors/u, /tabled in 2007/u, /in gaol since 2010/u].map(aside),
    optional(happening(/./u, /^2026-10-31$/u, /mandate expires/u)),
    wants(MOROCCO, /only basis/u),
    wants(MOROCCO, /referendum is out of the question/u),
    wants(MOROCCO, /census/u),
    wants(MOROCCO, /phosphate/u),
    wants(POLISARIO, /mention a vote/u),
    wants(POLISARIO, /Gdeim Izik/u),
    optional(wants(POLISARIO, /human rights monitor/u)),
    optional(wants(POLISARIO, /first option/u)),
    optional(wants(/European Union/u, /legal certainty/u)),
    challenge(/calendar|mandate expires/u),
    challenge(/generational|Young Sahrawis/u),
    challenge(/no ambassadors/u),
    ends('way-out', /written truce|confirmed by a vote/u),
    ends('way-down', /returns to its rockets|extends the berm|fails to agree/u),
  ],
}

const CAR = /Central African Republic/u

const CPC = /Coalition of Patriots|CPC/u

const NDJAMENA: AnswerKey = {
  text: 'apart-readout-ndjamena.txt',
  answers: [
    party(CAR, 'party'),
    party(CPC, 'party'),
    party(/United Nations|MINUSCA/u, 'mediator'),
    party(/^Chad/u, 'host'),
    party(/African Union/u, 'mediator'),
    party(/Economic Community of Central|ECCAS/u, 'mediator'),
    party(/Angola/u, 'observer'),
    party(/France/u, 'observer'),
    party(/Russia/u, 'observer'),
    party(/Cameroon/u, 'stakeholder'),
    optional(anyParty(/Sudan/u, /^(?:stakeholder|subject)$/u)),
    optional(anyParty(/United Nations|MINUSCA/u, /^(?:mediator|observer|stakeholder)$/u)),
    person(/Hortense Obiang-Lefebvre/u, /United Nations|MINUSCA/u, /Special Representative/u),
    person(/Anicet-Désiré Ngaïkosset/u, CAR, /Minister of State in charge of Disarmament/u, true),
    person(/Mahamat Bahar Abakar/u, CPC, /General|military coordinator/u, true),
    person(/Igor Lamaka-Doté/u, CPC, /^/u, false),
    person(/Tsegaye Haile Mariam/u, /African Union/u, /Ambassador/u),
    happening(/^diplomacy$/u, /^2025-12-01\/2025-12-02$/u, /two days of consultations/u, {}, /^reported$/u),
    happening(
      /^attack$/u,
      /^2025-11-22$/u,
      /Boyo/u,
      {
        killed: [23, null, null],
        accounts: [
          [CAR, 'claims'],
          [CPC, 'disputes'],
        ],
      },
      /^contested$/u,
    ),
    happening(
      /^attack$/u,
      /^2025-11-28$/u,
      /Birao road|convoy/u,
      { killed: [null, 1, null], injured: [null, 3, null] },
      /^reported$/u,
    ),
    happening(/^truce$/u, /^2025-12-20\/2026-01-05$/u, /humanitarian truce/u, {}, /^planned$/u),
    happening(/^diplomacy$/u, /^2026-01-12$/u, /resume in Luanda/u, {}, /^planned$/u),
    optional(happening(/./u, /^2025-12-28$/u, /elections/u)),
    ...[/human rights team/u, /Khartoum Agreement/u, /900,000/u].map(aside),
    optional(happening(/^statement$/u, /^/u, /Special Representative|Secretary-General|Spokesperson/u)),
    wants(CAR, /elections will be held|not be postponed/u),
    wants(CAR, /assemble its combatants/u),
    optional(wants(CAR, /heavy weapons/u)),
    wants(CPC, /postponement of the elections/u),
    optional(wants(CPC, /arrest warrants/u)),
    wants(CPC, /private military personnel/u),
    wants(CPC, /Bozizé/u),
    challenge(/absence of a mechanism|verify the assembly/u),
    challenge(/trafficking of gold/u),
    challenge(/influx of fighters/u),
    ends('way-out', /return of the CPC|Khartoum Agreement/u),
    ends('way-down', /prevent voting/u),
  ],
}

/** Minutes, a transcript, a note and a readout, written apart from the rules, that no rule is made by. */
export const APART_SPOKEN: readonly AnswerKey[] = [PANMUNJOM, ERGNETI, LANZAROTE, NDJAMENA]

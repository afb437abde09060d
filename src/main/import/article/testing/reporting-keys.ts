import type { AnswerKey } from './answer-key.ts'
import { anyParty, challenge, ends, event, happening, optional, party, person, wants } from './answers.ts'

const CHILE = /Chile/u

const CAM = /Coordinadora Arauco|CAM/u

const TEMUCO: AnswerKey = {
  text: 'cable-temuco.txt',
  answers: [
    party(CHILE, 'party'),
    party(CAM, 'party'),
    party(/Church|Holy See|Bishop/u, 'mediator'),
    anyParty(/United Nations/u, /observer/u),
    optional(anyParty(/CORMA|forestry association/iu, /stakeholder/u)),
    party(/Argentina/u, 'stakeholder'),
    optional(anyParty(/Weichan/u)),
    person(/Maximiliano Errázuriz y Lyon/u, CHILE, /^Undersecretary of the Interior$/iu, true),
    person(/Fernanda Huenchumilla/u, CHILE, /regional delegate/iu, false),
    person(/Pedro Llanquileo Cayul/u, CAM, /werkén|chief negotiator|messenger/iu, true),
    person(/Rayén Curihuentro/u, CAM, /lawyer/iu, false),
    person(/Ignacio Valdés Iriarte/u, /Church|Holy See|Bishop/u, /Bishop of Temuco|^Msgr/iu),
    event('diplomacy', '2026-08-18/2026-08-19', /sat at one table|first time/u),
    happening(
      /attack/u,
      /^2026-08-09$/u,
      /sawmill|Collipulli/u,
      {
        killed: [null, 1, null],
        injured: [null, 2, null],
        accounts: [
          [CHILE, 'claims'],
          [CAM, 'disputes'],
        ],
      },
      /contested/u,
    ),
    happening(
      /attack|clash/u,
      /^2026-08-14$/u,
      /Queipul|Temucuicui/u,
      {
        killed: [null, 1, null],
        accounts: [[CAM, 'disputes']],
      },
      /contested/u,
    ),
    happening(/unrest/u, /2026-08-(?:15|16)/u, /riots/u),
    event('diplomacy', '2026-09-15', /meet again/u, {}, 'planned'),
    optional({ kind: 'event', says: /1861|May 2025|Commission for Peace/u }),
    optional({ kind: 'event', says: /1861|May 2025|Commission for Peace/u }),
    wants(CHILE, /end to arson/u),
    optional(wants(CHILE, /surrender of automatic weapons/u)),
    optional(wants(CHILE, /six quiet months/u)),
    wants(CHILE, /state of exception/u),
    wants(CAM, /disputed estates|Forestry companies/u),
    optional(wants(CAM, /prisoners moved/u)),
    wants(CAM, /barracks/u),
    optional(wants(CAM, /Autonomy|favour/u)),
    wants(CAM, /land commission|cheque/u),
    challenge(/five armed organisations/u),
    challenge(/renewed by Congress|state of exception/u),
    challenge(/timber firms/u),
    ends('way-out', /truce limited to Malleco|land purchases/u),
    ends('way-down', /another worker|free hand/u),
  ],
}

const YEMEN = /Yemen|[Rr]ecogni[sz]ed [Gg]overnment|Presidential Leadership/u

const HOUTHIS = /Houthi|Ansar Allah/u

const STC = /Southern Transitional|STC/u

const MUSCAT: AnswerKey = {
  text: 'note-muscat.txt',
  answers: [
    party(YEMEN, 'party'),
    party(HOUTHIS, 'party'),
    anyParty(/Oman/u, /host|mediator/u),
    party(/United Nations/u, 'mediator'),
    anyParty(/Saudi Arabia/u, /stakeholder|observer/u),
    anyParty(STC, /stakeholder|party/u),
    party(/Iran/u, 'stakeholder'),
    party(/United Arab Emirates/u, 'stakeholder'),
    party(/Egypt/u, 'stakeholder'),
    optional(anyParty(/United States|Israel/u)),
    person(/Salem Ba-Wazir/u, YEMEN, /^deputy head of the Presidential Leadership Council/iu, true),
    person(
      /Haitham al-Awlaqi/u,
      /Yemen|[Rr]ecogni[sz]ed|Presidential Leadership|Southern Transitional|STC/u,
      /^Major General|military adviser/iu,
      false,
    ),
    person(/Abdulmalik al-Mutawakkil/u, HOUTHIS, /chief negotiator/iu, true),
    person(/Hussein al-Ezzi al-Kibsi/u, HOUTHIS, /^/u, false),
    person(/Badr al-Maskari/u, /Oman/u, /^minister of state$/iu),
    person(/Ingrid Solheim-Dahl/u, /United Nations/u, /Special Envoy/iu),
    person(/Faisal bin Turki al-Jaber/u, /Saudi Arabia/u, /^ambassador to Yemen$/iu),
    happening(/diplomacy/u, /^2025-11-25/u, /Omani capital|first direct round/u),
    happening(/diplomacy|truce|statement/u, /^2023-12-23$/u, /roadmap/u),
    happening(
      /attack|air-strike/u,
      /^2025-10-30$/u,
      /Safer|Marib|missiles struck/u,
      {
        killed: [17, null, null],
        accounts: [
          [YEMEN, 'claims'],
          [HOUTHIS, 'disputes'],
        ],
      },
      /contested/u,
    ),
    happening(
      /air-strike|attack/u,
      /^2025-11-02$/u,
      /Hodeidah/u,
      {
        killed: [null, 38, null],
        injured: [70, null, null],
        accounts: [
          [HOUTHIS, 'claims'],
          [YEMEN, 'disputes'],
        ],
      },
      /contested/u,
    ),
    happening(/clash/u, /^2025-11-01\/2025-11-15$|^~?2025-11~?$/u, /Dhale/u, { killed: [90, null, 120] }),
    happening(/diplomacy/u, /^2025-12-07$/u, /next plenary/u, {}, /planned/u),
    optional({ kind: 'event', says: /Red Sea|bombing that followed|at least 73|mid-December/u }),
    optional({ kind: 'event', says: /Red Sea|bombing that followed|at least 73|mid-December/u }),
    wants(HOUTHIS, /public salaries/u),
    optional(wants(HOUTHIS, /Hodeidah port|restrictions/u)),
    wants(HOUTHIS, /Saudi signature/u),
    wants(HOUTHIS, /Missiles are off|asks for our weapons/u),
    wants(YEMEN, /siege of Taiz/u),
    optional(wants(YEMEN, /oil exports/u)),
    wants(YEMEN, /1,043|all of them/u),
    wants(YEMEN, /fighters' salaries|red line/u),
    optional(wants(STC, /southern delegation/u)),
    optional(wants(/Egypt/u, /Suez/u)),
    challenge(/central banks/u),
    challenge(/The 73|at least 73/u),
    challenge(/Marib/u),
    challenge(/mediator too many/u),
    ends('way-out', /narrow deal/iu),
    ends('other', /Drift/u),
    ends('way-down', /Return to the offensive|grab for Marib/u),
  ],
}

const CAR = /Central African Republic/u

const CPC = /Coalition of Patriots|CPC/u

const AAKG = /Azande|AAKG/u

const NDJAMENA: AnswerKey = {
  text: 'briefing-ndjamena.txt',
  answers: [
    party(CAR, 'party'),
    party(CPC, 'party'),
    party(AAKG, 'party'),
    anyParty(/Chad/u, /host/u),
    party(/Economic Community of Central African|ECCAS/u, 'mediator'),
    party(/African Union/u, 'observer'),
    party(/European Union/u, 'observer'),
    optional(anyParty(/United Nations|MINUSCA/u)),
    party(/Rwanda/u, 'stakeholder'),
    party(/Russia/u, 'stakeholder'),
    party(/South Sudan/u, 'stakeholder'),
    optional(anyParty(/3R|(?<!South )Sudan|Zambia|Angola/u)),
    optional(anyParty(/3R|(?<!South )Sudan|Zambia|Angola/u)),
    person(/Bienvenu Zoumbé-Kette/u, CAR, /Minister of State for Disarmament/iu),
    person(/Abdelkassim/u, CPC, /^military coordinator$/iu),
    person(/Élie Kpiokouyo/u, AAKG, /^(?:Pastor)?$/iu),
    person(/Gilberta Obiang Nguema-Mba/u, /Economic Community of Central African|ECCAS/u, /^Commissioner$/iu),
    optional(person(/Olivier Nkurunziza-Baird/u, /./u, /./u)),
    happening(/diplomacy/u, /^2026-02-16(?:\/.*)?$/u, /N'Djamena|meeting under/u),
    happening(
      /attack|clash/u,
      /^2026-01-24\/2026-01-26$/u,
      /Zémio/u,
      {
        killed: [40, null, 60],
        accounts: [
          [CAR, 'claims'],
          [AAKG, 'disputes'],
        ],
      },
      /contested/u,
    ),
    happening(
      /attack/u,
      /^2026-02-06$/u,
      /ambushed|Obo/u,
      { killed: [null, 1, null], injured: [null, 3, null] },
      /reported/u,
    ),
    happening(
      /air-strike/u,
      /^2026-02-12$|^2026-02-19$/u,
      /Ndassima/u,
      {
        killed: [null, 25, null],
        accounts: [
          [CPC, 'claims'],
          [CAR, 'disputes'],
        ],
      },
      /contested/u,
    ),
    happening(/diplomacy|truce|statement/u, /^2026-01-09$/u, /312 combatants/u),
    happening(/diplomacy/u, /^2026-03-05$/u, /guarantors/u, {}, /planned/u),
    optional({ kind: 'event', says: /27 February|26 April|I met all three|2019 Agreement|December 2012/u }),
    optional({ kind: 'event', says: /27 February|26 April|I met all three|2019 Agreement|December 2012/u }),
    wants(CAR, /disarm before/u),
    optional(wants(AAKG, /Haut-Mbomou/u)),
    wants(CAR, /amnesty/u),
    wants(CPC, /annulment/u),
    optional(wants(CPC, /departure of foreign/u)),
    wants(AAKG, /as a unit|Haut-Mbomou/u),
    optional(wants(CAR, /declined/u)),
    challenge(/local elections/u),
    challenge(/war in Sudan/u),
    challenge(/gold and diamonds/u),
    challenge(/arrears|liquidity/u),
    ends('way-out', /without a rebellion/u),
    ends('way-down', /slip from the hands/u),
  ],
}

/** A cable, a policy note and a briefing. */
export const REPORTING: readonly AnswerKey[] = [TEMUCO, MUSCAT, NDJAMENA]
